package eu.regiometer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellAddressTest {

    @Test
    void saysFileSheetAndCell() {
        assertThat(new CellAddress("lubelskie-2026.xlsx", "Data", "H17")).hasToString("lubelskie-2026.xlsx [Data!H17]");
        assertThat(CellAddress.line("regions.csv", 7, "column nuts")).hasToString("regions.csv [line 7, column nuts]");
        assertThat(CellAddress.sheet("a.xlsx", "Data")).hasToString("a.xlsx [Data]");
        assertThat(CellAddress.file("a.xlsx")).hasToString("a.xlsx");
    }

    @Test
    void columnsCountFromA() {
        assertThat(CellAddress.columnName(1)).isEqualTo("A");
        assertThat(CellAddress.columnName(26)).isEqualTo("Z");
        assertThat(CellAddress.columnName(27)).isEqualTo("AA");
        assertThat(CellAddress.columnName(16_384)).isEqualTo("XFD");
        assertThat(CellAddress.cell("a.xlsx", "Data", 3, 16_384).column()).isEqualTo(16_384);
    }

    @Test
    void rowAndColumnAreReadBackFromCellsRangesAndLines() {
        assertThat(new CellAddress("a.xlsx", "Data", "C12:D14").row()).isEqualTo(12);
        assertThat(new CellAddress("a.xlsx", "Data", "C12:D14").column()).isEqualTo(3);
        assertThat(CellAddress.line("a.csv", 7, "column nuts").row()).isEqualTo(7);
        assertThat(CellAddress.line("a.csv", 7, "column nuts").column()).isZero();
        assertThat(CellAddress.file("a.csv").row()).isZero();
    }

    @Test
    void nineComesBeforeTenAndZBeforeAa() {
        var z9 = new CellAddress("a.xlsx", "Data", "Z9");
        assertThat(z9).isLessThan(new CellAddress("a.xlsx", "Data", "A10"));
        assertThat(z9).isLessThan(new CellAddress("a.xlsx", "Data", "AA9"));
    }
}
