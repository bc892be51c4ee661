package eu.regiometer.aggregation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.RegionsSample;
import eu.regiometer.statistics.Worst;
import eu.regiometer.statistics.weighting.Margin;
import eu.regiometer.workbook.CsvWriter;
import eu.regiometer.workbook.Decimals;
import eu.regiometer.workbook.WorkbookWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every row of the references that the command can express, from a table as an analyst would hand it in. */
class AnalysisReferenceTest {

    private static final String STATISTICS = "mean,top2,bottom2,net,score";
    private static final Map<String, String> NAMES = Map.of("net_balance", "net", "score0_100", "score");

    /**
     * survey 4.1.1 under R 4.2.2: {@code svydesign(~1, strata = ~region, weights = ~w_rake)}, a region as domain;
     * {@code svymean(~I(Q1 >= 4), deff = "replace")}, {@code confint(df = n - 1)}, {@code svyciprop(method = "beta")}
     * and {@code "xlogit"}.
     */
    @Test
    void everyItemOfEveryRegionAgrees() {
        byte[] csv = Asked.csv(RegionsSample.respondents().values().stream()
                .flatMap(List::stream)
                .toList());
        AnalysisResult t = citizens("t").of(csv);
        AnalysisResult beta = citizens("korn-graubard").of(csv);
        AnalysisResult logit = citizens("logit").of(csv);
        var figures = Worst.relative("estimate: citizens", 1e-10);
        var net = Worst.absolute("estimate: net balance", 1e-12);
        var counts = Worst.absolute("estimate: citizens, n", 0);
        var limits = Worst.absolute("estimate: t limits, by the unit", 1e-9);
        var shares = Worst.relative("estimate: limits of shares", 1e-8);
        for (Row expected : Reference.rows("regions_item_estimates")) {
            String statistic = NAMES.getOrDefault(expected.text("statistic"), expected.text("statistic"));
            EstimateRow row = Asked.row(t, expected.text("item"), statistic, expected.text("region"));
            String key = expected.text("region") + " " + row.item() + " " + statistic;
            (statistic.equals("net") ? net : figures)
                    .compare(key, row.estimate().orElseThrow(), expected.number("estimate"));
            figures.compare(key, row.standardError().orElseThrow(), expected.number("se_fixedw"));
            figures.compare(key, row.designEffect().orElseThrow(), expected.number("deff_replace"));
            counts.compare(key, row.n(), expected.number("n_valid"));
            double unit = statistic.equals("score") ? 100 : 1;
            limits.compare(key, row.lower().orElseThrow() / unit, expected.number("ci_t_lo") / unit);
            limits.compare(key, row.upper().orElseThrow() / unit, expected.number("ci_t_hi") / unit);
            if (expected.has("kg_lo")) {
                EstimateRow kg = Asked.row(beta, row.item(), statistic, row.group());
                shares.compare(key, kg.lower().orElseThrow(), expected.number("kg_lo"));
                shares.compare(key, kg.upper().orElseThrow(), expected.number("kg_hi"));
                EstimateRow log = Asked.row(logit, row.item(), statistic, row.group());
                shares.compare(key, log.lower().orElseThrow(), expected.number("xlogit_lo"));
                shares.compare(key, log.upper().orElseThrow(), expected.number("xlogit_hi"));
            } else {
                // other statistics keep t, whichever interval is asked for
                assertThat(Asked.row(beta, row.item(), statistic, row.group())).isEqualTo(row);
            }
        }
        figures.assertAll(390 * 3 - 78);
        net.assertAll(78);
        counts.assertAll(390);
        limits.assertAll(780);
        shares.assertAll(156 * 4);
    }

    private static Asked citizens(String interval) {
        return Asked.of("Q1,Q2,Q3,Q4,Q5,Q6", STATISTICS)
                .with("scale", "1..5")
                .with("missing", "99")
                .with("weight", "w_rake")
                .with("strata", "region")
                .with("by", "region")
                .with("interval", interval);
    }

