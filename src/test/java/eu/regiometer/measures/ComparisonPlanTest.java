package eu.regiometer.measures;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.workbook.Settings;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ComparisonPlanTest {

    private static final Map<Survey, Questionnaire> QUESTIONNAIRES = new TreeMap<>();

    @BeforeAll
    static void readQuestionnaires() {
        var defects = new Defects();
        for (Survey survey : Survey.values()) {
            QUESTIONNAIRES.put(
                    survey, Questionnaire.read(ShippedProgramme.FOLDER.resolve(survey.fileName()), survey, defects));
        }
        defects.throwIfAny();
    }

    @Test
    void theShippedSectionSaysWhatHoldsWithoutIt() {
        var defects = new Defects();
        Settings shipped = Settings.read(ShippedProgramme.FOLDER.resolve("programme.yaml"), defects);

        ComparisonPlan plan = ComparisonPlan.read(shipped, QUESTIONNAIRES);

        assertThat(defects.all()).isEmpty();
        assertThat(plan)
                .isEqualTo(ComparisonPlan.standard(QUESTIONNAIRES))
                .isEqualTo(ComparisonPlan.read(Settings.parse("a: b", "programme.yaml", defects), QUESTIONNAIRES));
        assertThat(plan.families()).containsExactly(DifferenceFamily.values());
        // 18 statements and 2 ratings of citizens, 11 statements of organisations in the codebooks of the study
        assertThat(plan.items(Survey.PUBLIC_ATTITUDE)).hasSize(20).containsEntry("P1", "top2");
        assertThat(plan.items(Survey.PUBLIC_ATTITUDE).values())
                .filteredOn("mean"::equals)
                .hasSize(2);
        assertThat(plan.headlines()).containsExactly("F1", "A1", "P1", "B1", "G2");
        assertThat(plan.items(Survey.INNOVATION_CAPACITY)).hasSize(11).containsEntry("C107", "top2");
    }

    @Test
    void aChoiceOfFamiliesAndQuestionsIsKept() {
        var defects = new Defects();
        ComparisonPlan plan = ComparisonPlan.read(Settings.parse("""
                comparisons:
                  families: [waves]
                  items: [P1, C107]
                  statements: net
                  decides: bh
                  called_below: 0.1
                  shared_clusters: no
                """, "programme.yaml", defects), QUESTIONNAIRES);

        assertThat(defects.all()).isEmpty();
        assertThat(plan.families()).containsExactly(DifferenceFamily.WAVES);
        assertThat(plan.items(Survey.PUBLIC_ATTITUDE)).isEqualTo(new TreeMap<>(Map.of("P1", "net")));
        assertThat(plan.items(Survey.INNOVATION_CAPACITY)).isEqualTo(new TreeMap<>(Map.of("C107", "net")));
        assertThat(plan.adjustment()).isEqualTo(ComparisonPlan.Adjustment.BH);
        assertThat(plan.level()).isEqualTo(0.1);
        assertThat(plan.sharedClusters()).isFalse();
    }

    @Test
    void everyWrongLineIsADefectWithItsLineAndWhatMayStandThere() {
        var defects = new Defects();
        ComparisonPlan.read(Settings.parse("""
                comparisons:
                  families: [regions, countries]
                  items: [P1, D1_AGE, XX]
                  headlines: [G1]
                  statements: top3
                  ratings: top2
                  decides: bonferroni
                  called_below: 5
                  shared_clusters: perhaps
                """, "programme.yaml", defects), QUESTIONNAIRES);

        assertThat(defects.all())
                .extracting(defect -> defect.at().row())
                .containsExactlyInAnyOrder(2, 3, 3, 4, 5, 6, 7, 8, 9);
        assertThat(defects.all())
                .extracting(Defect::expected)
                .contains(
                        "one of regions, partners, eu, waves",
                        "one of top2, bottom2, mean, net, score",
                        "one of mean, score",
                        "one of holm, bh",
                        "a number between 0 and 1");
    }
}
