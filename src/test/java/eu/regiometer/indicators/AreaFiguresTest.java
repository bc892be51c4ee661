package eu.regiometer.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import eu.regiometer.aggregation.OrganisationUnit;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Reason;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AreaFiguresTest {

    private final IndicatorTree tree = Samples.shippedTree();
    private final TreeMath math = new TreeMath(tree, Samples.TWO_THIRDS);

    @Test
    void citizensAndOrganisationsAddTheirVariancesInAGap() {
        // worked example: demand 58, supply 41; citizens' part se 2.3 (0.75 of the node), organisations' part se 4.1
        CitizenSample citizens =
                Samples.citizens(Map.of("DEM_USE", 58.0, "DEM_UNMET", 58.0), 2.3 * 2.3 / (0.75 * 0.75));
        List<OrganisationUnit> units = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            // mean 41, variance of the mean 12.3^2 / 9 = 4.1^2
            double supply = 41 + (i % 2 == 0 ? 12.3 : -12.3);
            units.add(Samples.unit(
                    1,
                    Map.of(),
                    Map.of(
                            "DEM_ORG", 58.0,
                            "SUP_AVAIL", supply,
                            "SUP_ENABL", supply,
                            "SUP_SKILL", supply,
                            "SUP_POOL", supply)));
        }
        Figure gap = new AreaFigures(math, Samples.frame(citizens, Samples.sample(units)))
                .figure(tree.indicator("GAP_DS").orElseThrow());

        assertThat(gap.value().orElseThrow()).isCloseTo(17, offset(1e-9));
        assertThat(gap.standardError().orElseThrow()).isCloseTo(Math.hypot(2.3, 4.1), offset(1e-9));
        Interval interval = gap.interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(7.8, offset(0.05));
        assertThat(interval.upper()).isCloseTo(26.2, offset(0.05));
        assertThat(gap.citizens()).isEqualTo(100);
        assertThat(gap.organisations()).isEqualTo(10);
    }

    @Test
    void theCovarianceOfPartsOfOneSurveyCounts() {
        // three leaves that move together: the mean varies as much as each of them
        List<OrganisationUnit> units = new ArrayList<>();
        for (double value : new double[] {10, 60, 30, 80, 20}) {
            units.add(Samples.unit(1, Map.of(), Map.of("FIN_LEVEL", value, "FIN_MIX", value, "FIN_STAB", value)));
        }
        var figures = new AreaFigures(math, Samples.frame(CitizenSample.none(), Samples.sample(units)));

        assertThat(figures.figure(tree.indicator("CAP_C1").orElseThrow())
                        .variance()
                        .orElseThrow())
                .isCloseTo(
                        figures.figure(tree.indicator("FIN_LEVEL").orElseThrow())
                                .variance()
                                .orElseThrow(),
                        offset(1e-9));
    }

    @Test
    void aShareHasTheIntervalOfKornAndGraubardAndAPercentageThatOfStudent() {
        List<OrganisationUnit> units = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            units.add(Samples.unit(1, Map.of(), Map.of("SH_LINE", 0.0, "SH_TRAIN", 10.0 * i)));
        }
        var figures = new AreaFigures(math, Samples.frame(CitizenSample.none(), Samples.sample(units)));

        Interval share = figures.figure(tree.indicator("SH_LINE").orElseThrow())
                .interval()
                .orElseThrow();
        assertThat(share.lower()).isZero();
        // nobody of 12: 1 - 0.025^(1/12), methods of intervals for proportions
        assertThat(share.upper()).isCloseTo(100 * (1 - Math.pow(0.025, 1.0 / 12)), offset(1e-6));
        Figure trained = figures.figure(tree.indicator("SH_TRAIN").orElseThrow());
        // t quantile 0.975 with 11 degrees of freedom: 2.200985
        assertThat(trained.interval().orElseThrow().upper())
                .isCloseTo(55 + 2.200985 * trained.standardError().orElseThrow(), offset(1e-4));
    }

    @Test
    void theCompositeHasAFirstOrderErrorAndTheArithmeticMeanBesideIt() {
        List<OrganisationUnit> units = new ArrayList<>();
        for (double shift : new double[] {-20, -10, 0, 10, 20}) {
            Map<String, Double> values = new TreeMap<>();
            tree.indicators().forEach(node -> {
                if (List.of("CAP_C1", "CAP_C2", "CAP_C4").contains(node.parent().orElse(""))) {
                    values.put(node.code(), 50 + shift);
                }
            });
            units.add(Samples.unit(1, Map.of(), values));
        }
        Map<String, Double> attitudes = new TreeMap<>();
        tree.children("ATT_C3").forEach(child -> attitudes.put(child.code(), 50.0));
        var figures = new AreaFigures(math, Samples.frame(Samples.citizens(attitudes, 0), Samples.sample(units)));
        Figure composite = figures.figure(tree.indicator("COMPOSITE").orElseThrow());

        assertThat(composite.value().orElseThrow()).isCloseTo(50, offset(1e-9));
        // three quarters of the weight move together, each with variance 250 / 5 = 50 of the mean
        assertThat(composite.variance().orElseThrow()).isCloseTo(0.75 * 0.75 * 50, offset(1e-9));
        assertThat(figures.arithmetic(tree.indicator("COMPOSITE").orElseThrow())
                        .variance()
                        .orElseThrow())
                .isCloseTo(0.75 * 0.75 * 50, offset(1e-9));
    }

    @Test
    void missingThingsSayWhyAndAreNeverZero() {
        var figures = new AreaFigures(
                math, Samples.frame(CitizenSample.none(), Samples.sample(Samples.units("ROOM", 50, 60))));

        Figure missing = figures.figure(tree.indicator("CAP_C1").orElseThrow());
        assertThat(missing.value()).isEmpty();
        assertThat(missing.reason()).isEqualTo(Reason.ITEM_MISSING);
        assertThat(figures.figure(tree.indicator("ROOM").orElseThrow()).value()).hasValue(55);
    }

    @Test
    void anAreaWithoutSubmissionPassesItsReasonOn() {
        AreaFrame none = new AreaFrame(
                "2026",
                Area.region("R"),
                CitizenSample.none(),
                List.of(),
                Reason.NO_SUBMISSION,
                OrganisationSample.none(),
                Reason.TOO_FEW_ANSWERS,
                OrganisationSample.none(),
                Reason.TOO_FEW_ANSWERS,
                "",
                Supply.OWN);
        var figures = new AreaFigures(math, none);

        assertThat(figures.figure(tree.indicator("ATT_C3").orElseThrow()).reason())
                .isEqualTo(Reason.NO_SUBMISSION);
        assertThat(figures.figure(tree.indicator("CAP_C2").orElseThrow()).reason())
                .isEqualTo(Reason.TOO_FEW_ANSWERS);
        assertThat(figures.figure(tree.indicator("TRAVEL").orElseThrow()).reason())
                .isEqualTo(Reason.NO_SUBMISSION);
    }
}