    /**
     * survey 4.1.1: {@code svydesign(~municipality, strata = ~region, weights = ~weight)}, with {@code fpc =
     * ~n_municipalities}, and {@code svydesign(~municipality + person, fpc = ~n_municipalities + inhabitants)};
     * {@code svymean}, {@code svytotal}, {@code svyratio}, {@code svyciprop}; groups as {@code subset()} of the design,
     * with the degrees of freedom of the domain.
     */
    @Test
    void everyDesignOfThePanelAgrees() {
        byte[] csv = Asked.csv(Reference.rows("regions_panel").stream()
                .filter(row -> row.text("wave").equals("2026"))
                .toList());
        var figures = Worst.relative("estimate: panel", 1e-10);
        var limits = Worst.relative("estimate: panel limits", 1e-8);
        for (Row expected : Reference.rows("regions_panel_estimates")) {
            String[] group = (expected.text("group") + "=").split("=", -1);
            String item = expected.text("variable").split("/", -1)[0];
            String statistic =
                    expected.text("statistic").equals("ratio") ? "ratio=minutes_total" : expected.text("statistic");
            String value = group[0].equals("all") ? "" : group[1];
            String key = expected.cells().toString();
            EstimateRow t = panel(item, statistic, group[0], expected, "t", value, csv);
            figures.compare(key, t.estimate().orElseThrow(), expected.number("estimate"));
            figures.compare(key, t.standardError().orElseThrow(), expected.number("se"));
            limits.compare(key, t.lower().orElseThrow(), expected.number("ci_t_lo"));
            limits.compare(key, t.upper().orElseThrow(), expected.number("ci_t_hi"));
            if (expected.has("kg_lo")) {
                EstimateRow kg = panel(item, statistic, group[0], expected, "korn-graubard", value, csv);
                limits.compare(key, kg.lower().orElseThrow(), expected.number("kg_lo"));
                limits.compare(key, kg.upper().orElseThrow(), expected.number("kg_hi"));
                EstimateRow logit = panel(item, statistic, group[0], expected, "logit", value, csv);
                limits.compare(key, logit.lower().orElseThrow(), expected.number("xlogit_lo"));
                limits.compare(key, logit.upper().orElseThrow(), expected.number("xlogit_hi"));
            }
        }
        figures.assertAll(72);
        limits.assertAll(72 + 12);
    }

    private static EstimateRow panel(
            String item, String statistic, String by, Row expected, String interval, String group, byte[] csv) {
        Asked asked = design(item, statistic, expected.text("design")).with("interval", interval);
        if (!by.equals("all")) {
            asked.with("by", by);
        }
        return Asked.row(asked.of(csv), item, statistic, group);
    }

    private static Asked design(String item, String statistic, String design) {
        Asked asked = Asked.of(item, statistic)
                .with("weight", "weight")
                .with("strata", "region")
                .with("cluster", design.equals("twostage_fpc") ? "municipality,person" : "municipality");
        if (item.equals("Q")) {
            asked.with("scale", "1..5");
        }
        return switch (design) {
            case "cluster_fpc" -> asked.with("fpc", "n_municipalities");
            case "twostage_fpc" -> asked.with("fpc", "n_municipalities,inhabitants");
            default -> asked;
        };
    }

    /** survey 4.1.1: {@code svyquantile(~minutes_online, design, quantiles, qrule = "math", interval.type = "mean")}. */
    @Test
    void quantilesAndTheirIntervalsAgree() {
        byte[] csv = Asked.csv(Reference.rows("regions_panel").stream()
                .filter(row -> row.text("wave").equals("2026"))
                .toList());
        var exact = Worst.absolute("estimate: quantiles", 0);
        var errors = Worst.relative("estimate: quantiles, se", 1e-9);
        for (Row expected : Reference.rows("regions_panel_quantiles")) {
            if (expected.text("rule").equals("invcdf")) {
                String statistic = "quantile=" + expected.text("p");
                EstimateRow row = Asked.row(
                        design("minutes_online", statistic, expected.text("design"))
                                .of(csv),
                        "minutes_online",
                        statistic,
                        "");
                String key = expected.cells().toString();
                exact.compare(key, row.estimate().orElseThrow(), expected.number("quantile"));
                exact.compare(key, row.lower().orElseThrow(), expected.number("lo"));
                exact.compare(key, row.upper().orElseThrow(), expected.number("hi"));
                errors.compare(key, row.standardError().orElseThrow(), expected.number("se"));
            }
        }
        exact.assertAll(30);
        errors.assertAll(10);
    }

    /** survey 4.1.1: {@code rake(design, list(~age + sex, ~edu), margins)} per region, then {@code svymean}. */
    @Test
    void rakedAndTrimmedWeightsGiveTheSameEstimates() {
        Map<String, List<Row>> populations = Reference.grouped("regions_population", "region");
        var figures = Worst.relative("estimate: after raking", 1e-9);
        var kish = Worst.relative("estimate: effective size after trimming", 1e-9);
        Map<String, Row> sizes = new TreeMap<>();
        Reference.rows("regions_kish").forEach(row -> sizes.put(row.text("region"), row));
        RegionsSample.respondents().forEach((region, rows) -> {
            if (!region.equals("UKM6")) {
                Optional<byte[]> margins = Optional.of(margins(populations.getOrDefault(region, List.of())));
                AnalysisResult raked = Asked.of("Q1,Q2,Q3,Q4,Q5,Q6", STATISTICS)
                        .with("scale", "1..5")
                        .with("missing", "99")
                        .with("weight", "design_weight")
                        .of(Asked.csv(rows), "data.csv", margins);
                for (Row expected : Reference.rows("regions_item_estimates")) {
                    if (expected.text("region").equals(region)) {
                        String statistic = NAMES.getOrDefault(expected.text("statistic"), expected.text("statistic"));
                        EstimateRow row = Asked.row(raked, expected.text("item"), statistic, "");
                        String key = region + " " + row.item() + " " + statistic;
                        if (!statistic.equals("net")) {
                            figures.compare(key, row.estimate().orElseThrow(), expected.number("estimate"));
                        }
                        figures.compare(key, row.standardError().orElseThrow(), expected.number("se_fixedw"));
                    }
                }
                AnalysisResult trimmed = Asked.of("region", "proportion=" + region)
                        .with("weight", "design_weight")
                        .with("trim", "0.3,3")
                        .of(Asked.csv(rows), "data.csv", margins);
                kish.compare(
                        region,
                        trimmed.rows().getFirst().effectiveSize().orElseThrow(),
                        sizes.getOrDefault(region, rows.getFirst()).number("neff_trim"));
            }
        });
        figures.assertAll(12 * 6 * 9);
        kish.assertAll(12);
    }

