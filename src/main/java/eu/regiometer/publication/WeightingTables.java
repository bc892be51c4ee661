package eu.regiometer.publication;

import static eu.regiometer.publication.CommonFields.names;
import static eu.regiometer.publication.CommonFields.surveys;
import static eu.regiometer.publication.CommonFields.text;
import static eu.regiometer.publication.CommonFields.wave;

import eu.regiometer.disclosure.Flag;
import eu.regiometer.disclosure.ReleasedWeighting;
import eu.regiometer.workbook.Decimals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The tables of weights: how each region was weighted, and its margins before and after. */
final class WeightingTables {

    private static final Comparator<ReleasedWeighting> ORDER = Comparator.comparing(ReleasedWeighting::wave)
            .thenComparing(w -> w.survey().id())
            .thenComparing(ReleasedWeighting::region);

    private WeightingTables() {}

    static DataTable weighting(OpenData data) {
        List<DataField> fields = new ArrayList<>(keys());
        fields.addAll(List.of(
                DataField.text(
                                "method",
                                "Method",
                                "RAKED: raked to population margins; GIVEN: final weights of the file, as they are;"
                                        + " DESIGN: design weights; REFUSED: the margins could not be met, no weighted"
                                        + " estimates")
                        .oneOf(names(ReleasedWeighting.Method.values()))
                        .always(),
                DataField.count("population", "Population", "Persons in the region", "persons"),
                DataField.number("weight_sum", "Sum of weights", "Sum of the final weights", "persons")
                        .notNegative(),
                DataField.count("sweeps", "Sweeps", "Rounds over all margins; 0 without raking", "sweeps"),
                DataField.number(
                                "worst_error",
                                "Worst error",
                                "Largest relative distance of a category's share from its target, after trimming",
                                "proportion")
                        .notNegative(),
                weight("smallest_weight", "Smallest weight", "Smallest final weight of a respondent"),
                weight("largest_weight", "Largest weight", "Largest final weight of a respondent"),
                DataField.number("weight_ratio", "Ratio of weights", "Largest by smallest weight", "ratio")
                        .notNegative(),
                DataField.number("deff", "Design effect", "Design effect of the weights (Kish 1965)", "ratio")
                        .notNegative(),
                DataField.number("n_eff", "Effective size", "Number of answers by the design effect", "answers")
                        .notNegative(),
                DataField.text("joined", "Joined", "Categories joined because the margins could not be met otherwise"),
                DataField.count(
                        "without_margin",
                        "Without a margin",
                        "Respondents without a category in some margin; empty when withheld",
                        "answers"),
                weight("trim_lower", "Lower bound", "Smallest weight allowed, as a multiple of the mean; empty: none"),
                weight("trim_upper", "Upper bound", "Largest weight allowed, as a multiple of the mean; empty: none"),
                DataField.count(
                        "trim_rounds", "Rounds of trimming", "How often raking and trimming were repeated", "rounds"),
                DataField.share("weight_moved", "Weight moved", "Share of the weight that trimming moved"),
                DataField.text(
                        "withheld",
                        "Withheld",
                        "Columns that are empty for confidentiality in a row that has other figures, separated by blanks"),
                RowFlags.field()));
        return new DataTable(
                "weighting",
                "Weighting",
                "One row per region, survey and wave: how its answers were weighted, or why there are no weights",
                List.of("wave", "survey", "region"),
                List.of(),
                fields,
                () -> rows(data).map(WeightingTables::row));
    }

    private static DataField weight(String name, String title, String description) {
        return DataField.number(name, title, description, "weight").notNegative();
    }

    private static List<DataField> keys() {
        return List.of(
                wave(),
                DataField.text("survey", "Survey", "Survey").oneOf(surveys()).always(),
                DataField.text("region", "Region", "Code of the partner region").always());
    }

    private static Stream<ReleasedWeighting> rows(OpenData data) {
        return data.release().weighting().stream().sorted(ORDER);
    }

