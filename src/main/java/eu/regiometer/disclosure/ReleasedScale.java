package eu.regiometer.disclosure;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.scale.Alpha;
import eu.regiometer.statistics.scale.AlphaResult;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * How well the items of a scale agree in an area, after disclosure control. A withheld one keeps its key and its flag
 * and no figure, the number of answers included.
 *
 * @param survey survey the items belong to
 * @param wave wave code
 * @param area region or all partners
 * @param code node of the indicator tree that the items make up
 * @param items items of the scale, in the order of the node's formula
 * @param alpha agreement, or why it cannot be computed; empty when withheld or nobody was asked
 * @param flag status
 */
public record ReleasedScale(
        Survey survey,
        String wave,
        Area area,
        String code,
        List<String> items,
        Optional<AlphaResult> alpha,
        Flag flag) {

    public ReleasedScale {
        items = List.copyOf(items);
    }

    /** Cronbach's alpha, where it is told. */
    public OptionalDouble figure() {
        return computed(Alpha::alpha);
    }

    /** Lower limit of its 95 % interval. */
    public OptionalDouble lower() {
        return computed(found -> found.interval().lower());
    }

    /** Upper limit of its 95 % interval. */
    public OptionalDouble upper() {
        return computed(found -> found.interval().upper());
    }

    /** The item that everybody answered alike, if that is why there is no figure. */
    public Optional<String> constantItem() {
        return alpha.filter(AlphaResult.NotComputable.class::isInstance)
                .map(AlphaResult.NotComputable.class::cast)
                .filter(none -> none.item() >= 0)
                .map(none -> items.get(none.item()));
    }

    private OptionalDouble computed(ToDoubleFunction<Alpha> figure) {
        return alpha.filter(Alpha.class::isInstance)
                .map(found -> OptionalDouble.of(figure.applyAsDouble((Alpha) found)))
                .orElse(OptionalDouble.empty());
    }
}
