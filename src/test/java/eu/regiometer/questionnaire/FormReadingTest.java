package eu.regiometer.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a questionnaire workbook may hold, feature by feature, in forms of a few lines. */
class FormReadingTest {

    @TempDir
    private Path folder;

    private final Defects defects = new Defects();

    @Test
    void conditionsOfGroupsHoldForTheQuestionsWithin() {
        Questionnaire read = new WrittenForm("""
                type              | name  | label | x_block | x_role | relevant                 | constraint
                text              | KEY   | Key   | design  | id     |                          | regex(., 'K[0-9]+')
                text              | WAVE  | Wave  | design  | wave   |                          | regex(., '[0-9]+')
                text              | PLACE | Place | design  | region |                          | regex(., '[A-Z]+')
                integer           | AGE   | Age   | main    |        |                          | . >= 0 and . <= 120
                begin group       | OUTER | Outer |         |        | ${AGE} > 17 or ${AGE} = 9 |
                select_one yesno  | VOTED | Voted | main    |        |                          |
                Begin_Group       | INNER |       |         |        | ${VOTED} = 1             |
                integer           | TIMES | Times | main    |        | ${AGE} < 90              | . >= 1 and . <= 99
                end group         |       |       |         |        |                          |
                end_group         | OUTER |       |         |        |                          |
                """).questionnaire(folder, defects);

        assertThat(defects.all()).isEmpty();
        assertThat(read.item("VOTED").orElseThrow().relevantText()).isEqualTo("AGE > 17 or AGE = 9");
        Item times = read.item("TIMES").orElseThrow();
        assertThat(times.relevantText()).isEqualTo("(AGE > 17 or AGE = 9) and VOTED = 1 and AGE < 90");
        assertThat(asked(times, Map.of("AGE", 40, "VOTED", 1))).isEqualTo(Truth.TRUE);
        assertThat(asked(times, Map.of("AGE", 12, "VOTED", 1))).isEqualTo(Truth.FALSE);
        assertThat(asked(times, Map.of("AGE", 40, "VOTED", 0))).isEqualTo(Truth.FALSE);
        assertThat(asked(times, Map.of("AGE", 40))).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void calculationsStandForWhatTheyCompute() {
        Questionnaire read = new WrittenForm("""
                type      | name   | label | x_block | x_role | relevant     | constraint             | calculation
                text      | KEY    | Key   | design  | id     |              | regex(., 'K[0-9]+')    |
                text      | WAVE   | Wave  | design  | wave   |              | regex(., '[0-9]+')     |
                text      | PLACE  | Place | design  | region |              | regex(., '[A-Z]+')     |
                integer   | ADULTS | A     | main    |        |              | . >= 0 and . <= 20     |
                integer   | MINORS | M     | main    |        |              | . >= 0 and . <= 20     |
                calculate | ALL    |       |         |        |              |                        | ${ADULTS} + ${MINORS}
                calculate | LARGE  |       |         |        |              |                        | ${ALL} > 5
                integer   | ROOMS  | R     | main    |        | ${LARGE}     | . >= 1 and . <= 50     |
                """).questionnaire(folder, defects);

        assertThat(defects.all()).isEmpty();
        Item rooms = read.item("ROOMS").orElseThrow();
        assertThat(rooms.relevant().orElseThrow().references()).containsExactly("ADULTS", "MINORS");
        assertThat(asked(rooms, Map.of("ADULTS", 4, "MINORS", 2))).isEqualTo(Truth.TRUE);
        assertThat(asked(rooms, Map.of("ADULTS", 4, "MINORS", 1))).isEqualTo(Truth.FALSE);
        assertThat(read.item("ALL")).isEmpty();
    }

    @Test
    void calculationsThatRestOnThemselvesAreTold() {
        new WrittenForm("""
                type      | name | label | calculation
                calculate | A    |       | ${B} + 1
                calculate | B    |       | ${A} + 1
                calculate | C    |       | pulldata('x', 1)
                """).form(folder, defects);

        assertThat(told(FindingCode.QUESTIONNAIRE_REFERENCE)).isNotEmpty().allSatisfy(defect -> {
            assertThat(defect.found()).contains("rests on itself");
        });
        assertThat(told(FindingCode.QUESTIONNAIRE_EXPRESSION))
                .singleElement()
                .satisfies(defect -> assertThat(defect.toString()).contains("survey!D4", "pulldata", "coalesce"));
    }

    @Test
    void choiceFiltersOpenOptionsByOtherAnswers() {
        Questionnaire read = new WrittenForm("""
                type              | name    | label | x_block | x_role | choice_filter           | constraint
                text              | KEY     | Key   | design  | id     |                         | regex(., 'K[0-9]+')
                text              | WAVE    | Wave  | design  | wave   |                         | regex(., '[0-9]+')
                text              | PLACE   | Place | design  | region |                         | regex(., '[A-Z]+')
                select_one yesno  | ISLAND  | I     | main    |        |                         |
                select_one county | COUNTY  | C     | main    |        | island = ${ISLAND}      |
                """).sheet("choices", """
                list_name | name   | label | island | remark
                x_block   | design | D     |        |
                x_block   | main   | M     |        |
                yesno     | 0      | No    |        |
                yesno     | 1      | Yes   |        |
                county    | 1      | North | 0      | a
                county    | 2      | Isle  | 1      | b
                county    | 3      | Both  |        | c
                """).questionnaire(folder, defects);

        assertThat(defects.all()).isEmpty();
        assertThat(defects.warnings())
                .extracting(Defect::found)
                .containsExactly("columns that mean nothing here: E \"remark\"");
        Item county = read.item("COUNTY").orElseThrow();
        ChoiceFilter filter = county.particulars().choiceFilter().orElseThrow();
        Answers onIsland = answers(Map.of("ISLAND", 1));
        assertThat(county.options())
                .extracting(option -> filter.offers(option, onIsland))
                .containsExactly(Truth.FALSE, Truth.TRUE, Truth.UNKNOWN);
        assertThat(filter.offers(county.options().getFirst(), answers(Map.of())))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aFilterNamesTheColumnsItMayUse() {
        new WrittenForm("""
                type              | name    | label | choice_filter
                select_one yesno  | A       | A     | isle = 1
                """).form(folder, defects);

        assertThat(told(FindingCode.QUESTIONNAIRE_EXPRESSION)).singleElement().satisfies(defect -> {
            assertThat(defect.found()).contains("position 1", "isle");
            assertThat(defect.expected()).contains("label, list_name, name");
        });
    }

    @Test
    void constraintsThatAreNoRangeBecomeRulesOfTheirLine() {
        Questionnaire read = new WrittenForm("""
                type     | name  | label | x_block | x_role | x_severity | constraint                      | constraint_message
                text     | KEY   | Key   | design  | id     |            | regex(., 'K[0-9]+')             |
                text     | WAVE  | Wave  | design  | wave   |            | regex(., '[0-9]+')              |
                text     | PLACE | Place | design  | region |            | regex(., '[A-Z]+')              |
                integer  | SUM   | Sum   | main    |        |            | . >= 0 and . <= 100             | between 0 and 100
                integer  | PART  | Part  | main    |        |            | . < ${SUM} - 1                  | less than the sum
                integer  | ODD   | Odd   | main    |        | warning    | . >= 0 and . <= 50              |
                """).questionnaire(folder, defects);

        assertThat(defects.all()).isEmpty();
        assertThat(read.item("SUM").orElseThrow().range()).isEqualTo(Range.of(0, 100));
        assertThat(read.item("SUM").orElseThrow().particulars().constraintMessages())
                .containsEntry("en", "between 0 and 100");
        assertThat(read.checks())
                .extracting(Check::code)
                .containsExactly("RULE-PART-CONSTRAINT", "RULE-ODD-CONSTRAINT");
        Check part = read.checks().getFirst();
        assertThat(part.severity()).isEqualTo(Severity.BLOCKING);
        assertThat(part.effect()).isEqualTo(Effect.CELL);
        assertThat(part.blanked()).containsExactly("PART");
        assertThat(part.message()).containsEntry("en", "less than the sum");
        assertThat(part.brokenBy(answers(Map.of("PART", 9, "SUM", 10)))).isTrue();
        assertThat(part.brokenBy(answers(Map.of("PART", 8, "SUM", 10)))).isFalse();
        assertThat(part.brokenBy(answers(Map.of("PART", 9)))).isFalse();
        assertThat(read.checks().getLast().severity()).isEqualTo(Severity.WARNING);
        assertThat(read.checks().getLast().effect()).isEqualTo(Effect.NONE);
        assertThat(read.item("ODD").orElseThrow().range()).isEqualTo(Range.OPEN);
    }

    @Test
    void ownColumnsOfTheSurveySheet() {
        Questionnaire read = new WrittenForm("""
                type              | name    | label | hint        | x_block | x_role  | x_reverse | x_public | x_scale | x_aliases    | constraint          | required_message
                text              | KEY     | Key   |             | design  | id      |           | no       |         | id\\nnumber  | regex(., 'K[0-9]+') | never without a key
                text              | WAVE    | Wave  |             | design  | wave    |           |          |         |              | regex(., '[0-9]+')  |
                text              | PLACE   | Place |             | design  | region  |           |          |         |              | regex(., '[A-Z]+')  |
                select_one yesno  | AGREED  | OK    |             | design  | consent |           |          | binary  |              |                     |
                select_one agree5 | TRUST   | Trust | take a breath | main  |         | yes       |          | likert5 |              |                     |
                """)
                .sheet("choices", """
                list_name | name     | label    | x_score | x_order | x_aliases | x_missing
                x_block   | design   | D        |         |         |           |
                x_block   | main     | M        |         |         |           |
                yesno     | 0        | No       |         |         | N         |
                yesno     | 1        | Yes      |         |         | Y\\noui    |
                agree5    | strongly | Strongly | 5       | 1       |           |
                agree5    | agree    | Agree    | 4       | 2       |           |
                agree5    | never    | Never    | 1       | 5       |           |
                agree5    | rarely   | Rarely   | 2       | 4       |           |
                agree5    | so       | So so    | 3       | 3       |           |
                agree5    | 9        | No idea  |         |         |           | DONT_KNOW
                """)
                .sheet("settings", """
                form_id         | version | default_language | x_wave    | x_level  | x_min_cell
                public-attitude | 1       | en               | 2026;2027 | regional | 12
                """)
                .questionnaire(folder, defects);

        assertThat(defects.all()).isEmpty();
        Item key = read.item("KEY").orElseThrow();
        assertThat(key.published()).isFalse();
        assertThat(key.aliases()).containsExactly("id", "number");
        assertThat(key.particulars().requiredMessages()).containsEntry("en", "never without a key");
        assertThat(read.role(Role.CONSENT)
                        .orElseThrow()
                        .option("1")
                        .orElseThrow()
                        .aliases())
                .containsExactly("Y", "oui");
        Item trust = read.item("TRUST").orElseThrow();
        assertThat(trust.direction()).isEqualTo(Direction.NEGATIVE);
        assertThat(trust.particulars().hints()).containsEntry("en", "take a breath");
        assertThat(trust.options())
                .extracting(option -> option.code() + " " + option.value())
                .containsExactly("strongly 5", "agree 4", "so 3", "rarely 2", "never 1");
        assertThat(trust.missing()).containsExactly(Map.entry(9L, Missing.DONT_KNOW));
        assertThat(read.waves()).containsExactly("2026", "2027");
        assertThat(read.local()).isFalse();
        assertThat(read.smallestCell()).hasValue(12);
    }

    @Test
    void wrongOwnColumnsAreToldWithTheirCell() {
        new WrittenForm("""
                type              | name  | label | x_block | x_role | x_reverse | x_direction | x_public | x_severity | constraint
                text              | KEY   | Key   | design  | id     |           |             | maybe    |            | regex(., 'K')
                text              | WAVE  | Wave  | design  | wave   | yes       | positive    |          |            | regex(., 'K')
                text              | PLACE | Place | design  | region |           |             |          | grave      | regex(., 'K')
                """).sheet("choices", """
                list_name | name   | label | x_score | x_order
                x_block   | design | D     |         |
                yesno     | no     | No    |         |
                yesno     | yes    | Yes   | 1.5     | first
                """).sheet("settings", """
                form_id         | version | default_language | x_level | x_min_cell
                public-attitude | 1       | en               | county  | 2
                """).questionnaire(folder, defects);

        assertThat(defects.all())
                .extracting(defect -> defect.at().sheet() + "!" + defect.at().reference())
                .containsExactly(
                        "choices!B3",
                        "choices!D4",
                        "choices!E4",
                        "settings!D2",
                        "settings!E2",
                        "survey!H2",
                        "survey!F3",
                        "survey!I4");
    }

    @Test
    void aLabelForNoLanguageFallsBackToTheCodeAndALabelForSomeIsMissing() {
        Form form = new WrittenForm("""
                type              | name | label::English (en) | label::Svenska (sv) | hint::English (en) | hint::Svenska (sv)
                select_one yesno  | A    | A                   | A                   | help               |
                integer           | B    | B                   |                     |                    |
                """).sheet("choices", """
                list_name | name | label::English (en) | label::Svenska (sv)
                yesno     | 0    |                     |
                yesno     | 1    | Yes                 |
                """).form(folder, defects);

        assertThat(form.choices().orElseThrow().list("yesno").getFirst().labels())
                .containsEntry("en", "0")
                .containsEntry("sv", "0");
        form.questions().forEach(question -> {
            question.line().labels(form.languages());
            question.line().optionalTexts("hint", form.languages());
        });
        assertThat(defects.all())
                .extracting(defect -> defect.at().sheet() + "!" + defect.at().reference())
                .containsExactly("choices!D3", "survey!D3");
        assertThat(defects.warnings())
                .extracting(defect -> defect.at().sheet() + "!" + defect.at().reference())
                .containsExactly("choices!C2", "survey!F2");
        assertThat(defects.told())
                .allSatisfy(defect -> assertThat(defect.code()).contains(FindingCode.QUESTIONNAIRE_TRANSLATION));
    }

    @Test
    void namesDifferInMoreThanCaseAndHoldNoDots() {
        new WrittenForm("""
                type    | name  | label
                integer | AGE   | Age
                integer | age   | Age again
                integer | A.B   | Dotted
                note    |       | Hello
                """).form(folder, defects);

        assertThat(told(FindingCode.QUESTIONNAIRE_REFERENCE))
                .extracting(defect -> defect.at().reference())
                .containsExactly("B3", "B4", "B5");
    }

    @Test
    void aMisspeltSheetIsAnsweredWithTheNearestKnownName() {
        new WrittenForm(WrittenForm.DESIGN)
                .sheet("check", "code | must | severity")
                .sheet("Remarks", "nothing")
                .questionnaire(folder, defects);

        assertThat(defects.all()).singleElement().satisfies(defect -> {
            assertThat(defect.expected()).isEqualTo("a sheet \"checks\"");
            assertThat(defect.remedy()).isEqualTo("rename the sheet \"check\"");
        });
        assertThat(defects.warnings())
                .singleElement()
                .satisfies(defect -> assertThat(defect.found()).contains("\"Remarks\""));
    }

    @Test
    void aFormWithoutListsNeedsNoSheetChoices() {
        Form form = new WrittenForm("""
                type    | name  | label
                integer | AGE   | Age
                """).without("choices").without("settings").form(folder, defects);

        assertThat(form.questions()).hasSize(1);
        assertThat(defects.told()).isEmpty();
    }

    @Test
    void everythingWrongIsToldInOnePass() {
        new WrittenForm("""
                type              | name  | label | label | relevant   |  |
                geopoint          | PLACE | Place |       |            |  | lost
                select_one colour | C     | C     |       | ${NOWHERE} |  |
                integer           |       | Age   |       | ${C} =     |  |
                """).form(folder, defects);

        assertThat(defects.all())
                .extracting(defect -> defect.at().reference() + " "
                        + defect.code().orElseThrow().text())
                .containsExactly(
                        "D1 QUESTIONNAIRE-COLUMN",
                        "A2 QUESTIONNAIRE-TYPE",
                        "G2 QUESTIONNAIRE-COLUMN",
                        "A3 QUESTIONNAIRE-LIST",
                        "E3 QUESTIONNAIRE-REFERENCE",
                        "B4 QUESTIONNAIRE-REFERENCE",
                        "E4 QUESTIONNAIRE-EXPRESSION");
    }

    private List<Defect> told(FindingCode code) {
        return defects.all().stream()
                .filter(defect -> defect.code().filter(code::equals).isPresent())
                .toList();
    }

    private static Truth asked(Item item, Map<String, Integer> numbers) {
        return item.relevant().orElseThrow().test(answers(numbers));
    }

    private static Answers answers(Map<String, Integer> numbers) {
        return name -> numbers.containsKey(name) ? Value.of(numbers.get(name)) : Value.MISSING;
    }
}
