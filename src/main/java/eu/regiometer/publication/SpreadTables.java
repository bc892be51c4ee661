package eu.regiometer.publication;

import static eu.regiometer.publication.CommonFields.AREA;
import static eu.regiometer.publication.CommonFields.area;
import static eu.regiometer.publication.CommonFields.flag;
import static eu.regiometer.publication.CommonFields.level;
import static eu.regiometer.publication.CommonFields.surveys;
import static eu.regiometer.publication.CommonFields.text;
import static eu.regiometer.publication.CommonFields.wave;

import eu.regiometer.disclosure.Flag;
import eu.regiometer.disclosure.ReleasedNonResponse;
import eu.regiometer.disclosure.ReleasedScale;
import eu.regiometer.disclosure.ReleasedSpread;
import eu.regiometer.statistics.scale.Alpha;
import eu.regiometer.statistics.scale.AlphaResult;
import eu.regiometer.statistics.scale.OrdinalSpread;
import eu.regiometer.workbook.Decimals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The tables of what lies behind the means: spread of answers, agreement of scales, missing answers. */
final class SpreadTables {

    private SpreadTables() {}

    static DataTable spread(OpenData data) {
        Comparator<ReleasedSpread> order = Comparator.comparing(ReleasedSpread::wave)
                .thenComparing(s -> s.survey().id())
                .thenComparing(s -> s.area().level().name())
                .thenComparing(s -> s.area().code())
                .thenComparing(ReleasedSpread::item);
        return new DataTable(
                "spread",
                "Spread of answers",
                "How far the answers to five-point questions are apart in each area, from the weighted shares of the"
                        + " points in estimates.csv",
                List.of("wave", "survey", "level", "area", "item"),
                AREA,
                List.of(
                        wave(),
                        survey(),
                        level(),
                        area(),
                        item(),
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
                                .notNegative(),
                        flag()),
                () -> data.release().spreads().stream().sorted(order).map(SpreadTables::row));
    }

    private static List<String> row(ReleasedSpread s) {
        var row = new ArrayList<>(List.of(
                s.wave(), s.survey().id(), s.area().level().name(), s.area().code(), s.item()));
        Optional<OrdinalSpread> spread = s.spread().filter(found -> s.flag().hasFigure());
        List<Function<OrdinalSpread, Double>> figures = List.of(
                OrdinalSpread::consensus,
                OrdinalSpread::leik,
                OrdinalSpread::variation,
                OrdinalSpread::polarisation,
                OrdinalSpread::entropy,
                OrdinalSpread::balance,
                OrdinalSpread::sd);
        figures.forEach(figure -> row.add(spread.map(figure).map(Decimals::text).orElse("")));
        row.add(s.flag().text());
        return row;
    }

    static DataTable scales(OpenData data) {
        Comparator<ReleasedScale> order = Comparator.comparing(ReleasedScale::wave)
                .thenComparing(s -> s.area().level().name())
                .thenComparing(s -> s.area().code())
                .thenComparing(ReleasedScale::code);
        List<DataTable.Reference> references = new ArrayList<>(AREA);
        references.add(new DataTable.Reference(List.of("scale"), "indicators-tree", List.of("code")));
        return new DataTable(
                "scales",
                "Agreement of scales",
                "How well the questions of each sub-index agree, over respondents who answered all of them; questions"
                        + " worded the other way round are turned, every respondent counts once",
                List.of("wave", "level", "area", "scale"),
                references,
                List.of(
                        wave(),
                        level(),
                        area(),
                        DataField.text("scale", "Scale", "Code of the sub-index in the indicator tree")
                                .always(),
                        DataField.text("items", "Questions", "Codes of the questions, separated by blanks"),
                        DataField.count("k", "Number of questions", "Questions of the scale", "questions"),
                        DataField.count("n", "Complete rows", "Respondents who answered all questions", "units"),
                        agreement("alpha", "Cronbach's alpha", "From covariances (Cronbach 1951)"),
                        agreement("lower", "Lower limit", "Lower limit of the 95 % interval of alpha (Feldt 1965)"),
                        agreement("upper", "Upper limit", "Upper limit of the 95 % interval of alpha (Feldt 1965)"),
                        agreement("standardised", "Standardised alpha", "From correlations"),
                        agreement("lambda6", "Guttman's lambda 6", "From squared multiple correlations"),
                        agreement("mean_correlation", "Mean correlation", "Mean of the correlations of two questions"),
                        DataField.text("reason", "Reason", "Why it cannot be computed; else empty")
                                .oneOf(CommonFields.names(AlphaResult.Reason.values())),
                        DataField.text(
                                "constant", "Constant question", "Question that everybody answered alike; else empty"),
                        flag()),
                () -> data.release().scales().stream().sorted(order).map(SpreadTables::row));
    }

