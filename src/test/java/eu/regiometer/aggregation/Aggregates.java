package eu.regiometer.aggregation;

import static eu.regiometer.aggregation.RegionsFixture.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sample of 13 regions with the weights of the reference. */
final class Aggregates {

    private Aggregates() {}

    /** All regions, UKM6 included, weighted as in the reference. */
    static Aggregate withStoredWeights() {
        return RegionRows.aggregate(storedWeights());
    }

    /** Respondents with their stored raked weight as the final one. */
    static Map<String, List<Map<String, String>>> storedWeights() {
        Map<String, String> stored = new HashMap<>();
        RegionsFixture.reference("regions_weights")
                .forEach(row -> stored.put(cell(row, "resp_id"), cell(row, "w_rake")));
        var citizens = RegionsFixture.citizens();
        citizens.replaceAll((region, units) -> {
            List<Map<String, String>> weighted = new ArrayList<>();
            for (Map<String, String> unit : units) {
                Map<String, String> copy = new LinkedHashMap<>(unit);
                // three more digits survive the millionths; the scale of given weights does not matter
                copy.put(
                        "W_POST",
                        new BigDecimal(Objects.requireNonNull(stored.get(cell(unit, "RESP_ID"))))
                                .movePointRight(3)
                                .toPlainString());
                weighted.add(copy);
            }
            return weighted;
        });
        return citizens;
    }
}
