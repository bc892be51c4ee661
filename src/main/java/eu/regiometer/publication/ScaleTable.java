package eu.regiometer.publication;

import static eu.regiometer.publication.CommonFields.AREA;
import static eu.regiometer.publication.CommonFields.area;
import static eu.regiometer.publication.CommonFields.level;
import static eu.regiometer.publication.CommonFields.text;
import static eu.regiometer.publication.CommonFields.wave;

import eu.regiometer.disclosure.Flag;
import eu.regiometer.disclosure.ReleasedScale;
import eu.regiometer.statistics.scale.Alpha;
import eu.regiometer.statistics.scale.AlphaResult;
import eu.regiometer.workbook.Decimals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The table of how well the questions of a scale agree. */
final class ScaleTable {

    private ScaleTable() {}

    static DataTable of(OpenData data) {
        SeriesBreaks breaks = SeriesBreaks.of(data);
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
                        RowFlags.field(RowFlags.BREAK, RowFlags.UNRELIABLE)),
                () -> data.release().scales().stream()
                        .sorted(order)
                        .map(s -> row(s, RowFlags.text(s.flag(), breaks.of(s.wave(), s.code())))));
    }

    private static DataField agreement(String name, String title, String description) {
        return DataField.number(name, title, description, "1 is full agreement");
    }

    private static List<String> row(ReleasedScale s, String flag) {
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
        row.add(flag);
        return row;
    }
}
