package eu.regiometer.recommendation.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.recommendation.Shipped;
import eu.regiometer.workbook.EditedWorkbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of error, all of them made in one copy of the shipped rulebook and told in one reading. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulebookDefectsTest {

    /** sheet | line | column | what a person wrote | what the defect says | how to mend it. */
    private static final String ERRORS = """
            rules      | FIN-02      | challenge    | C9                | one of C1, C2, C3, C4            | choose
            rules      | FIN-03      | level        | TOWN              | one of LOCAL, REGIONAL, EU       | choose
            rules      | PPI-09      | national     | perhaps           | yes or no                        | write
            rules      | FIN-07      | lens         | FORESTS           | one of PPI_HEA                   | choose
            rules      | AUT-02      | kpi_code     | SH_TRIAN          | the code of an indicator         | write "SH_TRAIN"
            rules      | AUT-03      | kpi_target   | 20                | a change such as +20             | in that form
            rules      | AUT-04      | drivers      | GLOBAL            | one of AGEING, AUTOMATION        | correct
            rules      | AUT-05      | months       | 0                 | 1 to 120 months                  | correct
            rules      | AUT-06      | cost         | X                 | one of L, M, H                   | choose
            rules      | AUT-12      | linked       | C2                | further challenges               | delete
            rules      | DIG-03      | practice_tag | Adopt Local       | one tag in small letters         | correct
            rules      | FIN-05      | relations    | excludes:FIN-66   | the id of another rule           | write "FIN-06"
            rules      | AUT-10      | relations    | supersedes:AUT-09 | a rule of level LOCAL            | delete
            rules      | ATT-01      | relations    | supersedes:ATT-02 | at least one rule that is not    | delete
            rules      | ATT-04      | relations    | requires:ATT-05; excludes:ATT-05 | printed together | delete
            rules      | ATT-06      | relations    | requires:ATT-06   | another rule                     | delete
            rules      | PPI-12      | relations    | replaces:PPI-13   | one of excludes, supersedes      | correct
            rules      | PPI-16      | rule_id      | ppi16             | two digits such as FIN-01        | correct the id
            conditions | PPI-16/1    | rule_id      | PPI-17            | the id of a rule                 | write
            conditions | PPI-01/1    | indicator    | PPI_PRAK          | the code of an indicator         | write "PPI_PRAC"
            conditions | FIN-04/1    | statistic    | ci_hihg           | one of value, ci_low, ci_high    | write "ci_high"
            conditions | PPI-02/2    | operator     | =<                | one of <, <=, >, >=, =           | write
            conditions | PPI-04/1    | statistic    | ci_high           | one of value                     | PLAN_PPI
            conditions | DIG-05/1    | indicator    | UNMET_TOP         | an indicator with a single value | UNMET_TOP
            conditions | PPI-05/1    | threshold    | 140               | 0 to 100, the range of value     | correct
            conditions | FIN-02/1    | threshold    | -140              | -100 to 100                      | correct
            conditions | PPI-06/1    | threshold    | 0                 | some value from 0 to 100 meets   | correct
            conditions | PPI-10/1    | threshold    | many              | a number                         | digits
            conditions | DIG-04/2    | threshold    | 2                 | 0 or 1                           | correct
            conditions | FIN-08/2    | threshold    | 40                | 0 to 12                          | correct
            conditions | PPI-08/2    | threshold    | 60                | conditions of PPI-08 that can be true together | correct
            conditions | ATT-08/1    | argument     | AUT-04            | many regions cannot all be below | without gap_partner
            conditions | ATT-09/1    | argument     | AUT-13            | local or regional rules          | another rule
            conditions | DIG-06/2    | argument     | DIG-05            | DIG-01|DIG-05, as in the first line | equal
            conditions | AUT-11/1    | argument     | CAP_C22           | an indicator of regions          | write "CAP_C2"
            conditions | AUT-11/2    | statistic    | gap_partner       | partners do not differ           | choose value
            conditions | ATT-03/1    | argument     | D1_AGE:15-29/66+  | one of 15-29, 30-44              | write "65+"
            conditions | ATT-04/1    | argument     | D5_DEGURBA        | VARIABLE:first/second            | in that form
            conditions | CLU-01/1    | argument     | CLU-02            | takes no argument                | clear
            conditions | CLU-02/1    | indicator    | SHARE_REGIONS     | for rules of level EU            | choose another
            conditions | CLU-03/2    | seq          | 3                 | the number 2                     | without a gap
            texts      | FIN-01/sv   | evidence     | Nivå: {FIN_LEVEL} | those of the English text        | same placeholders
            texts      | FIN-03/en   | evidence     | Line: {SH_LIN}    | a figure that a condition        | delete the placeholder
            texts      | FIN-07/en   | evidence     | Mix {FIN_MIX.gab} | a figure that a condition        | write {FIN_MIX.gap}
            texts      | FIN-04/sv   | language     | fi                |                                  |
            texts      | AUT-01/en   | title        | ####              | at most 90 characters            | shorten
            texts      | AUT-07/sv   | status       | DONE              | one of AUTOMATIC, TRANSLATED     | correct
            texts      | AUT-08/en   | status       | TRANSLATED        | one of SOURCE                    | correct
            texts      | AUT-08/sv   | first_step   |                   | a value in column                | fill
            texts      | AUT-09/en   | title        | Stop {CAP_C2}     | text without placeholders        | delete
            texts      | ATT-07/en   | evidence     | Since {prev_wave  | placeholders such as             | close
            texts      | PPI-13/sv   | rule_id      | PPI-33            | the id of a rule                 | write
            hooks      | FIN-03      | rule_id      | FIN-93            | the id of a rule                 | write
            practices  | GP-01       | region       | SE999             | the code of a region             | correct
            practices  | GP-02       | tags         | eu-funds-dask     | a practice_tag of the sheet rules | write "eu-funds-desk"
            practices  | GP-04       | start        | spring            | a year or month such as          | in that form
            practices  | GP-05       | end          | 2019-01           | not before 2021-01               | correct start or end
            practices  | GP-13       | region       | SE321             | nothing for an external practice | correct origin
            pilots     | PIL-01      | stage        | run               | one of need, procedure, contract | correct
            pilots     | PIL-02      | second       | PL22              | another region                   | correct
            pilots     | PIL-03      | relations    | -1                | 0 or more                        | correct
            actions    | SE321-A1    | objective    | O9                | one of O1, O2                    | write
            actions    | SE332-A1    | objective    | O1                | an objective of the region       | sheet agreement
            actions    | PL22-A1     | end          | 2024-01           | not before 2024-09               | correct
            actions    | CZ08-A1     | start        | Sept 2026         | a month such as 2026-10          | in that form
            actions    | SE332-A2    | start        | 2026-13           | a month such as 2026-10          | in that form
            actions    | CZ08-A3     | step_3       |                   | 3 to 5 steps                     | add
            actions    | IE041-A1    | kpi_code     | SH_STRUT          | the code of an indicator         | write "SH_STRAT"
            actions    | IE041-A2    | rule_id      | DIG-44            | the id of a rule                 | write
            actions    | ITC1-A1     | region       | XX9               | the code of a region             | correct
            actions    | HU21-A1     | status       | GOING             | one of PLANNED, RUNNING          | choose
            slots      | PL22/1      | theme        | wood              | one of health, energy, ict       | correct
            slots      | PL22/8      | number       | 9                 | 1 to 8                           | correct
            slots      | CZ08/3      | year         | soon              | a year such as 2027              | in that form
            slots      | CZ08/4      | need         |                   | what is to be bought             | clear the slot
            centres    | Centre for public buyers Piedmont | reach | ITC11 | codes of regions joined          | write "ITC1"
            frameworks | SE          | valid_from   | 2017              | a date such as                   | year-month-day
            frameworks | FI          | valid_to     | 2016-01-01        | a day not before 2017-01-01      | correct one
            frameworks | PL          | thresholds::en |                 | a value in column                | fill
            frames     | 2010-20     | valid_to     |                   | a value in column                | fill
            frames     | 2021-27     | valid_to     | 2020-12-31        | a day not before 2021-01-01      | correct one
            agreement  | O1          | signed       | maybe             | yes or no                        | yes or no
            agreement  | O4          | date         |                   | the day of signature             | correct
            inventory  | BG411       | maturity     | young             | one of idea, pilot, in use       | correct
            priorities | PL22        | C1           | 1.3               | a weight from 0.8 to 1.2         | blank means 1
            practices  | GP-03       | tags         | forests           | a practice_tag of the sheet rules | correct
            examples   | PPI-09/FIRED | rule_id     | PPI-99            | the id of a rule                 | write
            examples   | PPI-14/FIRED | outcome     | FIRE              | one of FIRED, INDICATIVE         | choose
            examples   | PPI-15/FIRED | figure      | 140               | 0 to 100, the range of           | correct
            examples   | CLU-04/FIRED | seq         | 7                 | the conditions of CLU-04         | correct
            examples   | CLU-05/FIRED | figure      | lots              | a number                         | digits
            """;

    private final List<Error> errors = new ArrayList<>();
    private List<Defect> defects = List.of();

    /** An error with the cell in which it was made. */
    record Error(String sheet, String cell, String expected, String remedy) {}

    @BeforeAll
    void readsTheEditedCopyOnce(@TempDir Path folder) {
        EditedWorkbook.copy(
                Shipped.FOLDER.resolve("recommendations.xlsx"), folder.resolve("recommendations.xlsx"), this::edit);
        var found = new Defects();
        Shipped.read(folder, found);
        defects = found.all();
    }

    private void edit(EditedWorkbook book) {
        book.set("conditions", "PPI-08/2", "indicator", "SME_ACCESS");
        book.set("conditions", "PPI-08/2", "operator", ">");
        book.set("actions", "CZ08-A3", "step_4", "");
        ERRORS.lines().forEach(line -> {
            String[] parts = Stream.of((line + " ").split(" \\| ", -1))
                    .map(String::strip)
                    .toArray(String[]::new);
            String content = parts[3].replace("####", "Long ".repeat(20));
            String cell = book.set(parts[0], parts[1], parts[2], content);
            if (!parts[4].isEmpty()) {
                errors.add(new Error(parts[0], cell, parts[4], parts[5]));
            }
        });
        errors.add(
                new Error("rules", book.formula("rules", "FIN-06", "months", "3+6"), "that anybody can read", "paste"));
        book.repeat("rules", "FIN-04", "C1");
    }

    Stream<Error> errors() {
        return errors.stream();
    }

    @ParameterizedTest
    @MethodSource("errors")
    void tellsSheetAndCellWhatWasExpectedAndHowToMendIt(Error error) {
        List<Defect> atCell = defects.stream()
                .filter(defect -> defect.at().sheet().equals(error.sheet())
                        && defect.at().reference().equals(error.cell())
                        && defect.at().file().endsWith("recommendations.xlsx"))
                .toList();

        assertThat(atCell)
                .anyMatch(defect -> defect.expected().contains(error.expected())
                        && defect.remedy().contains(error.remedy()));
    }

    @Test
    void warnsOfACountryWithoutAFrameOfProcurement(@TempDir Path folder) {
        List<Defect> found = told(folder, book -> book.set("frameworks", "IT", "country", ""));

        assertThat(found).anySatisfy(defect -> {
            assertThat(defect.found()).isEqualTo("no frame of IT");
            assertThat(defect.expected()).contains("ITC1");
            assertThat(defect.blocking()).isFalse();
        });
    }

    @Test
    void warnsOfAPolicyFrameThatEndsBeforeAReportIsMade(@TempDir Path folder) {
        List<Defect> found = told(folder, book -> book.set("frames", "2021-27", "valid_to", "2025-12-31"));

        assertThat(found).singleElement().satisfies(defect -> {
            assertThat(defect.found()).isEqualTo("a frame that is not in force on the report date of 2026");
            assertThat(defect.blocking()).isFalse();
        });
    }

    @Test
    void namesAPolicyFrameThatTheRulebookDoesNotDescribe(@TempDir Path folder) {
        List<Defect> found = read(folder, book -> book.set("frames", "2021-27", "frame", "2021-2027"));

        assertThat(found).anySatisfy(defect -> {
            assertThat(defect.found()).isEqualTo("no frame \"2021-27\" among 2010-20, 2021-2027");
            assertThat(defect.remedy()).contains("2021-2027");
        });
    }

    @Test
    void namesARuleThatStandsTwice() {
        assertThat(defects).anySatisfy(defect -> {
            assertThat(defect.at().sheet()).isEqualTo("rules");
            assertThat(defect.found()).isEqualTo("\"FIN-04\" for the second time");
        });
    }

    @Test
    void namesARuleWithoutATextInALanguage() {
        assertThat(defects)
                .anySatisfy(defect -> assertThat(defect.found()).isEqualTo("no text of FIN-04 in the language \"sv\""));
    }

    @Test
    void namesARuleWithoutACondition(@TempDir Path folder) {
        List<Defect> found = read(folder, book -> book.set("conditions", "DIG-02/1", "rule_id", "DIG-04"));

        assertThat(found)
                .anySatisfy(defect -> assertThat(defect.found()).isEqualTo("the rule DIG-02 without a condition"));
    }

    @Test
    void namesARuleThatRepeatsAnotherOne(@TempDir Path folder) {
        List<Defect> found = read(folder, book -> {
            for (String column : List.of("indicator", "statistic", "argument", "operator")) {
                book.set("conditions", "PPI-07/1", column, book.get("conditions", "CLU-04/1", column));
            }
            book.set("conditions", "PPI-07/1", "threshold", 35);
            book.set("rules", "PPI-07", "level", book.get("rules", "CLU-04", "level"));
            book.set("rules", "PPI-07", "lens", book.get("rules", "CLU-04", "lens"));
        });

        assertThat(found).anySatisfy(defect -> {
            assertThat(defect.found()).isEqualTo("PPI-07, with the conditions, level and lens of CLU-04");
            assertThat(defect.at().sheet()).isEqualTo("rules");
            assertThat(defect.at().column()).isEqualTo(1);
        });
    }

    @Test
    void rulesThatDifferInTheLensOnlyDoNotRepeatEachOther(@TempDir Path folder) {
        List<Defect> found = read(folder, book -> {
            for (String column : List.of("indicator", "statistic", "argument", "operator")) {
                book.set("conditions", "PPI-07/1", column, book.get("conditions", "CLU-04/1", column));
            }
            book.set("conditions", "PPI-07/1", "threshold", 35);
            book.set("rules", "PPI-07", "level", book.get("rules", "CLU-04", "level"));
        });

        assertThat(found).noneMatch(defect -> defect.found().contains("with the conditions, level and lens of"));
    }

    @Test
    void namesAPracticeThatIsNeverOffered(@TempDir Path folder) {
        assertThat(read(folder, book -> book.set("practices", "GP-07", "tags", "forests;woods")))
                .anySatisfy(defect -> {
                    assertThat(defect.found()).isEqualTo("GP-07, a practice that is never offered");
                    assertThat(defect.at().sheet()).isEqualTo("practices");
                });
    }

    @Test
    void namesAPolicyFrameThatIsUnknown() {
        var found = new Defects();
        Shipped.read(Shipped.FOLDER, "2028-34", found);

        assertThat(found.all()).singleElement().satisfies(defect -> {
            assertThat(defect.found()).contains("2028-34").contains("2010-20, 2021-27");
            assertThat(defect.at().sheet()).isEqualTo("frames");
        });
    }

    @Test
    void namesAPolicyFrameThatHasNoHooks(@TempDir Path folder) {
        assertThat(read(folder, book -> book.set("hooks", "rule_id", "2021-27", "2021")))
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.found()).contains("no column for the policy frame \"2021-27\"");
                    assertThat(defect.at().sheet()).isEqualTo("hooks");
                });
    }

    @Test
    void namesASheetThatWasRenamed(@TempDir Path folder) {
        assertThat(read(folder, book -> book.rename("practices", "practises")))
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.at().file()).endsWith("recommendations.xlsx");
                    assertThat(defect.expected()).isEqualTo("a sheet \"practices\"");
                    assertThat(defect.remedy()).isEqualTo("rename the sheet \"practises\"");
                });
    }

    @Test
    void namesTheVersionThatIsMissing(@TempDir Path folder) {
        assertThat(read(folder, book -> book.set("settings", "version", "value", "")))
                .singleElement()
                .satisfies(defect -> assertThat(defect.at().reference()).isEqualTo("B2"));
    }

    @Test
    void tellsOnceThatThereIsNoRulebook(@TempDir Path folder) {
        var found = new Defects();
        Shipped.read(folder, found);

        assertThat(found.all())
                .singleElement()
                .satisfies(defect -> assertThat(defect.expected()).isEqualTo("the rulebook"));
    }

    private static List<Defect> read(Path folder, Consumer<EditedWorkbook> change) {
        return defects(folder, change).all();
    }

    /** Everything that stops nothing. */
    private static List<Defect> told(Path folder, Consumer<EditedWorkbook> change) {
        return defects(folder, change).warnings();
    }

    private static Defects defects(Path folder, Consumer<EditedWorkbook> change) {
        EditedWorkbook.copy(
                Shipped.FOLDER.resolve("recommendations.xlsx"), folder.resolve("recommendations.xlsx"), change);
        var found = new Defects();
        Shipped.read(folder, found);
        return found;
    }
}
