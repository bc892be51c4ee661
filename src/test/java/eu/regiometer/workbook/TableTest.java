package eu.regiometer.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.findings.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private final Defects defects = new Defects();

    @BeforeEach
    void nameTheFolder() {
        folder = temporary;
    }

    @Test
    void readsQuotesLineBreaksAndAByteOrderMark() {
        Table table = csv("\uFEFFcode,name\r\nSE,\"Småland, \"\"och\"\"\nöarna\"\r\n\r\n , \r\nPL,Lubelskie\r\n");

        assertThat(table.header()).containsExactly("code", "name");
        assertThat(table.rows())
                .extracting(row -> row.text("name"))
                .containsExactly("Småland, \"och\"\nöarna", "Lubelskie");
        assertThat(table.rows()).extracting(Row::number).containsExactly(2, 6);
        assertThat(table.rows().get(1).at("name").toString()).endsWith("regions.csv [line 6, column name]");
        assertThat(defects.all()).isEmpty();
    }

    @Test
    void typedValuesAreCheckedAndAllDefectsKept() {
        Table table = csv("""
                density,population,since,remote,languages,severity
                12.5,1e3,2026-06-05,Yes,sv; fi ;;en,warning
                12\u00a0km,1.5,5/6/2026,maybe,,grave
                ,,,,,
                x,,,,,
                """);
        Row good = table.rows().get(0);
        Row bad = table.rows().get(1);

        assertThat(good.number("density", defects)).hasValue(12.5);
        assertThat(good.integer("population", defects)).hasValue(1000);
        assertThat(good.date("since", defects)).hasValue(LocalDate.of(2026, 6, 5));
        assertThat(good.bool("remote", defects)).hasValue(true);
        assertThat(good.list("languages")).containsExactly("sv", "fi", "en");
        assertThat(good.constant("severity", Severity.class, defects)).hasValue(Severity.WARNING);
        assertThat(defects.all()).isEmpty();

        assertThat(bad.number("density", defects)).isEmpty();
        assertThat(bad.integer("population", defects)).isEmpty();
        assertThat(bad.date("since", defects)).isEmpty();
        assertThat(bad.bool("remote", defects)).isEmpty();
        assertThat(bad.constant("severity", Severity.class, defects)).isEmpty();
        assertThat(bad.requiredText("languages", defects)).isEmpty();
        assertThat(defects.all())
                .hasSize(6)
                .extracting(Defect::toString)
                .anyMatch(line -> line.endsWith("regions.csv [line 3, column population]: found \"1.5\";"
                        + " expected a whole number; mend: write digits only"));
        assertThat(table.rows().get(2).integer("population", defects)).isEmpty();
        assertThat(defects.all()).hasSize(6);
    }

    @Test
    void aMissingColumnIsToldWithTheNearestOne() {
        Table table = csv("code,nmae,country\nSE,Småland,SE\n");

        assertThat(table.require(List.of("code", "name", "waves"), defects)).isFalse();
        assertThat(defects.all())
                .extracting(Defect::found, Defect::remedy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("column \"nmae\"", "rename the column"),
                        org.assertj.core.groups.Tuple.tuple("no column \"waves\"", "add the column"));
    }

    @Test
    void columnNamesAreComparedWithoutCase() {
        Row row = csv(" Code ,NAME\nSE,Småland\n").rows().getFirst();

        assertThat(row.text("code")).isEqualTo("SE");
        assertThat(row.text("name")).isEqualTo("Småland");
        assertThat(row.text("unknown")).isEmpty();
    }

    @Test
    void brokenCsvIsTold() throws IOException {
        csv("code,code\nSE,\"open");
        csv("a,b\n\"x\"y,z\n");
        Files.write(folder.resolve("latin.csv"), "name\nSmåland\n".getBytes(StandardCharsets.ISO_8859_1));
        Table.read(folder.resolve("latin.csv"), "", defects);
        Table missing = Table.read(folder.resolve("none.csv"), "", defects);

        assertThat(missing.readable()).isFalse();
        assertThat(missing.require(List.of("code"), defects)).isFalse();
        assertThat(defects.all())
                .extracting(Defect::found)
                .contains(
                        "column \"code\" for the second time, in B after A",
                        "a quote that is never closed",
                        "text after a closing quote",
                        "bytes that are not UTF-8",
                        "no such file");
    }

    @Test
    void aSheetReadsLikeACsvFile() {
        Path book = write("regions.xlsx", writer -> {
            SheetWriter sheet = writer.sheet("Regions");
            sheet.text(1, 1, "code");
            sheet.text(1, 2, "since");
            sheet.text(1, 3, "density");
            sheet.text(3, 1, "SE21");
            sheet.date(3, 2, LocalDate.of(2026, 6, 5));
            sheet.number(3, 3, 12.5);
        });

        Table table = Table.read(book, "regions", defects);
        Row row = table.rows().getFirst();

        assertThat(row.text("code")).isEqualTo("SE21");
        assertThat(row.date("since", defects)).hasValue(LocalDate.of(2026, 6, 5));
        assertThat(row.number("density", defects)).hasValue(12.5);
        assertThat(row.at("density").toString()).endsWith("regions.xlsx [Regions!C3]");
        assertThat(row.formula("density")).isFalse();
        assertThat(defects.all()).isEmpty();
    }

    @Test
    void formulasGiveTheirStoredResultAndAreMarked() throws IOException {
        byte[] content = PackageBytes.good()
                .with(
                        PackageBytes.SHEET,
                        PackageBytes.sheet(
                                "<row><c t=\"str\"><v>n</v></c></row>" + "<row><c><f>1+1</f><v>2</v></c></row>"))
                .bytes();
        Path book = Files.write(folder.resolve("f.xlsx"), content);

        Row row = Table.read(book, "S1", defects).rows().getFirst();

        assertThat(row.text("n")).isEqualTo("2");
        assertThat(row.formula("n")).isTrue();
        assertThat(row.formula(1)).isTrue();
    }

    @Test
    void aMisspeltSheetOrABrokenWorkbookIsTold() throws IOException {
        Path book = write("a.xlsx", writer -> writer.sheet("recomendations").text(1, 1, "code"));
        Table.read(book, "recommendations", defects);
        Files.writeString(folder.resolve("b.xlsx"), "code\n");
        Table.read(folder.resolve("b.xlsx"), "x", defects);

        assertThat(defects.all())
                .extracting(Defect::found, Defect::remedy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "no sheet \"recommendations\" among recomendations",
                                "rename the sheet \"recomendations\""),
                        org.assertj.core.groups.Tuple.tuple(
                                "a workbook that cannot be read (TYPE-MISMATCH {found=CSV / TXT})",
                                "open it in a spreadsheet program and save it as Excel workbook (.xlsx)"));
    }

    @Test
    void aTableIsFoundAsFileOrAsSheet() throws IOException {
        Files.writeString(folder.resolve("regions.csv"), "code\nSE\n");
        write("recommendations.xlsx", writer -> {
            writer.sheet("recommendations").text(1, 1, "rule");
            writer.sheet("conditions").text(1, 1, "indicator");
        });
        var source = new TableSource(folder);

        assertThat(source.read("regions", defects).header()).containsExactly("code");
        assertThat(source.read("recommendations", "conditions", defects).header())
                .containsExactly("indicator");
        assertThat(source.find("recommendations", "practices", defects)).isEmpty();
        assertThat(defects.all()).isEmpty();

        Files.writeString(folder.resolve("conditions.csv"), "indicator\n");
        source.read("recommendations", "conditions", defects);
        source.read("population", defects);
        assertThat(defects.all())
                .hasSize(2)
                .extracting(Defect::found)
                .anyMatch(found -> found.startsWith("the table a second time"))
                .anyMatch(found -> found.startsWith("no such file, and no workbook population.xlsx"));
    }

    private Table csv(String text) {
        try {
            return Table.read(Files.writeString(folder.resolve("regions.csv"), text), "", defects);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path write(String name, java.util.function.Consumer<WorkbookWriter> content) {
        Path file = folder.resolve(name);
        try (var writer = WorkbookWriter.create()) {
            content.accept(writer);
            writer.writeTo(file);
        }
        return file;
    }
}
