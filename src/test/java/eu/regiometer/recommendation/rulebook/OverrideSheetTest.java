package eu.regiometer.recommendation.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.EditorialOverride.Basis;
import eu.regiometer.recommendation.EditorialOverride.Kind;
import eu.regiometer.recommendation.EditorialOverride.Part;
import eu.regiometer.recommendation.FigureSpan;
import eu.regiometer.recommendation.Shipped;
import eu.regiometer.territory.Area;
import eu.regiometer.workbook.EditedWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverrideSheetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final List<EditorialOverride> GOOD = List.of(
            new EditorialOverride(
                    "FIN-03",
                    Area.region("SE321"),
                    "2026",
                    Kind.SUPPRESS,
                    EditorialOverride.Part.EVIDENCE,
                    "",
                    "",
                    "The office opened in September",
                    "A. Reviewer",
                    DAY,
                    Optional.of(new Basis(new FigureSpan(28.4, 21.1, 35.7), "r0123456789ab"))),
            new EditorialOverride(
                    "FIN-01",
                    Area.municipality("BG_68134"),
                    "2024",
                    Kind.REWORD,
                    Part.TITLE,
                    "sv",
                    "Bara {FIN_LEVEL} av 0.5 till 1 % sedan 2024",
                    "Tydligare",
                    "B. Granskare",
                    DAY,
                    Optional.empty()),
            new EditorialOverride(
                    "AUT-13",
                    Area.PARTNERS,
                    "2026",
                    Kind.PIN,
                    EditorialOverride.Part.EVIDENCE,
                    "",
                    "",
                    "Urgent",
                    "C. Reviewer",
                    DAY,
                    Optional.empty()));

    @TempDir
    private Path folder;

    private final Defects defects = new Defects();

    @Test
    void readsBackWhatTheWorkbookHolds() throws IOException {
        assertThat(read(written())).isEqualTo(GOOD);
        assertThat(defects.told()).isEmpty();
    }

    @Test
    void nothingWasDecidedWithoutTheWorkbookOrInAnEmptyOne() throws IOException {
        assertThat(read(folder.resolve("none.xlsx"))).isEmpty();
        Path empty = Files.write(folder.resolve("empty.xlsx"), bytes(List.of()));
        assertThat(read(empty)).isEmpty();
        assertThat(defects.told()).isEmpty();
    }

    @Test
    void theSameDecisionsGiveTheSameBytes() {
        assertThat(bytes(GOOD)).isEqualTo(bytes(GOOD));
    }

    /** line | column | what a person wrote | what the defect says | how to mend it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FIN-03 | rule      | FIN-93                       | the id of a rule                          | write "FIN-03"
            FIN-03 | territory | SE331                        | the code of a municipality or region      | write "SE321"
            FIN-03 | territory | BG_68134                     | a region, for FIN-03 is a rule of level REGIONAL | correct
            AUT-13 | territory | SE321                        | PARTNERS, for AUT-13 is a rule of level EU | correct
            FIN-01 | territory | PARTNERS                     | a municipality or region, for FIN-01      | correct
            FIN-03 | wave      | 2025                         | one of 2024, 2026                         | write
            FIN-03 | kind      | SUPRESS                      | one of SUPPRESS, REWORD, PIN              | choose
            FIN-03 | kind      |                              | a value in column "kind"                  | fill
            FIN-03 | reason    |                              | a value in column "reason"                | fill
            FIN-03 | name      |                              | a value in column "name"                  | fill
            FIN-03 | date      |                              | a value in column "date"                  | fill
            FIN-03 | date      | today                        | a date such as                            | year-month-day
            FIN-03 | text      | Nicer                        | only REWORD has a text                    | clear
            AUT-13 | language  | en                           | PIN is for all languages                  | clear
            FIN-01 | text      |                              | a value in column "text"                  | fill
            FIN-01 | language  |                              | a value in column "language"              | fill
            FIN-01 | language  | fi                           | one of en, sv                             | correct
            FIN-01 | text      | Only {FIN_LEVE}              | one of FIN_LEVEL                          | write "FIN_LEVEL"
            FIN-01 | text      | Only {FIN_LEVEL              | placeholders such as                      | close
            FIN-01 | text      | Only 31 points               | a number typed in could be one that is withheld | write a placeholder
            FIN-01 | text      | ####                         | at most 120 characters in the part TITLE  | shorten
            FIN-01 | part      | HEADING                      | one of TITLE, EVIDENCE, FIRST_STEP        | choose
            FIN-03 | part      | TITLE                        | SUPPRESS is for the whole card            | clear
            FIN-03 | value     | many                         | a number such as                          | digits
            FIN-03 | value     | 40                           | a number from ci_low to ci_high           | copy
            FIN-03 | ci_low    |                              | all of value, ci_low, ci_high, fingerprint | fill
            FIN-03 | fingerprint |                            | all of value, ci_low, ci_high, fingerprint | fill
            """)
    void eachMistakeIsToldWithItsCell(String line, String column, String wrong, String expected, String remedy)
            throws IOException {
        String written = wrong == null ? "" : wrong.replace("####", "word ".repeat(25));
        var cell = new String[1];
        Path edited = EditedWorkbook.copy(
                written(),
                folder.resolve("edited.xlsx"),
                book -> cell[0] = book.set("overrides", line, column, written));

        read(edited);

        assertThat(defects.all()).anySatisfy(defect -> {
            assertThat(defect.at().toString()).contains("edited.xlsx", "overrides", cell[0]);
            assertThat(defect.expected()).contains(expected);
            assertThat(defect.remedy()).contains(remedy);
        });
    }

    @Test
    void formulasAndSecondAndContradictoryDecisionsAreAllToldAtOnce() throws IOException {
        EditorialOverride first = GOOD.getFirst();
        Path book = Files.write(folder.resolve("twice.xlsx"), bytes(List.of(first, first, pinned(first))));
        Path edited = EditedWorkbook.copy(
                book, folder.resolve("edited.xlsx"), b -> b.formula("overrides", "FIN-03", "reason", "1+1"));

        read(edited);

        assertThat(defects.all())
                .extracting(Defect::found)
                .contains(
                        "a formula",
                        "\"SUPPRESS\" for the second time for FIN-03, SE321, 2026",
                        "\"PIN\" beside SUPPRESS for FIN-03, SE321, 2026");
    }

    private static EditorialOverride pinned(EditorialOverride o) {
        return new EditorialOverride(
                o.rule(),
                o.area(),
                o.wave(),
                Kind.PIN,
                EditorialOverride.Part.EVIDENCE,
                "",
                "",
                o.reason(),
                o.name(),
                o.date(),
                Optional.empty());
    }

    private Path written() throws IOException {
        return Files.write(folder.resolve("overrides.xlsx"), bytes(GOOD));
    }

    private static byte[] bytes(List<EditorialOverride> overrides) {
        return OverrideWorkbook.bytes(Shipped.RULEBOOK, Shipped.TERRITORY, List.of("en", "sv"), overrides);
    }

    private List<EditorialOverride> read(Path workbook) {
        return OverrideSheet.read(workbook, Shipped.RULEBOOK, Shipped.TERRITORY, List.of("en", "sv"), defects);
    }
}
