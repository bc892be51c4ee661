package eu.regiometer.publication;

import static eu.regiometer.publication.CommonFields.AREA;
import static eu.regiometer.publication.CommonFields.area;
import static eu.regiometer.publication.CommonFields.level;
import static eu.regiometer.publication.CommonFields.names;
import static eu.regiometer.publication.CommonFields.text;
import static eu.regiometer.publication.CommonFields.wave;

import eu.regiometer.disclosure.ReleasedSmallArea;
import eu.regiometer.statistics.smallarea.FitMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** The table of modelled figures, which stand in no other one. */
final class SmallAreaTable {

    private SmallAreaTable() {}

    static DataTable of(OpenData data) {
        Comparator<ReleasedSmallArea> order = Comparator.comparing(ReleasedSmallArea::wave)
                .thenComparing(s -> s.area().level().name())
                .thenComparing(s -> s.area().code())
                .thenComparing(s -> s.figure().text());
        String unit = "as the direct figure, see estimates.csv and indicators-tree.csv";
        return new DataTable(
                "small-areas",
                "Modelled figures of small areas",
                "Figures of regions and municipalities modelled from all areas of their level (Fay and Herriot 1979)"
                        + " beside the direct ones. Only released figures and register data went in: where the direct"
                        + " figure was withheld, the modelled one is what the covariates predict. Not for ranks.",
                List.of("wave", "level", "area", "item", "statistic"),
                AREA,
                List.of(
                        wave(),
                        level(),
                        area(),
                        DataField.text("item", "Item", "Code of the question or of a node of the indicator tree")
                                .always(),
                        DataField.text(
                                        "statistic",
                                        "Statistic",
                                        "As in estimates.csv; indicator for a node of the tree")
                                .always(),
                        DataField.number("direct", "Direct figure", "Released figure of the area itself", unit),
                        DataField.number("se", "Standard error", "Standard error of the direct figure", unit)
                                .notNegative(),
                        DataField.number("modelled", "Modelled figure", "Empirical best linear predictor", unit),
                        DataField.number("lower", "Lower limit", "Lower limit of its 95 % interval", unit),
                        DataField.number("upper", "Upper limit", "Upper limit of its 95 % interval", unit),
                        DataField.number("rmse", "Error", "Root mean squared error of the modelled figure", unit)
                                .notNegative(),
                        DataField.share("shrinkage", "Weight of the direct figure", "Its weight in the modelled one"),
                        DataField.text(
                                        "predicted_only",
                                        "Predicted only",
                                        "yes: the area had no direct figure that the model could use; empty without a"
                                                + " model")
                                .oneOf(List.of("yes", "no")),
                        DataField.text("method", "Method", "How the variance between areas was estimated")
                                .oneOf(names(FitMethod.values()))
                                .always(),
                        DataField.text("covariates", "Covariates", "What areas are compared by, separated by blanks"),
                        DataField.count("areas", "Areas", "Areas that the model was fitted on", "areas")
                                .always(),
                        DataField.number(
                                        "sigma2u",
                                        "Variance between areas",
                                        "Variance between areas that the covariates do not explain",
                                        "square of the unit of the direct figure")
                                .notNegative(),
                        DataField.text(
                                        "outcome",
                                        "Outcome",
                                        "FITTED; SYNTHETIC: the variance between areas is 0 and every figure is what the"
                                                + " covariates predict; else why there is no modelled figure")
                                .oneOf(names(ReleasedSmallArea.Outcome.values()))
                                .always(),
                        RowFlags.field(RowFlags.ESTIMATED)),
                () -> data.release().smallAreas().stream().sorted(order).map(SmallAreaTable::row));
    }

    private static List<String> row(ReleasedSmallArea s) {
        var row = new ArrayList<>(List.of(
                s.wave(),
                s.area().level().name(),
                s.area().code(),
                s.figure().code(),
                s.figure().statistic().orElse("indicator")));
        for (OptionalDouble number :
                List.of(s.direct(), s.directError(), s.modelled(), s.lower(), s.upper(), s.rmse(), s.shrinkage())) {
            row.add(text(number));
        }
        row.add(s.modelled().isEmpty() ? "" : s.predictedOnly() ? "yes" : "no");
        row.add(s.model().method().name());
        row.add(String.join(" ", s.model().covariates()));
        row.add(Integer.toString(s.model().areas()));
        row.add(text(s.model().areaVariance()));
        row.add(s.model().outcome().name());
        row.add(RowFlags.text(s.flag()));
        return row;
    }
}
