package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.disclosure.AreaCovariate;
import eu.regiometer.disclosure.ModelledFigure;
import eu.regiometer.disclosure.SmallAreaRules;
import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.statistics.smallarea.FitMethod;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.workbook.Settings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallAreaSettingsTest {

    private static final Programme SHIPPED = Programme.read(Path.of("input", "programme"));

    private final Defects defects = new Defects();

    private SmallAreaRules read(String yaml) {
        return new SmallAreaSettings(
                        SHIPPED.questionnaires(),
                        SHIPPED.tree(),
                        SHIPPED.definitions().population())
                .read(Settings.parse(yaml, "programme.yaml", defects));
    }

    @Test
    void theShippedProgrammeModelsRegionsAndMunicipalities() {
        assertThat(SHIPPED.smallAreas().method()).isEqualTo(FitMethod.REML);
        assertThat(SHIPPED.smallAreas().models())
                .extracting(SmallAreaRules.Model::level)
                .containsExactly(FigureLevel.REGIONAL, FigureLevel.LOCAL);
    }

    @Test
    void figuresAndCovariatesAreReadAsWritten() {
        SmallAreaRules rules = read("""
                small_areas:
                  method: ml
                  fewest_areas: 9
                  models:
                    - level: LOCAL
                      figures: [P1.top2, G1.proportion=1, ATT_C3]
                      covariates: ["D3_EDU=3", population]
                """);
        assertThat(defects.all()).isEmpty();
        assertThat(rules)
                .isEqualTo(new SmallAreaRules(
                        FitMethod.ML,
                        9,
                        List.of(new SmallAreaRules.Model(
                                FigureLevel.LOCAL,
                                List.of(
                                        ModelledFigure.parse("P1.top2"),
                                        ModelledFigure.parse("G1.proportion=1"),
                                        ModelledFigure.parse("ATT_C3")),
                                List.of(AreaCovariate.parse("D3_EDU=3"), AreaCovariate.parse("population"))))));
        assertThat(rules.models().getFirst().figures())
                .extracting(ModelledFigure::text)
                .containsExactly("P1.top2", "G1.proportion=1", "ATT_C3");
    }

    @Test
    void withoutTheSectionNothingIsModelled() {
        assertThat(read("name: x\n")).isEqualTo(SmallAreaRules.none());
        assertThat(defects.all()).isEmpty();
    }

    @Test
    void everythingWrongIsToldWithItsPlace() {
        read("""
                small_areas:
                  method: bayes
                  fewest_areas: 5
                  models:
                    - level: EU
                      figures: [P99.top2, P4.top2, NOWHERE, P1.median]
                      covariates: [weather, "D3_EDU=9", population]
                """);
        assertThat(defects.all())
                .extracting(Defect::toString)
                .anySatisfy(text -> assertThat(text).contains("bayes", "reml, ml or fh"))
                .anySatisfy(text -> assertThat(text).contains("EU", "REGIONAL or LOCAL"))
                .anySatisfy(text -> assertThat(text).contains("P99.top2", "P1.top2"))
                .anySatisfy(text -> assertThat(text).contains("P4.top2"))
                .anySatisfy(text -> assertThat(text).contains("NOWHERE"))
                .anySatisfy(text -> assertThat(text).contains("P1.median"))
                .anySatisfy(text -> assertThat(text).contains("weather", "density", "D3_EDU=3"))
                .anySatisfy(text -> assertThat(text).contains("D3_EDU=9"))
                .hasSize(8);
    }

    @Test
    void aModelNeedsMoreAreasThanCoefficients() {
        read("""
                small_areas:
                  fewest_areas: 5
                  models:
                    - level: REGIONAL
                      figures: [P1.top2]
                      covariates: ["D3_EDU=3", density]
                """);
        assertThat(defects.all())
                .singleElement()
                .satisfies(defect -> assertThat(defect.toString()).contains("5", "6 or more", "2 covariates"));
    }
}
