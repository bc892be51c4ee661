package eu.regiometer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.intake.Verdict;
import eu.regiometer.questionnaire.Missing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossFieldTest {

    @ParameterizedTest
    @CsvSource({
        "REGION, PL22, SE332",
        "WAVE, 2024, 2026",
        "D1_AGE, 12, ≥ 15",
        "FIELD_DATE, 2026-07-01, 2026-04-01 .. 2026-06-30"
    })
    void aUnitOutsideRegionWaveOrPopulationIsLeftOut(String column, String value, String rule) {
        ValidatedSubmission checked = Dropped.citizens(10).set(3, column, value).check();

        Finding finding = Dropped.only(checked, FindingCode.ROW_NOT_ELIGIBLE);
        assertThat(finding.effect()).isEqualTo(Effect.ROW);
        assertThat(finding.arguments()).containsEntry("rule", rule);
        assertThat(finding.variable()).isEqualTo(column);
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
        assertThat(checked.counts().accepted()).isEqualTo(9);
        assertThat(checked.counts().leftOutByReason()).containsEntry("ROW-NOT-ELIGIBLE", 1);
    }

    @ParameterizedTest
    @CsvSource({"8", "private company", "Privat företag"})
    void aPrivateOrganisationIsLeftOut(String type) {
        ValidatedSubmission checked = Dropped.organisations(10)
                .cell(3, "ORGTYPE", cell -> cell.setCellValue(type))
                .check();

        Finding finding = Dropped.only(checked, FindingCode.ROW_NOT_ELIGIBLE);
        assertThat(finding.variable()).isEqualTo("ORGTYPE");
        assertThat(finding.arguments()).containsEntry("rule", "public");
        assertThat(checked.counts().accepted()).isEqualTo(9);
    }

    @Test
    void aSlipOfThePenInTheTypeOfOrganisationIsNoPrivateOrganisation() {
        ValidatedSubmission checked = Dropped.organisations(10)
                .cell(3, "ORGTYPE", cell -> cell.setCellValue("Administraton"))
                .check();

        assertThat(Dropped.only(checked, FindingCode.VALUE_CODE).arguments()).containsEntry("near", "administration");
        assertThat(checked.counts().accepted()).isEqualTo(10);
    }

    @Test
    void aMunicipalityOfAnotherRegionContradictsTheRegion() {
        ValidatedSubmission checked = Dropped.citizens(10)
                .set(3, "LAU", "PL_2469011")
                .set(4, "LAU", "SE_2580")
                .check();

        assertThat(Dropped.only(checked, FindingCode.VALUE_CONFLICT).value()).isEqualTo("PL_2469011");
        assertThat(checked.counts().accepted()).isEqualTo(10);
        assertThat(checked.counts().blankedByCode()).containsEntry("VALUE-CONFLICT", 1);
    }

    @Test
    void spendingAboveTheBudgetTakesTheSpending() {
        ValidatedSubmission checked =
                Dropped.organisations(10).set(3, "C101", "99000").check();

        Finding finding = Dropped.only(checked, FindingCode.VALUE_CONFLICT);
        assertThat(finding.variable()).isEqualTo("C101");
        assertThat(finding.arguments().get("cell")).isEqualTo(finding.at().reference());
        Responses responses = checked.responses().orElseThrow();
        assertThat(responses.missing(3, responses.column("C101"))).isEqualTo(Missing.BLANK);
        assertThat(responses.present(3, responses.column("BUDGET"))).isTrue();
    }

    @Test
    void pointsThatDoNotSumToAHundredTakeAllEight() {
        ValidatedSubmission checked =
                Dropped.organisations(10).set(3, "C604_1", "60").check();

        Finding finding = finding(checked, "RULE-C604-SUM");
        assertThat(finding.effect()).isEqualTo(Effect.CELL);
        assertThat(finding.arguments().get("involved").split(", ")).hasSize(8);
        assertThat(checked.counts().blankedByCode()).containsEntry("RULE-C604-SUM", 8);
        Responses responses = checked.responses().orElseThrow();
        for (int option = 1; option <= 8; option++) {
            assertThat(responses.missing(3, responses.column("C604_" + option))).isEqualTo(Missing.BLANK);
        }
    }

    @Test
    void pointsWithinTheToleranceAreKept() {
        assertThat(Dropped.organisations(10).set(3, "C604_1", "93.5").check().findings())
                .isEmpty();
    }

    @Test
    void theLaterOfTwoEqualSectorsGoes() {
        ValidatedSubmission checked =
                Dropped.organisations(10).set(3, "C605_3", "62").check();

        Finding finding = Dropped.only(checked, FindingCode.VALUE_CONFLICT);
        assertThat(finding.option()).isEqualTo("3");
        Responses responses = checked.responses().orElseThrow();
        assertThat(responses.text(3, responses.column("C605_2"))).isEqualTo("62");
        assertThat(responses.present(3, responses.column("C605_3"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2022", "2027"})
    void theReferenceYearLiesInTheThreeYearsBeforeTheWave(String year) {
        ValidatedSubmission checked = Dropped.organisations(10)
                .set(3, "REFYEAR", year)
                .set(4, "REFYEAR", "2023")
                .set(5, "REFYEAR", "2026")
                .check();

        assertThat(Dropped.only(checked, FindingCode.VALUE_RANGE).arguments())
                .containsEntry("low", "2023")
                .containsEntry("high", "2026");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "25", "heavy"})
    void aWeightThatIsNotPositiveOrOutOfRangeTakesTheRow(String weight) {
        ValidatedSubmission checked =
                Dropped.citizens(30).set(3, "W_DESIGN", weight).check();

        assertThat(Dropped.only(checked, FindingCode.WEIGHT_RANGE).arguments())
                .containsEntry("low", "0.05")
                .containsEntry("high", "20")
                .matches(arguments -> weight.equals("heavy")
                        ? "unread".equals(arguments.get(Finding.FORM))
                        : !arguments.containsKey(Finding.FORM));
        assertThat(checked.counts().accepted()).isEqualTo(29);
    }

    @Test
    void aWeightThatIsNothingInMillionthsTakesTheRow() {
        ValidatedSubmission checked = Dropped.citizens(30)
                .setAll("W_POST", "1.5")
                .set(3, "W_POST", "0.0000004")
                .check();

        assertThat(Dropped.only(checked, FindingCode.WEIGHT_RANGE).effect()).isEqualTo(Effect.ROW);
        assertThat(checked.counts().accepted()).isEqualTo(29);
    }

    @Test
    void weightsWithMoreThanSixDecimalsAreRoundedAndCounted() {
        ValidatedSubmission checked = Dropped.citizens(30)
                .set(3, "W_DESIGN", "1.23456749")
                .set(4, "W_DESIGN", "1.23456749")
                .set(5, "W_DESIGN", "1.234567")
                .check();

        Finding finding = Dropped.only(checked, FindingCode.WEIGHT_ROUNDED);
        assertThat(finding.arguments()).containsEntry("rows", "2");
        assertThat(finding.variable()).isEqualTo("W_DESIGN");
        assertThat(finding.severity()).isEqualTo(Severity.NOTE);
        Responses responses = checked.responses().orElseThrow();
        assertThat(responses.micro(3, responses.column("W_DESIGN"))).isEqualTo(1_234_567);
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aBlankWeightTakesTheRow() {
        ValidatedSubmission checked =
                Dropped.citizens(30).set(3, "W_DESIGN", "").check();

        assertThat(Dropped.only(checked, FindingCode.VALUE_REQUIRED).effect()).isEqualTo(Effect.ROW);
        assertThat(checked.counts().accepted()).isEqualTo(29);
    }

    @Test
    void widelySpreadWeightsAreDoubted() {
        ValidatedSubmission checked = Dropped.citizens(30)
                .set(3, "W_DESIGN", "10")
                .set(4, "W_DESIGN", "0.4")
                .check();

        // 10 / 0.4
        assertThat(Dropped.only(checked, FindingCode.WEIGHT_SPREAD).arguments()).containsEntry("ratio", "25.0");
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void finalWeightsInAllRowsAreUsedAsGiven() {
        ValidatedSubmission checked =
                Dropped.citizens(30).setAll("W_POST", "1.5").check();

        assertThat(Dropped.only(checked, FindingCode.WEIGHT_AS_GIVEN).severity())
                .isEqualTo(Severity.NOTE);
        assertThat(checked.weightsGiven()).isTrue();
    }

    @Test
    void aFinalWeightFilledInPartLeavesTheRowsWithoutItOut() {
        ValidatedSubmission checked = Dropped.citizens(30)
                .setAll("W_POST", "1.5")
                .set(3, "W_POST", "")
                .check();

        Finding missing = Dropped.only(checked, FindingCode.WEIGHT_RANGE);
        assertThat(missing.at().row()).isEqualTo(6);
        assertThat(missing.effect()).isEqualTo(Effect.ROW);
        assertThat(missing.arguments()).containsEntry(Finding.FORM, "blank");
        assertThat(checked.counts().accepted()).isEqualTo(29);
        assertThat(checked.weightsGiven()).isTrue();
    }

    @Test
    void procurementWithoutItsShareIsDoubted() {
        ValidatedSubmission checked =
                Dropped.organisations(10).set(3, "C401", "0").check();

        assertThat(finding(checked, "RULE-C402-C401").severity()).isEqualTo(Severity.WARNING);
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void moreThanTwentyFourPlannedPurchasesAreDoubted() {
        ValidatedSubmission checked = Dropped.organisations(10)
                .set(3, "C409", "10")
                .set(3, "C410", "10")
                .set(3, "C411", "5")
                .set(4, "C409", "22")
                .check();

        assertThat(finding(checked, "RULE-PLAN-SUM").at().row()).isEqualTo(6);
    }

    @Test
    void anAnswerToAQuestionNotAskedIsSetAside() {
        ValidatedSubmission checked = Dropped.citizens(20)
                .set(3, "G1", "0")
                .set(3, "G3_1", "1")
                .set(3, "G3_2", "0")
                .set(3, "G3_3", "0")
                .set(3, "G3_4", "0")
                .set(3, "G3_5", "0")
                .set(3, "G3_6", "0")
                .set(3, "G3_7", "0")
                .check();

        Finding finding = Dropped.only(checked, FindingCode.VALUE_ROUTING);
        assertThat(finding.variable()).isEqualTo("G2");
        assertThat(finding.arguments()).containsEntry("condition", "G1 = 1").containsEntry("other", "G1");
        Responses responses = checked.responses().orElseThrow();
        assertThat(responses.missing(3, responses.column("G2"))).isEqualTo(Missing.NOT_ASKED);
        assertThat(responses.micro(3, responses.column("G3_1"))).isEqualTo(1_000_000);
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(checked.counts().blankedByCode()).containsEntry("VALUE-ROUTING", 1);
    }

    @Test
    void aboveTenPercentOfTheRowsRoutingIsToldOnceForTheFile() {
        Dropped dropped = Dropped.citizens(20);
        for (int row = 0; row < 3; row++) {
            dropped.set(row, "G3_1", "1");
        }

        ValidatedSubmission checked = dropped.check();

        assertThat(Dropped.all(checked, FindingCode.VALUE_ROUTING)).hasSize(4).anySatisfy(finding -> {
            assertThat(finding.effect()).isEqualTo(Effect.NONE);
            assertThat(finding.at().row()).isEqualTo(1);
            assertThat(finding.arguments()).containsEntry("rows", "3").containsEntry("of", "20");
        });
        assertThat(checked.counts().blankedByCode()).containsEntry("VALUE-ROUTING", 3);
    }

    @Test
    void notAskedWhereAnAnswerIsDueIsBlank() {
        ValidatedSubmission checked =
                Dropped.organisations(10).set(3, "C102", "-7").check();

        Responses responses = checked.responses().orElseThrow();
        assertThat(responses.missing(3, responses.column("C102"))).isEqualTo(Missing.BLANK);
        Finding finding = Dropped.only(checked, FindingCode.VALUE_REQUIRED);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.arguments()).containsEntry("rows", "1");
    }

    @Test
    void notApplicableMayBeSaidWhereNothingRoutes() {
        ValidatedSubmission checked =
                Dropped.organisations(10).set(3, "C103", "-7").check();

        Responses responses = checked.responses().orElseThrow();
        assertThat(responses.missing(3, responses.column("C103"))).isEqualTo(Missing.NOT_ASKED);
        assertThat(checked.findings()).isEmpty();
    }

    @Test
    void whereTheConditionIsUnknownNothingIsRefused() {
        ValidatedSubmission checked = Dropped.citizens(10).set(3, "G1", "9").check();

        Responses responses = checked.responses().orElseThrow();
        assertThat(responses.micro(3, responses.column("G2"))).isEqualTo(4_000_000);
        assertThat(checked.findings()).isEmpty();
    }

    @Test
    void aMultipleChoiceWithoutAnyChoiceInManyRowsIsDoubted() {
        ValidatedSubmission checked = Dropped.citizens(4).set(1, "G4_2", "0").check();

        // 1 of 4 rows is more than 20 %
        assertThat(Dropped.only(checked, FindingCode.VALUE_BLANK_AS_NO).arguments())
                .containsEntry("rows", "1")
                .containsEntry("of", "4");
    }

    private static Finding finding(ValidatedSubmission checked, String code) {
        List<Finding> found =
                checked.findings().stream().filter(f -> f.code().equals(code)).toList();
        assertThat(found).as(code).hasSize(1);
        return found.getFirst();
    }
}
