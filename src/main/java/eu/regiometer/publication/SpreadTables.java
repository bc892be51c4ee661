package eu.regiometer.publication;

import static eu.regiometer.publication.CommonFields.AREA;
import static eu.regiometer.publication.CommonFields.area;
import static eu.regiometer.publication.CommonFields.level;
import static eu.regiometer.publication.CommonFields.surveys;
import static eu.regiometer.publication.CommonFields.text;
import static eu.regiometer.publication.CommonFields.wave;

import eu.regiometer.disclosure.Flag;
import eu.regiometer.disclosure.ReleasedNonResponse;
import eu.regiometer.disclosure.ReleasedSpread;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.scale.OrdinalSpread;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The tables of what lies behind the means: one row per wave, area and question. */
final class SpreadTables {

    /** What a row says of a question in an area. */
    private record Line(String wave, Survey survey, Area area, String item, Flag flag, List<OptionalDouble> figures) {

        private static final Comparator<Line> ORDER = Comparator.comparing(Line::wave)
                .thenComparing(line -> line.survey().id())
                .thenComparing(line -> line.area().level().name())
                .thenComparing(line -> line.area().code())
                .thenComparing(Line::item);

        List<String> texts(SeriesBreaks breaks) {
            var row = new ArrayList<>(List.of(wave, survey.id(), area.level().name(), area.code(), item));
            figures.forEach(figure -> row.add(flag.hasFigure() ? text(figure) : ""));
            row.add(RowFlags.text(flag, breaks.of(wave, survey, item)));
            return row;
        }
    }

    private SpreadTables() {}

    private static DataTable table(
            OpenData data,
            String name,
            String title,
            String description,
            List<DataField> figures,
            Function<OpenData, Stream<Line>> lines) {
        List<DataField> fields = new ArrayList<>(List.of(
                wave(),
                DataField.text("survey", "Survey", "Survey the question belongs to")
                        .oneOf(surveys())
                        .always(),
                level(),
                area(),
                DataField.text("item", "Item", "Code of the question").always()));
        fields.addAll(figures);
        fields.add(RowFlags.field(RowFlags.BREAK, RowFlags.UNRELIABLE));
        SeriesBreaks breaks = SeriesBreaks.of(data);
        return new DataTable(
                name,
                title,
                description,
                List.of("wave", "survey", "level", "area", "item"),
                AREA,
                fields,
                () -> lines.apply(data).sorted(Line.ORDER).map(line -> line.texts(breaks)));
    }

    static DataTable spread(OpenData data) {
        return table(
                data,
                "spread",
                "Spread of answers",
                "How far the answers to five-point questions are apart in each area, from the weighted shares of the"
                        + " points in estimates.csv",
                List.of(
                        DataField.share(
                                "consensus",
                                "Consensus",
                                "1 when all give the same answer, 0 when half choose either end, after"
                                        + " Tastle and Wierman 2007"),
                        DataField.share(
                                "leik", "Leik's D", "0 when all give the same answer, 1 when half choose either end"),
                        DataField.share(
                                "variation",
                                "Ordinal variation",
                                "4 sum of F (1 - F) by the number of points less one, F the cumulated share"),
                        DataField.number(
                                        "polarisation",
                                        "Polarisation",
                                        "Sum over all pairs of points of the squared share of one, the share of the"
                                                + " other and their distance, after Esteban and Ray 1994",
                                        "points")
                                .notNegative(),
                        DataField.share("entropy", "Entropy", "Shannon's entropy as part of the largest possible"),
                        DataField.number(
                                "balance",
                                "Balance",
                                "-100 when all choose the lowest point, 100 when all choose the highest; the points"
                                        + " next to the ends count half",
                                "points"),
                        DataField.number("sd", "Standard deviation", "Standard deviation of the answers", "points")
                                .notNegative()),
                all -> all.release().spreads().stream().map(SpreadTables::line));
    }

    private static Line line(ReleasedSpread s) {
        List<ToDoubleFunction<OrdinalSpread>> figures = List.of(
                OrdinalSpread::consensus,
                OrdinalSpread::leik,
                OrdinalSpread::variation,
                OrdinalSpread::polarisation,
                OrdinalSpread::entropy,
                OrdinalSpread::balance,
                OrdinalSpread::sd);
        return new Line(
                s.wave(),
                s.survey(),
                s.area(),
                s.item(),
                s.flag(),
                figures.stream()
                        .map(figure -> s.spread()
                                .map(found -> OptionalDouble.of(figure.applyAsDouble(found)))
                                .orElse(OptionalDouble.empty()))
                        .toList());
    }

    static DataTable nonResponse(OpenData data) {
        return table(
                data,
                "item-nonresponse",
                "Missing answers by question",
                "Weighted shares of valid, \"don't know\" and missing answers among those asked, for every question and"
                        + " area; units that a question was not put to stand outside that base",
                List.of(
                        DataField.share("valid", "Valid", "Share of those asked with a valid answer"),
                        DataField.share("dont_know", "Don't know", "Share of those asked that said \"don't know\""),
                        DataField.share("missing", "Missing", "Share of those asked that refused or left a blank"),
                        DataField.share("blank", "Blank", "Part of missing that left a blank, as share of those asked"),
                        DataField.share(
                                "not_asked", "Not asked", "Share of all units that the question was not put to")),
                all -> all.release().nonResponse().stream().map(SpreadTables::line));
    }

    private static Line line(ReleasedNonResponse r) {
        return new Line(
                r.wave(),
                r.survey(),
                r.area(),
                r.item(),
                r.flag(),
                List.of(r.valid(), r.dontKnow(), r.noAnswer(), r.blank(), r.notAsked()));
    }
}
