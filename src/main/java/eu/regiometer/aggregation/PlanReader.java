package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.workbook.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a weighting plan from the programme's settings. */
final class PlanReader {

    private static final String CHOOSE = "write one of these";

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
        String trimming = settings.text("trimming", "none");
        if (!trimming.equals("none")) {
            settings.wrong("trimming", trimming, "none: weights are not cut off", "write none");
        }
        return new WeightingPlan(
                marginsWrong ? List.of() : margins,
                joins(margins),
                settings.integer("fewest_in_category"),
                tolerance,
                share("largest_share_without_margin"),
                lonely());
    }

    private List<List<String>> margins() {
        List<List<String>> margins = new ArrayList<>();
        List<String> texts = settings.texts("margins");
        for (int m = 0; m < texts.size(); m++) {
            List<String> variables = new ArrayList<>();
            for (String part : texts.get(m).split("\\*", -1)) {
                String code = part.strip();
                if (categories(code).isEmpty()) {
                    marginsWrong = true;
                    settings.wrong(
                            "margins." + m,
                            code,
                            "items of the survey of citizens with options or bands, crossed by *",
                            "write codes such as D1_AGE*D2_GENDER");
                } else {
                    variables.add(code);
                }
            }
            if (!variables.isEmpty()) {
                margins.add(variables);
            }
        }
        if (texts.isEmpty()) {
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
            List<String> known = categories(variable);
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

    private List<String> categories(String variable) {
        Optional<Item> item = citizens.item(variable);
        return item.map(MeasurePlan::categories).orElse(List.of());
    }
}
