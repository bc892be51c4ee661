package eu.regiometer.aggregation;

import static eu.regiometer.aggregation.RegionRows.aggregate;
import static eu.regiometer.aggregation.RegionRows.cell;
import static eu.regiometer.aggregation.RegionRows.changed;
import static eu.regiometer.aggregation.RegionRows.factors;
import static eu.regiometer.aggregation.RegionRows.near;
import static eu.regiometer.aggregation.RegionRows.value;
import static eu.regiometer.aggregation.RegionsFixture.WAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.measures.AnswerSource;
import eu.regiometer.measures.Score;
import eu.regiometer.measures.Term;
import eu.regiometer.measures.UnitScore;
import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.estimation.Linearised;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.statistics.estimation.SurveyDesign;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeSampleTest {

    /** Against the rows themselves: influence values per row, summed over the units of the design. */
    @ParameterizedTest
    @CsvSource({
        "DE21, '', '', false, false",
        "DE21, D1_AGE, 30-44, false, false",
        "DE21, '', '', true, false",
        "DE21, D2_GENDER, 1, true, true",
        "DE21, '', '', false, true",
        "PARTNERS, '', '', false, false",
        "PARTNERS, D3_EDU, 3, true, true"
    })
    void nodesAndTheirCovarianceEqualTheRows(
            String code, String breakdown, String category, boolean strata, boolean clusters) {
        SortedMap<String, List<Map<String, String>>> citizens = new TreeMap<>();
        for (String region : List.of("DE21", "HU11", "SE33")) {
            citizens.put(region, designed(region, strata, clusters));
        }
        Aggregate aggregate = aggregate(citizens);
        Area area = code.equals("PARTNERS") ? Area.PARTNERS : Area.region(code);
        NodeSample sample = aggregate.citizens(WAVE, area, breakdown, category);

        List<Map<String, String>> rows = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        List<String> stratum = new ArrayList<>();
        List<String> unit = new ArrayList<>();
        citizens.forEach((region, units) -> {
            if (area.equals(Area.PARTNERS) || region.equals(code)) {
                Map<String, Double> factors = factors(region, units);
                for (int i = 0; i < units.size(); i++) {
                    Map<String, String> row = units.get(i);
                    rows.add(row);
                    weights.add(Objects.requireNonNull(factors.get(cell(row)))
                            * Double.parseDouble(row.getOrDefault("W_DESIGN", "")));
                    stratum.add(region + row.getOrDefault("STRATUM", ""));
                    String psu = row.getOrDefault("PSU", "");
                    unit.add(region + (psu.isEmpty() ? "row " + i : psu));
                }
            }
        });
        Linearised open = linearised("OPEN", rows, weights, breakdown, category);
        Linearised trust = linearised("TRUST", rows, weights, breakdown, category);
        SurveyDesign design = SurveyDesign.of(stratum, unit);

        assertThat(sample.codes()).containsExactly("HOPE", "OPEN", "TRUST");
        assertThat(sample.mean("OPEN").orElseThrow()).isCloseTo(open.value(), within(1e-9));
        near(sample.covariance("OPEN", "OPEN").orElseThrow(), value(design.variance(open, LonelyUnits.ADJUST)));
        near(sample.covariance("TRUST", "TRUST").orElseThrow(), value(design.variance(trust, LonelyUnits.ADJUST)));
        near(
                sample.covariance("OPEN", "TRUST").orElseThrow(),
                value(design.covariance(open, trust, LonelyUnits.ADJUST)));
        assertThat(sample.covariance("TRUST", "OPEN")).isEqualTo(sample.covariance("OPEN", "TRUST"));
        boolean[] domain = new boolean[rows.size()];
        for (int i = 0; i < domain.length; i++) {
            domain[i] = inDomain(rows.get(i), breakdown, category)
                    && score("OPEN", rows.get(i)).isPresent();
        }
        assertThat(sample.df("OPEN")).isEqualTo(design.degreesOfFreedom(domain));
        assertThat(sample.covariance("HOPE", "OPEN")).isEmpty();
    }

    private static List<Map<String, String>> designed(String region, boolean strata, boolean clusters) {
        int[] row = {0};
        return changed(region, unit -> {
            unit.put("STRATUM", strata ? (row[0] % 3 == 0 ? "north" : "south") : "");
            // some units outside any cluster
            unit.put("PSU", clusters && row[0] % 10 != 0 ? (row[0] % 3 == 0 ? "n" : "s") + row[0] % 17 : "");
            row[0]++;
        });
    }

    private static Linearised linearised(
            String node, List<Map<String, String>> rows, List<Double> weights, String breakdown, String category) {
        double[] values = new double[rows.size()];
        boolean[] domain = new boolean[rows.size()];
        for (int i = 0; i < values.length; i++) {
            Optional<Score> score = score(node, rows.get(i));
            domain[i] = score.isPresent() && inDomain(rows.get(i), breakdown, category);
            values[i] = score.map(Score::value).orElse(0.0);
        }
        return Linearised.mean(weights.stream().mapToDouble(Double::doubleValue).toArray(), values, domain)
                .orElseThrow();
    }

    private static Optional<Score> score(String node, Map<String, String> row) {
        Term term = Objects.requireNonNull(
                FixtureProgramme.tree().unitTerms(Survey.PUBLIC_ATTITUDE).get(node));
        var table = new MapTable(List.of(row));
        return UnitScore.value(term, new AnswerSource() {
            @Override
            public @Nullable Missing missing(String column) {
                return table.missing(0, column);
            }

            @Override
            public long micro(String column) {
                return table.micro(0, column);
            }
        });
    }

    private static boolean inDomain(Map<String, String> unit, String breakdown, String category) {
        return switch (breakdown) {
            case "" -> true;
            case "D1_AGE" -> cell(unit).startsWith(category + "|");
            default -> unit.getOrDefault(breakdown, "").equals(category);
        };
    }
}
