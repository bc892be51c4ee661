package eu.regiometer.publication;

import static eu.regiometer.publication.CommonFields.AREA;
import static eu.regiometer.publication.CommonFields.area;
import static eu.regiometer.publication.CommonFields.level;
import static eu.regiometer.publication.CommonFields.names;
import static eu.regiometer.publication.CommonFields.surveys;
import static eu.regiometer.publication.CommonFields.text;
import static eu.regiometer.publication.CommonFields.wave;

import eu.regiometer.disclosure.ReleasedAggregate;
import eu.regiometer.disclosure.ReleasedDifference;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The tables of differences and aggregates. A withheld row keeps its key and its flag and loses everything else. */
final class ComparisonTables {

    private static final String UNIT =
            "unit of the statistic: proportion for shares and net; score 0 to 100; unit of the item for mean, of the"
                    + " indicator for value";

    private static final String LIMIT =
            "%s limit of the 95 %% interval, not adjusted; of shares without variance, from the limits of both shares";

    private ComparisonTables() {}

    static DataTable differences(OpenData data) {
        Comparator<ReleasedDifference> order = Comparator.comparing(ReleasedDifference::wave)
                .thenComparing(d -> d.survey().id())
                .thenComparing(d -> d.family().id())
                .thenComparing(ReleasedDifference::item)
                .thenComparing(ReleasedDifference::statistic)
                .thenComparing(d -> d.first().code())
                .thenComparing(d -> d.second().code());
        return new DataTable(
                "differences",
                "Differences",
                "Tested differences between regions, between a region and all partners or the members of the Union, and"
                        + " of a region since the wave before; p-values as they are and adjusted for their family."
                        + " Withheld differences do not count in their family.",
                List.of(
                        "wave",
                        "survey",
                        "family",
                        "item",
                        "statistic",
                        "first_level",
                        "first_area",
                        "second_level",
                        "second_area",
                        "second_wave"),
                List.of(
                        new DataTable.Reference(
                                List.of("first_level", "first_area"), "areas", List.of("level", "area")),
                        new DataTable.Reference(
                                List.of("second_level", "second_area"), "areas", List.of("level", "area"))),
                fields(),
                () -> data.release().comparisons().differences().stream()
                        .sorted(order)
                        .map(ComparisonTables::row));
    }

    private static List<DataField> fields() {
        return List.of(
                wave(),
                DataField.text("survey", "Survey", "Survey the question belongs to")
                        .oneOf(surveys())
                        .always(),
                DataField.text(
                                "family",
                                "Family",
                                "What is tested together: regions, all pairs of regions for one item; partners, one"
                                        + " region against all partners over all items of the survey; eu, the same against"
                                        + " the members of the Union; waves, one region since the wave before over all"
                                        + " items of the survey")
                        .oneOf(Stream.of(DifferenceFamily.values())
                                .map(DifferenceFamily::id)
                                .toList())
                        .always(),
                DataField.text("item", "Item", "Code of the question").always(),
                DataField.text("statistic", "Statistic", "As in estimates.csv").always(),
                DataField.text("first_level", "First level", "Level of the first area")
                        .oneOf(names(FigureLevel.values()))
                        .always(),
                DataField.text("first_area", "First area", "Code of the area of the first estimate")
                        .always(),
                DataField.text("second_level", "Second level", "Level of the second area")
                        .oneOf(names(FigureLevel.values()))
                        .always(),
                DataField.text("second_area", "Second area", "Code of the area whose estimate is subtracted")
                        .always(),
                DataField.text("second_wave", "Second wave", "Wave of the estimate that is subtracted")
                        .always(),
                DataField.number("difference", "Difference", "First minus second estimate", UNIT),
                DataField.number("se", "Standard error", "With the covariance of what the two share", UNIT)
                        .notNegative(),
                DataField.number("df", "Degrees of freedom", "Degrees of freedom of the t test", "units")
                        .notNegative(),
                DataField.number("lower", "Lower limit", LIMIT.formatted("Lower"), UNIT),
                DataField.number("upper", "Upper limit", LIMIT.formatted("Upper"), UNIT),
                DataField.number(
                        "t", "t", "Difference by standard error; empty without variance (up to 1e-20)", "ratio"),
                DataField.share("p", "p", "Two-sided p-value that there is no difference; empty without variance"),
                DataField.share("p_holm", "p after Holm", "p-value adjusted for the family after Holm 1979"),
                DataField.share(
                        "p_bh", "p after BH", "p-value adjusted for the family after Benjamini and Hochberg 1995"),
                DataField.text(
                                "differs",
                                "Differs",
                                "yes: called a difference, as the reports do, for the adjusted p-value that decides"
                                        + " (p_holm below 0.05 unless the programme says otherwise) or, without variance,"
                                        + " because the limits leave out 0 and more than 1e-9 lies between the figures;"
                                        + " no: not shown; empty where nothing can decide")
                        .oneOf(List.of("yes", "no")),
                DataField.count("tests", "Tests", "Tests of the family", "tests"),
                RowFlags.field(RowFlags.NOT_SIGNIFICANT, RowFlags.UNRELIABLE));
    }

