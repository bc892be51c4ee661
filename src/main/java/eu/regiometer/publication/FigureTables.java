package eu.regiometer.publication;

import static eu.regiometer.publication.CommonFields.AREA;
import static eu.regiometer.publication.CommonFields.area;
import static eu.regiometer.publication.CommonFields.level;
import static eu.regiometer.publication.CommonFields.surveys;
import static eu.regiometer.publication.CommonFields.text;
import static eu.regiometer.publication.CommonFields.wave;

import eu.regiometer.disclosure.ReleasedEstimate;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.workbook.Decimals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The tables of estimates and indicators. A withheld row keeps its key and its flag and loses everything else. */
final class FigureTables {

    private FigureTables() {}

    static DataTable estimates(OpenData data) {
        SeriesBreaks breaks = SeriesBreaks.of(data);
        Comparator<ReleasedEstimate> order = Comparator.comparing(ReleasedEstimate::wave)
                .thenComparing(e -> e.survey().id())
                .thenComparing(e -> e.area().level().name())
                .thenComparing(e -> e.area().code())
                .thenComparing(ReleasedEstimate::breakdown)
                .thenComparing(ReleasedEstimate::category)
                .thenComparing(ReleasedEstimate::item)
                .thenComparing(ReleasedEstimate::statistic);
        String unit = "unit of the statistic: proportion for proportion=, top2, bottom2 (0 to 1) and net (-1 to 1);"
                + " score 0 to 100; unit of the item for mean, quantile= and total; a number for ratio=";
        return new DataTable(
                "estimates",
                "Estimates by question",
                "Weighted estimates for every question, area and breakdown, with standard error and 95 % interval",
                List.of("wave", "survey", "level", "area", "breakdown", "category", "item", "statistic"),
                AREA,
                List.of(
                        wave(),
                        DataField.text("survey", "Survey", "Survey the question belongs to")
                                .oneOf(surveys())
                                .always(),
                        level(),
                        area(),
                        DataField.text("breakdown", "Breakdown", "Variable that splits the area; empty for all units"),
                        DataField.text(
                                "category",
                                "Category",
                                "Category of the breakdown, several joined by \" + \" where a region has too few answers of one;"
                                        + " empty for all units"),
                        DataField.text("item", "Item", "Code of the question or of one of its columns")
                                .always(),
                        DataField.text(
                                        "statistic",
                                        "Statistic",
                                        "mean; proportion=VALUE; top2 and bottom2: share of the two highest and lowest"
                                                + " scale points; net: top2 minus bottom2; score: mean on 0 to 100,"
                                                + " high is good; quantile=P: smallest value that a share P reaches or"
                                                + " stays below; total: sum of weighted answers; ratio=ITEM: total by"
                                                + " the total of another question")
                                .always(),
                        DataField.number("estimate", "Estimate", "Weighted estimate", unit),
                        DataField.number("se", "Standard error", "Standard error of the estimate", "as the estimate")
                                .notNegative(),
                        DataField.number("lower", "Lower limit", "Lower limit of the 95 % interval", "as the estimate"),
                        DataField.number("upper", "Upper limit", "Upper limit of the 95 % interval", "as the estimate"),
                        DataField.count("n", "Answers", "Units with a valid answer", "units"),
                        DataField.number("n_eff", "Effective answers", "Effective sample size (Kish)", "units")
                                .notNegative(),
                        DataField.number("deff", "Design effect", "Design effect of the estimate", "ratio")
                                .notNegative(),
                        RowFlags.field(RowFlags.BREAK, RowFlags.UNRELIABLE)),
                () -> data.release().estimates().stream()
                        .sorted(order)
                        .map(e -> row(e, RowFlags.text(e.flag(), breaks.of(e.wave(), e.survey(), e.item())))));
    }

    private static List<String> row(ReleasedEstimate e, String flag) {
        var row = new ArrayList<>(List.of(
                e.wave(),
                e.survey().id(),
                e.area().level().name(),
                e.area().code(),
                e.breakdown(),
                e.category(),
                e.item(),
                e.statistic()));
        boolean figure = e.flag().hasFigure();
        for (OptionalDouble number : List.of(e.estimate(), e.se(), e.lower(), e.upper())) {
            row.add(figure ? text(number) : "");
        }
        row.add(figure ? text(e.n()) : "");
        row.add(figure ? text(e.nEff()) : "");
        row.add(figure ? text(e.deff()) : "");
        row.add(flag);
        return row;
    }

