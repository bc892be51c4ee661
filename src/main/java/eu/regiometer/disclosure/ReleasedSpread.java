package eu.regiometer.disclosure;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.scale.OrdinalSpread;
import eu.regiometer.territory.Area;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far the answers to a scale item are apart in an area, from the released shares of its scale points: whatever
 * hides one of the shares hides this.
 *
 * @param survey survey the item belongs to
 * @param wave wave code
 * @param area area
 * @param item item code
 * @param spread consensus and other measures; empty when withheld or not available
 * @param flag status
 */
public record ReleasedSpread(
        Survey survey, String wave, Area area, String item, Optional<OrdinalSpread> spread, Flag flag) {

    /** Consensus, where it is told: 1 when all give the same answer, 0 when half choose either end. */
    public OptionalDouble consensus() {
        return spread.map(found -> OptionalDouble.of(found.consensus())).orElse(OptionalDouble.empty());
    }
}