    private static DataField agreement(String name, String title, String description) {
        return DataField.number(name, title, description, "1 is full agreement");
    }

    private static List<String> row(ReleasedScale s) {
        var row = new ArrayList<>(
                List.of(s.wave(), s.area().level().name(), s.area().code(), s.code()));
        boolean withheld = s.flag() == Flag.CONFIDENTIAL;
        row.add(withheld ? "" : String.join(" ", s.items()));
        row.add(withheld ? "" : Integer.toString(s.items().size()));
        Optional<Alpha> alpha = s.alpha().filter(Alpha.class::isInstance).map(Alpha.class::cast);
        row.add(alpha.map(a -> Long.toString(a.n())).orElse(""));
        row.add(alpha.map(a -> Decimals.text(a.alpha())).orElse(""));
        row.add(alpha.map(a -> Decimals.text(a.interval().lower())).orElse(""));
        row.add(alpha.map(a -> Decimals.text(a.interval().upper())).orElse(""));
        row.add(text(alpha.map(Alpha::standardised).orElse(OptionalDouble.empty())));
        row.add(text(alpha.map(Alpha::lambda6).orElse(OptionalDouble.empty())));
        row.add(alpha.map(a -> Decimals.text(a.meanCorrelation())).orElse(""));
        Optional<AlphaResult.NotComputable> none = s.alpha()
                .filter(AlphaResult.NotComputable.class::isInstance)
                .map(AlphaResult.NotComputable.class::cast);
        row.add(none.map(n -> n.reason().name()).orElse(""));
        row.add(none.filter(n -> n.item() >= 0)
                .map(n -> s.items().get(n.item()))
                .orElse(""));
        row.add(s.flag().text());
        return row;
    }

    static DataTable nonResponse(OpenData data) {
        Comparator<ReleasedNonResponse> order = Comparator.comparing(ReleasedNonResponse::wave)
                .thenComparing(r -> r.survey().id())
                .thenComparing(r -> r.area().level().name())
                .thenComparing(r -> r.area().code())
                .thenComparing(ReleasedNonResponse::item);
        return new DataTable(
                "item-nonresponse",
                "Missing answers by question",
                "Weighted shares of valid, \"don't know\" and missing answers among those asked, for every question and"
                        + " area; units that a question was not put to stand outside that base",
                List.of("wave", "survey", "level", "area", "item"),
                AREA,
                List.of(
                        wave(),
                        survey(),
                        level(),
                        area(),
                        item(),
                        DataField.share("valid", "Valid", "Share of those asked with a valid answer"),
                        DataField.share("dont_know", "Don't know", "Share of those asked that said \"don't know\""),
                        DataField.share("missing", "Missing", "Share of those asked that refused or left a blank"),
                        DataField.share("blank", "Blank", "Part of missing that left a blank, as share of those asked"),
                        DataField.share(
                                "not_asked", "Not asked", "Share of all units that the question was not put to"),
                        flag()),
                () -> data.release().nonResponse().stream().sorted(order).map(SpreadTables::row));
    }

    private static List<String> row(ReleasedNonResponse r) {
        var row = new ArrayList<>(List.of(
                r.wave(), r.survey().id(), r.area().level().name(), r.area().code(), r.item()));
        for (OptionalDouble share : List.of(r.valid(), r.dontKnow(), r.noAnswer(), r.blank(), r.notAsked())) {
            row.add(r.flag().hasFigure() ? text(share) : "");
        }
        row.add(r.flag().text());
        return row;
    }

    private static DataField survey() {
        return DataField.text("survey", "Survey", "Survey the question belongs to")
                .oneOf(surveys())
                .always();
    }

    private static DataField item() {
        return DataField.text("item", "Item", "Code of the question").always();
    }
}