    static DataTable indicators(OpenData data) {
        SeriesBreaks breaks = SeriesBreaks.of(data);
        Comparator<ReleasedIndicator> order = Comparator.comparing(ReleasedIndicator::wave)
                .thenComparing(i -> i.area().level().name())
                .thenComparing(i -> i.area().code())
                .thenComparing(ReleasedIndicator::code);
        List<DataTable.Reference> references = new ArrayList<>(AREA);
        references.add(new DataTable.Reference(List.of("indicator"), "indicators-tree", List.of("code")));
        String unit = "unit of the indicator, see indicators-tree.csv";
        return new DataTable(
                "indicators",
                "Indicators",
                "Values of the indicator tree for every area, with ranks among regions and change since the wave before;"
                        + " what a municipality borrows from its region is left out",
                List.of("wave", "level", "area", "indicator"),
                references,
                List.of(
                        wave(),
                        level(),
                        area(),
                        DataField.text("indicator", "Indicator", "Code in the indicator tree")
                                .always(),
                        DataField.number("value", "Value", "Value of the indicator", unit),
                        DataField.number("se", "Standard error", "Standard error of the value", unit)
                                .notNegative(),
                        DataField.number("lower", "Lower limit", "Lower limit of the 95 % interval", unit),
                        DataField.number("upper", "Upper limit", "Upper limit of the 95 % interval", unit),
                        DataField.count("rank", "Rank", "Rank among the regions of the wave, 1 is best", "rank"),
                        DataField.count("rank_lower", "Best rank", "5 % point of the simulated ranks", "rank"),
                        DataField.count("rank_upper", "Worst rank", "95 % point of the simulated ranks", "rank"),
                        DataField.text(
                                "band", "Band", "Performance group; two with a slash when the interval holds a bound"),
                        DataField.number("change", "Change", "Value minus that of the wave before", unit),
                        DataField.number("change_se", "Change, standard error", "Standard error of the change", unit)
                                .notNegative(),
                        DataField.number(
                                "change_lower", "Change, lower limit", "Lower limit of the 95 % interval", unit),
                        DataField.number(
                                "change_upper", "Change, upper limit", "Upper limit of the 95 % interval", unit),
                        DataField.share(
                                "change_p",
                                "Change, p",
                                "Two-sided p-value that there is no change, from the normal distribution (from"
                                        + " Student's t for indicators of the level ITEM), as if the"
                                        + " samples of both waves were independent (as a rule too cautious where the same"
                                        + " units answered in both); empty for exact figures and others without variance"),
                        DataField.share(
                                "change_p_holm",
                                "Change, p after Holm",
                                "p-value adjusted after Holm 1979 for the family: one area and wave with all indicators"
                                        + " of the same level of the tree"),
                        DataField.share(
                                "change_p_bh",
                                "Change, p after BH",
                                "p-value adjusted for the same family after Benjamini and Hochberg 1995"),
                        DataField.text(
                                        "change_differs",
                                        "Change, differs",
                                        "yes: called a change, as the reports do, for the adjusted p-value that decides"
                                                + " (change_p_holm below 0.05 unless the programme says otherwise), an"
                                                + " exact figure, or another without variance, if more than 1e-9 lies"
                                                + " between the waves and the limits leave out 0; no: not shown; empty without a change")
                                .oneOf(List.of("yes", "no")),
                        DataField.count("change_tests", "Change, tests", "Tests of the family", "tests"),
                        RowFlags.field(RowFlags.BREAK, RowFlags.UNRELIABLE)),
                () -> data.release().indicators().stream()
                        // what a municipality borrows from its region is the region's figure and stands there
                        .filter(i -> i.borrowedFrom().isEmpty())
                        .sorted(order)
                        .map(i -> row(i, RowFlags.text(i.flag(), breaks.of(i.wave(), i.code())))));
    }

    private static List<String> row(ReleasedIndicator i, String flag) {
        var row = new ArrayList<>(
                List.of(i.wave(), i.area().level().name(), i.area().code(), i.code()));
        boolean figure = i.flag().hasFigure();
        for (OptionalDouble number : List.of(i.value(), i.se(), i.lower(), i.upper())) {
            row.add(figure ? text(number) : "");
        }
        Optional<ReleasedIndicator.Rank> rank = i.rank().filter(r -> figure);
        row.add(rank.map(r -> Integer.toString(r.rank())).orElse(""));
        row.add(rank.map(r -> Integer.toString(r.lower())).orElse(""));
        row.add(rank.map(r -> Integer.toString(r.upper())).orElse(""));
        row.add(i.band().filter(b -> figure).orElse(""));
        addChange(row, i.change().filter(c -> figure));
        row.add(flag);
        return row;
    }

    private static void addChange(List<String> row, Optional<ReleasedIndicator.Change> change) {
        List<ToDoubleFunction<ReleasedIndicator.Change>> figures = List.of(
                ReleasedIndicator.Change::value,
                ReleasedIndicator.Change::se,
                ReleasedIndicator.Change::lower,
                ReleasedIndicator.Change::upper);
        figures.forEach(figure ->
                row.add(change.map(c -> Decimals.text(figure.applyAsDouble(c))).orElse("")));
        Optional<ReleasedIndicator.Change.Test> test = change.flatMap(ReleasedIndicator.Change::test);
        row.add(test.map(t -> Decimals.text(t.p())).orElse(""));
        row.add(test.map(t -> Decimals.text(t.holm())).orElse(""));
        row.add(test.map(t -> Decimals.text(t.bh())).orElse(""));
        row.add(change.map(c -> c.clear() ? "yes" : "no").orElse(""));
        row.add(test.map(t -> Integer.toString(t.tests())).orElse(""));
    }
}
