package eu.regiometer.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.aggregation.OrganisationUnit;
import eu.regiometer.findings.Defects;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.estimation.SampleEstimate;
import eu.regiometer.territory.Area;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoublePredicate;

/** Small samples for tests. */
final class Samples {

    static final double TWO_THIRDS = 2.0 / 3;

    private Samples() {}

    static IndicatorTree shippedTree() {
        Path folder = Path.of("input", "programme");
        var defects = new Defects();
        Map<Survey, Questionnaire> questionnaires = new TreeMap<>();
        for (Survey survey : Survey.values()) {
            questionnaires.put(survey, Questionnaire.read(folder.resolve(survey.fileName()), survey, defects));
        }
        IndicatorTree tree = IndicatorTree.read(folder, questionnaires, defects);
        assertThat(defects.all()).isEmpty();
        return tree;
    }

    static OrganisationUnit unit(double weight, Map<String, String> categories, Map<String, Double> values) {
        return new OrganisationUnit("R", "", weight, new TreeMap<>(categories), new TreeMap<>(values));
    }

    /** Organisations of weight 1 with one value each; NaN for none. */
    static List<OrganisationUnit> units(String name, double... values) {
        List<OrganisationUnit> units = new ArrayList<>();
        for (double value : values) {
            units.add(unit(1, Map.of(), Double.isNaN(value) ? Map.of() : Map.of(name, value)));
        }
        return units;
    }

    static OrganisationSample sample(List<OrganisationUnit> units) {
        return sample(Stratum.of("R", units));
    }

    static OrganisationSample sample(Stratum... regions) {
        return new OrganisationSample(List.of(regions), new CoherenceMatrix(List.of(regions)));
    }

    static AreaFrame frame(CitizenSample citizens, OrganisationSample organisations) {
        return new AreaFrame(
                "2026",
                Area.region("R"),
                citizens,
                List.of(citizens),
                Reason.VALUE,
                organisations,
                Reason.VALUE,
                organisations,
                Reason.VALUE,
                "",
                Supply.OWN);
    }

    /** Citizens with given means that share one covariance. */
    static CitizenSample citizens(Map<String, Double> means, double covariance) {
        return new CitizenSample() {
            @Override
            public Optional<SampleEstimate> estimate(String measure) {
                return Optional.ofNullable(means.get(measure))
                        .map(mean -> new SampleEstimate(mean, covariance, 100, 80, 99, OptionalDouble.empty()));
            }

            @Override
            public OptionalDouble covariance(String first, String second) {
                return means.containsKey(first) && means.containsKey(second)
                        ? OptionalDouble.of(covariance)
                        : OptionalDouble.empty();
            }

            @Override
            public Optional<SampleEstimate> share(String measure, DoublePredicate condition) {
                return Optional.empty();
            }

            @Override
            public Optional<Figure> median(String measure) {
                return Optional.empty();
            }

            @Override
            public OptionalDouble total(String measure) {
                return OptionalDouble.empty();
            }

            @Override
            public double validWeight(String measure) {
                return 100;
            }

            @Override
            public double weight(String measure) {
                return 100;
            }
        };
    }
}
