package eu.regiometer.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

    @Test
    void dataIsQuotedOnlyWhereNeeded() {
        byte[] csv = CsvWriter.data(
                List.of("area", "name"), List.of(List.of("SE21", "Småland, öarna"), List.of("-1", "say \"yes\"\nno")));

        assertThat(new String(csv, StandardCharsets.UTF_8))
                .isEqualTo("area,name\nSE21,\"Småland, öarna\"\n-1,\"say \"\"yes\"\"\nno\"\n");
    }

    @Test
    void feedbackOpensInASpreadsheetProgramAndRunsNothing() {
        var text = new StringBuilder();
        CsvWriter.feedback(text).line("1", "=cmd|'/c calc'!A0", "a;b", "", "@x", "\tx");

        assertThat(text).hasToString("\uFEFF\"1\";\"'=cmd|'/c calc'!A0\";\"a;b\";\"\";\"'@x\";\"'\tx\"\r\n");
    }

    @Test
    void aNulAtTheStartOfATextIsQuotedAndNotHandedOn() {
        var text = new StringBuilder();
        CsvWriter.feedback(text).line("\u0000=1", "a\u0007b\nc", "+1", "-1");

        assertThat(text).hasToString("\uFEFF\"'\uFFFD=1\";\"a\uFFFDb\nc\";\"'+1\";\"'-1\"\r\n");
    }
}
