package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.validation.Dropped;
import eu.regiometer.workbook.ContentHash;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a mapping sheet that is itself wrong: sheet, cell, what and how. */
class MappingSheetTest {

    @TempDir
    private Path folder;

    private final Dropped citizens = Dropped.citizens(4);

    private HandMade table() {
        return new HandMade(citizens.questionnaire(), citizens.rows())
                .title("D1_AGE", "How old?")
                .line("How old?", "", "D1_AGE");
    }

    private Finding only(HandMade table) {
        Submission read = table.read(folder);
        assertThat(read).isInstanceOf(Submission.Refused.class);
        assertThat(read.findings()).hasSize(1);
        Finding finding = read.findings().getFirst();
        assertThat(finding.effect()).isEqualTo(Effect.WAITS);
        assertThat(finding.at().file()).isEqualTo("table.xlsx.mapping.xlsx");
        return finding;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "_",
            emptyValue = "",
            value = {
                "MAPPING-VARIABLE, C3, P1, '', P99, '', '', ''",
                "MAPPING-OPTION, D3, G4_2, '', G4, 12, '', ''",
                "MAPPING-OPTION, D3, P1, '', P1, 2, '', ''",
                "MAPPING-VALUE, F3, P1, '', P1, '', often, 17",
                "MAPPING-HEADER, A3, Not there, '', P1, '', '', ''",
                "MAPPING-SETTING, B3, P1, 4711Q, P1, '', '', ''",
                "MAPPING-TWICE, C3, How old?, '', P1, '', '', ''",
                "MAPPING-TWICE, C3, P1, '', D1_AGE, '', '', ''"
            })
    void aWrongLineIsToldWithItsCell(
            String code,
            String cell,
            String header,
            String column,
            String variable,
            String option,
            String found,
            String value) {
        Finding finding = only(table().line(header, column, variable, option, found, value));
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.at().reference()).isEqualTo(cell);
        assertThat(finding.at().sheet()).isEqualTo("Mapping");
    }

    @Test
    void aVariableThatWasNearlyRightIsOffered() {
        Finding finding = only(table().line("P1", "", "D5_DEGURBAN"));
        assertThat(finding.arguments()).containsEntry("near", "D5_DEGURBA");
    }

    @Test
    void severalFaultsAreToldAtOnce() {
        Submission read = table().line("P1", "", "P99")
                .line("Nowhere", "", "P2")
                .line("B1", "", "B1", "", "often", "17")
                .read(folder);
        assertThat(read.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("MAPPING-VARIABLE", "MAPPING-HEADER", "MAPPING-VALUE");
    }

    @Test
    void aWorkbookWithoutTheTableIsNoMappingSheet() {
        var table = table();
        ReceivedFile file = HandMade.file(folder, "table.xlsx", table.table());
        ReceivedFile sheet = HandMade.file(folder, "table.xlsx.mapping.xlsx", table.table());
        Submission read = HandMade.intake().read(file, Mappings.beside(Optional.of(sheet)));
        assertThat(read.findings()).extracting(Finding::code).containsExactly("MAPPING-COLUMNS");
    }

    @Test
    void anUnknownSurveyASheetAndARowThatAreNotThereAreTold() {
        assertThat(only(table().setting("kind", "street")).at().reference()).isEqualTo("B1");
        assertThat(only(table().setting("header_row", "first")).arguments()).containsEntry("found", "first");
        assertThat(only(table().setting("sheet", "Elsewhere")).arguments()).containsEntry("expected", "Answers");
    }

    @Test
    void aMappingSheetPassesTheSameGatesAsAnswersAndOnlyLetsTheFileWait() {
        byte[] text = "no workbook".getBytes(StandardCharsets.UTF_8);
        ReceivedFile file = HandMade.file(folder, "table.xlsx", table().table());
        ReceivedFile sheet = HandMade.file(folder, "table.xlsx.mapping.xlsx", text);
        assertThat(sheet.hash()).isEqualTo(ContentHash.of(text));

        Submission read = HandMade.intake().read(file, Mappings.beside(Optional.of(sheet)));

        Finding finding = read.findings().getFirst();
        assertThat(finding.code()).isEqualTo("TYPE-MISMATCH");
        assertThat(finding.effect()).isEqualTo(Effect.WAITS);
        assertThat(finding.at().file()).isEqualTo("table.xlsx.mapping.xlsx");
    }

    @Test
    void whatIsNeitherTheTemplateNorAKnownExportMayBeMappedAllTheSame() {
        HandMade table = new HandMade(citizens.questionnaire(), citizens.rows());
        citizens.questionnaire().columns().forEach(column -> {
            String title = "Question " + column.name().hashCode();
            table.title(column.name(), title);
            table.line(title, "", column.name());
        });
        Submission unmapped = HandMade.intake().read(HandMade.file(folder, "table.xlsx", table.table()));
        assertThat(unmapped.findings()).extracting(Finding::code).containsExactly("LAYOUT-UNKNOWN");
        LookAlike.assertSame(citizens.check(), table.check(folder), citizens.questionnaire());
    }
}