    private static List<String> row(ReleasedWeighting w) {
        Flag flag = flag(w);
        List<String> figures = List.of(
                text(w.population()),
                text(w.total()),
                Integer.toString(w.sweeps()),
                text(w.worstError()),
                text(w.smallest()),
                text(w.largest()),
                text(w.largestRatio()),
                text(w.deff()),
                text(w.nEff()));
        List<String> others = List.of(
                text(w.withoutMargin()),
                trimmed(w, ReleasedWeighting.Trimmed::lower),
                trimmed(w, ReleasedWeighting.Trimmed::upper),
                trimmed(w, ReleasedWeighting.Trimmed::rounds),
                trimmed(w, ReleasedWeighting.Trimmed::moved));
        var row = new ArrayList<>(
                List.of(w.wave(), w.survey().id(), w.region(), w.method().name()));
        boolean told = flag != Flag.CONFIDENTIAL;
        figures.forEach(figure -> row.add(told ? figure : ""));
        // how far joining went says why there are no weights
        row.add(String.join("; ", w.joined()));
        others.forEach(figure -> row.add(told ? figure : ""));
        row.add(flag.hasFigure() ? withheld(w) : "");
        row.add(RowFlags.text(flag));
        return row;
    }

    /** What the row as a whole is: without weights there are no figures, with very few units none that may be told. */
    private static Flag flag(ReleasedWeighting w) {
        boolean none = w.deff().isEmpty() && w.smallest().isEmpty();
        return none && w.flag() == Flag.CONFIDENTIAL
                ? Flag.CONFIDENTIAL
                : w.method() == ReleasedWeighting.Method.REFUSED ? Flag.NOT_AVAILABLE : Flag.NONE;
    }

    /** Columns that are empty although there is a number. */
    private static String withheld(ReleasedWeighting w) {
        if (w.flag() == Flag.NONE) {
            return "";
        }
        List<String> columns = new ArrayList<>();
        add(columns, "weight_sum", w.total().isEmpty());
        add(columns, "smallest_weight", w.smallest().isEmpty());
        add(columns, "largest_weight", w.largest().isEmpty());
        add(columns, "weight_ratio", w.smallest().isEmpty() && w.largestRatio().isEmpty());
        add(columns, "deff", w.deff().isEmpty());
        add(columns, "n_eff", w.nEff().isEmpty());
        add(columns, "without_margin", w.withoutMargin().isEmpty());
        return String.join(" ", columns);
    }

    private static void add(List<String> columns, String column, boolean empty) {
        if (empty) {
            columns.add(column);
        }
    }

    private static String trimmed(ReleasedWeighting w, ToDoubleFunction<ReleasedWeighting.Trimmed> part) {
        Optional<ReleasedWeighting.Trimmed> trimmed = w.trimmed();
        return trimmed.map(t -> Decimals.text(part.applyAsDouble(t))).orElse("");
    }

    static DataTable margins(OpenData data) {
        List<DataField> fields = new ArrayList<>(keys());
        fields.addAll(List.of(
                DataField.text("margin", "Margin", "Variable, or variables crossed by *")
                        .always(),
                DataField.text(
                                "category",
                                "Category",
                                "Category, or one of each variable joined by *; joined categories with +")
                        .always(),
                DataField.number("population", "Population", "Persons in the population", "persons")
                        .notNegative(),
                DataField.share("target", "Target", "Share of the population"),
                DataField.share(
                        "before",
                        "Before",
                        "Share of the sample by base weights; with final weights of the file, each respondent counting"
                                + " the same"),
                DataField.share("after", "After", "Share of the sample by final weights"),
                DataField.number("error", "Error", "Share after weighting by target, less 1", "proportion"),
                RowFlags.field()));
        return new DataTable(
                "weighting-margins",
                "Margins of the weighting",
                "One row per category of each population margin, before and after weighting; categories with"
                        + " too few respondents are withheld, and others where they could be computed from them",
                List.of("wave", "survey", "region", "margin", "category"),
                List.of(new DataTable.Reference(
                        List.of("wave", "survey", "region"), "weighting", List.of("wave", "survey", "region"))),
                fields,
                () -> rows(data).flatMap(w -> w.margins().stream().map(margin -> row(w, margin))));
    }

    private static List<String> row(ReleasedWeighting w, ReleasedWeighting.Margin m) {
        boolean known = m.after().isPresent() && m.target().orElse(0) > 0;
        OptionalDouble error = known
                ? OptionalDouble.of(m.after().getAsDouble() / m.target().getAsDouble() - 1)
                : OptionalDouble.empty();
        return List.of(
                w.wave(),
                w.survey().id(),
                w.region(),
                m.margin(),
                m.category(),
                text(m.persons()),
                text(m.target()),
                text(m.before()),
                text(m.after()),
                text(error),
                RowFlags.text(m.flag()));
    }
}