    private static List<String> row(ReleasedDifference d) {
        var row = new ArrayList<>(List.of(d.wave(), d.survey().id(), d.family().id(), d.item(), d.statistic()));
        for (Area area : List.of(d.first(), d.second())) {
            row.add(area.level().name());
            row.add(area.code());
        }
        row.add(d.secondWave());
        boolean figure = d.flag().hasFigure();
        for (OptionalDouble number :
                List.of(d.difference(), d.se(), d.df(), d.lower(), d.upper(), d.t(), d.p(), d.holm(), d.bh())) {
            row.add(figure ? text(number) : "");
        }
        // without variance there is no p-value, and the limits decide
        boolean decided = figure && (d.p().isPresent() || d.lower().isPresent());
        row.add(decided ? d.clear() ? "yes" : "no" : "");
        row.add(figure ? Integer.toString(d.tests()) : "");
        row.add(decided && !d.clear() ? RowFlags.text(d.flag(), RowFlags.NOT_SIGNIFICANT) : RowFlags.text(d.flag()));
        return row;
    }

    static DataTable aggregates(OpenData data) {
        SeriesBreaks breaks = SeriesBreaks.of(data);
        Comparator<ReleasedAggregate> order = Comparator.comparing(ReleasedAggregate::wave)
                .thenComparing(ComparisonTables::survey)
                .thenComparing(a -> a.area().code())
                .thenComparing(ReleasedAggregate::item)
                .thenComparing(ReleasedAggregate::statistic)
                .thenComparing(a -> a.weighting().id());
        return new DataTable(
                "aggregates",
                "Aggregates of regions",
                "Estimates and indicators for all partners and for the members of the Union, with each person or"
                        + " organisation counting the same, and with each region counting the same: the mean of the"
                        + " regional figures that are published",
                List.of("wave", "survey", "level", "area", "item", "statistic", "weighting"),
                AREA,
                List.of(
                        wave(),
                        DataField.text("survey", "Survey", "Survey the question belongs to; empty for indicators")
                                .oneOf(surveys()),
                        level(),
                        area(),
                        DataField.text(
                                        "item",
                                        "Item",
                                        "Code of the question, of one of its columns, or of the indicator")
                                .always(),
                        DataField.text("statistic", "Statistic", "As in estimates.csv; value for indicators")
                                .always(),
                        DataField.text(
                                        "weighting",
                                        "Weighting",
                                        "population: each person or organisation counts the same; equal-regions: each"
                                                + " region does")
                                .oneOf(Stream.of(ReleasedAggregate.Weighting.values())
                                        .map(ReleasedAggregate.Weighting::id)
                                        .toList())
                                .always(),
                        DataField.count("regions", "Regions", "Regions that enter the estimate", "regions"),
                        DataField.count("regions_of", "Regions of", "Regions of the area in the wave", "regions"),
                        DataField.number("estimate", "Estimate", "Estimate for the area", UNIT),
                        DataField.number("se", "Standard error", "Standard error of the estimate", UNIT)
                                .notNegative(),
                        DataField.number("lower", "Lower limit", "Lower limit of the 95 % interval", UNIT),
                        DataField.number("upper", "Upper limit", "Upper limit of the 95 % interval", UNIT),
                        RowFlags.field(RowFlags.BREAK, RowFlags.UNRELIABLE)),
                () -> data.release().comparisons().aggregates().stream()
                        .sorted(order)
                        .map(a -> row(a, RowFlags.text(a.flag(), letters(a, breaks)))));
    }

    private static char[] letters(ReleasedAggregate a, SeriesBreaks breaks) {
        return a.survey()
                .map(survey -> breaks.of(a.wave(), survey, a.item()))
                .orElseGet(() -> breaks.of(a.wave(), a.item()));
    }

    private static String survey(ReleasedAggregate a) {
        return a.survey().map(Survey::id).orElse("");
    }

    private static List<String> row(ReleasedAggregate a, String flag) {
        var row = new ArrayList<>(List.of(
                a.wave(),
                survey(a),
                a.area().level().name(),
                a.area().code(),
                a.item(),
                a.statistic(),
                a.weighting().id()));
        boolean figure = a.flag().hasFigure();
        row.add(figure ? Integer.toString(a.regions()) : "");
        row.add(figure ? Integer.toString(a.of()) : "");
        for (OptionalDouble number : List.of(a.estimate(), a.se(), a.lower(), a.upper())) {
            row.add(figure ? text(number) : "");
        }
        row.add(flag);
        return row;
    }
}
