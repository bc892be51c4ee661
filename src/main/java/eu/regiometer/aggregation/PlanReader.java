package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.workbook.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a weighting plan from the programme's settings. */
final class PlanReader {

    private static final String CHOOSE = "write one of these";
    private static final String NONE = "none";

    /** Bounds of Potter (1990) as multiples of the mean, unless the programme says others. */
    private static final double LOWER = 0.3;

    private static final double UPPER = 3;
    private static final int MOST_ROUNDS = 100;

    private final Settings settings;
    private final Questionnaire citizens;

    /** Whether a margin is wrong: then nothing is said of what hangs on them, such as the population. */
    private boolean marginsWrong;

    PlanReader(Settings settings, Questionnaire citizens) {
        this.settings = settings;
        this.citizens = citizens;
    }

    WeightingPlan plan() {
        List<List<String>> margins = margins();
        double tolerance = share("tolerance");
        if (tolerance > WeightingPlan.WIDEST_TOLERANCE) {
            settings.wrong("tolerance", Double.toString(tolerance), "at most 0.001", "write a smaller share");
        }
        return new WeightingPlan(
                marginsWrong ? List.of() : margins,
                joins(margins),
                settings.integer("fewest_in_category"),
                tolerance,
                share("largest_share_without_margin"),
                lonely(),
                standardErrors(),
                trimming(),
                strata());
    }

    private StandardErrors standardErrors() {
        String text = settings.text("standard_errors", "fixed");
        if (text.equals("raking-aware")) {
            if (!settings.keys("trimming").isEmpty()) {
                settings.wrong(
                        "standard_errors",
                        text,
                        "fixed where weights are trimmed: they no longer meet the margins",
                        CHOOSE);
            }
            return StandardErrors.RAKING_AWARE;
        }
        if (!text.equals("fixed")) {
            settings.wrong("standard_errors", text, "fixed or raking-aware", CHOOSE);
        }
        return StandardErrors.FIXED;
    }

    private Optional<TrimmingPlan> trimming() {
        if (settings.keys("trimming").isEmpty()) {
            String text = settings.text("trimming", NONE);
            if (!text.equals(NONE)) {
                settings.wrong(
                        "trimming",
                        text,
                        "none, or lower, upper and rounds below it",
                        "write none, or bounds as multiples of the mean weight such as lower: 0.3 and upper: 3");
            }
            return Optional.empty();
        }
        Settings bounds = settings.section("trimming");
        double lower = bounds.number("lower", LOWER);
        double upper = bounds.number("upper", UPPER);
        int rounds = bounds.integer("rounds", 0);
        boolean wrong = false;
        if (!(lower >= 0 && lower <= 1)) {
            bounds.wrong("lower", Double.toString(lower), "0 to 1: the mean weight lies above", "write such as 0.3");
            wrong = true;
        }
        if (!(upper >= 1) || Double.isInfinite(upper)) {
            bounds.wrong("upper", Double.toString(upper), "at least 1: the mean weight lies below", "write such as 3");
            wrong = true;
        }
        if (rounds < 0 || rounds > MOST_ROUNDS) {
            bounds.wrong("rounds", Integer.toString(rounds), "0 to " + MOST_ROUNDS, "write 0 to trim once");
            wrong = true;
        }
        return wrong ? Optional.empty() : Optional.of(new TrimmingPlan(lower, upper, rounds));
    }

    private SortedMap<String, List<String>> strata() {
        SortedMap<String, List<String>> strata = new TreeMap<>();
        if (settings.has("strata")) {
            Settings section = settings.section("strata");
            section.keys("").forEach(region -> strata.put(region, section.texts(region)));
        }
        return strata;
    }

    private List<List<String>> margins() {
        List<List<String>> margins = new ArrayList<>();
        List<String> texts = settings.texts("margins");
        for (int m = 0; m < texts.size(); m++) {
            List<String> variables = new ArrayList<>();
            for (String part : texts.get(m).split("\\*", -1)) {
                String code = part.strip();
                if (MarginVariables.find(citizens, code).isEmpty()) {
                    marginsWrong = true;
                    settings.wrong(
                            "margins." + m,
                            code,
                            "items of the survey of citizens with options or bands, or its weighting class, crossed by *",
                            "write codes such as D1_AGE*D2_GENDER");
                } else {
                    variables.add(code);
                }
            }
            if (!variables.isEmpty()) {
                margins.add(variables);
            }
        }
        if (texts.isEmpty() && !citizens.items().isEmpty()) {
            settings.wrong(
                    "margins", "nothing", "at least one margin", "write a list such as [\"D1_AGE\", \"D3_EDU\"]");
        }
        return margins;
    }

    private List<WeightingPlan.Joining> joins(List<List<String>> margins) {
        List<WeightingPlan.Joining> joins = new ArrayList<>();
        for (Settings join : settings.sections("joins")) {
            String variable = join.text("variable");
            List<String> joined = join.texts("categories");
            if (margins.stream().noneMatch(margin -> margin.contains(variable))) {
                if (!marginsWrong) {
                    join.wrong("variable", variable, "a variable of the margins", CHOOSE + ": " + margins);
                }
                continue;
            }
            Optional<Item> item = MarginVariables.find(citizens, variable);
            List<String> known = item.filter(MarginVariables::isOpen).isPresent()
                    ? joined
                    : item.map(MeasurePlan::categories).orElse(List.of());
            for (int c = 0; c < joined.size(); c++) {
                if (!known.contains(joined.get(c))) {
                    join.wrong("categories." + c, joined.get(c), "a category of " + variable, CHOOSE + ": " + known);
                }
            }
            if (joined.size() < 2) {
                join.wrong("categories", joined.toString(), "at least two categories", "name what is joined");
            }
            joins.add(new WeightingPlan.Joining(variable, joined));
        }
        return joins;
    }

    private LonelyUnits lonely() {
        String text = settings.text("lonely_units", "adjust");
        for (LonelyUnits known : LonelyUnits.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(text)) {
                return known;
            }
        }
        settings.wrong("lonely_units", text, "adjust or refuse", CHOOSE);
        return LonelyUnits.ADJUST;
    }

    private double share(String path) {
        double share = settings.number(path);
        if (!(share >= 0 && share <= 1)) {
            settings.wrong(path, Double.toString(share), "a share from 0 to 1", "write a decimal such as 0.05");
        }
        return share;
    }
}
