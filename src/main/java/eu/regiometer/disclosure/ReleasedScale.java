package eu.regiometer.disclosure;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.scale.AlphaResult;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Optional;

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
}
