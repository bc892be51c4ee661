package eu.regiometer.aggregation;

import static eu.regiometer.aggregation.RegionsFixture.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.Worst;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Standard errors that leave out what the margins of raking explain. */
class RakingAwareTest {

    private static final Map<String, String> NAMES = Map.of(
            "mean", "mean",
            "top2", "top2",
            "bottom2", "bottom2",
            "net_balance", "net",
            "score0_100", "score");

    private final List<SurveyCube> cubes = cubes();
    private final Map<String, Estimate> aware = estimates(StandardErrors.RAKING_AWARE);
    private final Map<String, Estimate> fixed = estimates(StandardErrors.FIXED);

    @Test
    void everyRegionButTheRefusedOneAgreesWithTheReference() {
        // regions_item_estimates.csv, column se_raked: R 4.2.2, survey 4.1.1,
        // rake(svydesign(id=~1, weights=~design_weight, data), list(~age+sex, ~edu), ...) with ten sweeps, whence the
        // tolerance
        var worst = Worst.relative("raking-aware standard errors", 3e-3);
        for (Map<String, String> row : RegionsFixture.reference("regions_item_estimates")) {
            String key = cell(row, "region") + " " + cell(row, "item") + " "
                    + Objects.requireNonNull(NAMES.get(cell(row, "statistic")));
            Estimate estimate = Objects.requireNonNull(aware.get(key), key);
            if (!cell(row, "region").equals("UKM6")) {
                worst.compare(key, estimate.se().orElseThrow(), Double.parseDouble(cell(row, "se_raked")));
                assertThat(estimate.estimate().orElseThrow())
                        .isCloseTo(fixed(key).estimate().orElseThrow(), within(1e-13));
            }
        }
        worst.assertAll(360);
    }

    @Test
    void theShareOfAMarginCategoryIsKnownFromThePopulation() {
        String share = "DE21 D3_EDU proportion=1";

        assertThat(fixed(share).se().orElseThrow()).isGreaterThan(0.01);
        assertThat(Objects.requireNonNull(aware.get(share)).se().orElseThrow()).isLessThan(1e-9);
    }

    @Test
    void aClusteredSampleKeepsItsWeightsAsGiven() {
        List<Map<String, String>> units =
                new ArrayList<>(RegionsFixture.citizens().getOrDefault("DE21", List.of()));
        for (int i = 0; i < units.size(); i++) {
            units.set(i, new HashMap<>(units.get(i)));
            units.get(i).put("PSU", "P" + i % 30);
        }
        List<SurveyCube> clustered = List.of(RegionsFixture.cube("DE21", units));

        assertThat(estimates(clustered, StandardErrors.RAKING_AWARE))
                .isEqualTo(estimates(clustered, StandardErrors.FIXED));
    }

    private Estimate fixed(String key) {
        return Objects.requireNonNull(fixed.get(key), key);
    }

    private static List<SurveyCube> cubes() {
        List<SurveyCube> cubes = new ArrayList<>();
        RegionsFixture.citizens().forEach((region, units) -> cubes.add(RegionsFixture.cube(region, units)));
        return cubes;
    }

    private Map<String, Estimate> estimates(StandardErrors errors) {
        return estimates(cubes, errors);
    }

    private static Map<String, Estimate> estimates(List<SurveyCube> cubes, StandardErrors errors) {
        Aggregate aggregate = Aggregate.of(
                cubes, RegionsFixture.definitions(RegionsFixture.plan().with(errors)));
        Map<String, Estimate> estimates = new HashMap<>();
        for (Estimate e : aggregate.estimates(Survey.PUBLIC_ATTITUDE, RegionsFixture.WAVE)) {
            if (e.breakdown().isEmpty() && !e.area().equals(Area.PARTNERS)) {
                estimates.put(e.area().code() + " " + e.item() + " " + e.statistic(), e);
            }
        }
        return estimates;
    }
}
