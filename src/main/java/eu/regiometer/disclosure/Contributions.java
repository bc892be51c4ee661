package eu.regiometer.disclosure;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the units of an area or group contribute to its figures of one measure.
 *
 * @param amounts whether the answers are amounts that have a total
 * @param equal whether all units gave the same answer, so that the mean of all is the answer of each
 * @param total weighted total of amounts, else 0
 * @param largest the largest amounts, unweighted, largest first
 */
record Contributions(boolean amounts, boolean equal, BigDecimal total, List<BigDecimal> largest) {

    Contributions {
        largest = List.copyOf(largest);
    }

    /** Where contributions are looked up, for one wave. */
    interface Lookup {

        /** Contributions to a measure, an item column or a score; empty if nobody was asked. */
        Optional<Contributions> of(Survey survey, Area area, String breakdown, String category, String measure);
    }
}
