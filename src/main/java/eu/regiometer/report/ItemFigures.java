package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedAggregate;
import eu.regiometer.disclosure.ReleasedDifference;
import eu.regiometer.disclosure.ReleasedEstimate;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.part.Figure;
import eu.regiometer.territory.Area;
import java.util.OptionalDouble;

/**
 * Figures of single questions in the units of print: shares in per cent, means as scores from 0 to 100, differences and
 * net balances in points.
 */
final class ItemFigures {

    private final Issue issue;

    ItemFigures(Issue issue) {
        this.issue = issue;
    }

    /** An estimate of all units of an area. */
    Figure estimate(Survey survey, Item item, String statistic, String wave, Area area) {
        Scale scale = Scale.of(item, statistic);
        return issue.release()
                .estimate(wave, survey, area, item.code(), statistic)
                .filter(e -> e.estimate().isPresent())
                .map(e -> scale.figure(e))
                .orElseGet(() -> Figure.missing(
                        scale.unit,
                        issue.release()
                                .estimate(wave, survey, area, item.code(), statistic)
                                .map(e -> e.flag().text())
                                .orElse(":")));
    }

    /** An estimate for an area at the top, made in one of two ways. */
    Figure aggregate(Survey survey, Item item, String statistic, Area area, ReleasedAggregate.Weighting weighting) {
        Scale scale = Scale.of(item, statistic);
        return issue.release()
                .aggregate(issue.key().wave(), survey, area, item.code(), statistic, weighting)
                .map(a -> new Figure(
                                scale.value(a.estimate()),
                                scale.value(a.lower()),
                                scale.value(a.upper()),
                                scale.unit,
                                a.flag().text())
                        .noted(regions(a)))
                .orElse(Figure.missing(scale.unit, ":"));
    }

    /** How many regions a mean of regions is made of, where these are not all. */
    String regions(ReleasedAggregate a) {
        boolean some = a.weighting() == ReleasedAggregate.Weighting.EQUAL_REGIONS
                && a.estimate().isPresent()
                && a.regions() < a.of();
        return some
                ? issue.text(
                        "weightings.regions",
                        "regions",
                        issue.numbers().whole(a.regions()),
                        "of",
                        issue.numbers().whole(a.of()))
                : "";
    }

    /** A tested difference, in points. */
    Figure difference(Item item, ReleasedDifference d) {
        Scale scale = Scale.of(item, d.statistic());
        return new Figure(
                        scale.points(d.difference()),
                        scale.points(d.lower()),
                        scale.points(d.upper()),
                        Unit.POINTS,
                        d.flag().text())
                .tested(d.clear());
    }

    /**
     * From the unit of a statistic to that of print: {@code factor x (value - origin)}.
     *
     * @param unit unit of print
     */
    private record Scale(double factor, double origin, Unit unit) {

        static Scale of(Item item, String statistic) {
            return switch (statistic) {
                case "mean" ->
                    item.type() == ItemType.SCALE11 ? new Scale(10, 0, Unit.SCORE) : new Scale(25, 1, Unit.SCORE);
                case "score" -> new Scale(1, 0, Unit.SCORE);
                case "net" -> new Scale(100, 0, Unit.POINTS);
                default -> new Scale(100, 0, Unit.PERCENT);
            };
        }

        Figure figure(ReleasedEstimate e) {
            return new Figure(
                    value(e.estimate()),
                    value(e.lower()),
                    value(e.upper()),
                    unit,
                    e.flag().text());
        }

        OptionalDouble value(OptionalDouble number) {
            return number.isPresent() ? OptionalDouble.of(factor * (number.getAsDouble() - origin)) : number;
        }

        OptionalDouble points(OptionalDouble number) {
            return number.isPresent() ? OptionalDouble.of(factor * number.getAsDouble()) : number;
        }
    }
}