    /**
     * survey 4.1.1: {@code SE(svymean(~I(Q1 >= 4), subset(raked, ...)))} with {@code raked <- rake(design, list(~age + sex,
     * ~edu), margins)}. The reference sweeps the margins ten times instead of solving the regression.
     */
    @Test
    void errorsThatCountTheRakingAgree() {
        Map<String, List<Row>> populations = Reference.grouped("regions_population", "region");
        var errors = Worst.relative("estimate: raking-aware errors", 1e-7);
        Map<String, List<Row>> expected = Reference.grouped("regions_item_estimates", "region");
        RegionsSample.respondents().forEach((region, rows) -> {
            if (!region.equals("UKM6")) {
                AnalysisResult raked = Asked.of("Q1,Q2,Q3,Q4,Q5,Q6", STATISTICS)
                        .with("scale", "1..5")
                        .with("missing", "99")
                        .with("weight", "design_weight")
                        .with("variance", "raked")
                        .of(
                                Asked.csv(rows),
                                "data.csv",
                                Optional.of(margins(populations.getOrDefault(region, List.of()))));
                for (Row row : expected.getOrDefault(region, List.of())) {
                    String statistic = NAMES.getOrDefault(row.text("statistic"), row.text("statistic"));
                    errors.compare(
                            region + " " + row.text("item") + " " + statistic,
                            Asked.row(raked, row.text("item"), statistic, "")
                                    .standardError()
                                    .orElseThrow(),
                            row.number("se_raked"));
                }
            }
        });
        errors.assertAll(360);
    }

    @Test
    void totalsThatTheRowsCannotMeetAreRefused() {
        List<Row> rows = RegionsSample.respondents().getOrDefault("UKM6", List.of());
        byte[] margins =
                margins(Reference.grouped("regions_population", "region").getOrDefault("UKM6", List.of()));

        assertThatThrownBy(() -> Asked.of("Q1", "mean")
                        .with("missing", "99")
                        .with("weight", "design_weight")
                        .of(Asked.csv(rows), "data.csv", Optional.of(margins)))
                .isInstanceOf(UnusableDataException.class)
                // methods.md 1.2: 13.8 % off, women of 15 to 29
                .hasMessageContainingAll("margins.csv [line 2", "age*sex", "15-29*F", "13.8 %");
    }

    @Test
    void aWorkbookAndATextGiveTheSameBytes() {
        List<Row> rows = RegionsSample.respondents().getOrDefault("SI04", List.of());
        List<String> header = List.copyOf(rows.getFirst().cells().keySet());
        byte[] workbook;
        try (var book = WorkbookWriter.create()) {
            book.sheet("Notes").text(1, 1, "Nothing to see");
            var sheet = book.sheet("Answers");
            for (int c = 0; c < header.size(); c++) {
                sheet.text(1, c + 1, header.get(c));
                for (int r = 0; r < rows.size(); r++) {
                    String text = rows.get(r).text(header.get(c));
                    if (header.get(c).matches("Q\\d|.*weight|w_.*|cap_.*") && !text.isEmpty()) {
                        sheet.number(r + 2, c + 1, Double.parseDouble(text));
                    } else if (!text.isEmpty()) {
                        sheet.text(r + 2, c + 1, text);
                    }
                }
            }
            workbook = book.bytes();
        }
        Asked asked = Asked.of("Q1,Q5", "mean,proportion=5,top2,total")
                .with("scale", "1..5")
                .with("missing", "99")
                .with("weight", "w_rake")
                .with("by", "age,Q6");

        byte[] fromText = asked.of(Asked.csv(rows)).csv();

        assertThat(asked.with("sheet", "Answers")
                        .of(workbook, "data.xlsx", Optional.empty())
                        .csv())
                .isEqualTo(fromText);
        assertThatThrownBy(() -> Asked.of("Q1", "mean").of(workbook, "data.xlsx", Optional.empty()))
                .isInstanceOf(WrongOptionException.class)
                .hasMessageContainingAll("--sheet", "Notes, Answers");
    }

    private static byte[] margins(List<Row> population) {
        List<List<String>> lines = new ArrayList<>();
        List<Margin> margins = RegionsSample.margins(population);
        List<String> names = List.of("age*sex", "edu");
        for (int m = 0; m < names.size(); m++) {
            for (int k = 0; k < margins.get(m).categories().size(); k++) {
                lines.add(List.of(
                        names.get(m),
                        margins.get(m).categories().get(k).replace(' ', '*'),
                        Decimals.text(margins.get(m).targets().get(k))));
            }
        }
        return CsvWriter.data(List.of("margin", "category", "total"), lines);
    }
}
