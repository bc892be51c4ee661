package eu.regiometer.disclosure;

import eu.regiometer.aggregation.EstimateDifference;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Two estimates of one item that a plan of comparisons sets against each other.
 *
 * @param family what their difference is tested together with
 * @param first the estimate that the other one is subtracted from
 * @param second the estimate that is subtracted
 */
record ComparedPair(DifferenceFamily family, Place first, Place second) {

    /** Where the estimate for all units of an area stands. */
    record Place(Survey survey, String wave, Area area, String item, String statistic) {

        Place in(String otherWave, Area otherArea) {
            return new Place(survey, otherWave, otherArea, item, statistic);
        }
    }

    static ComparedPair of(EstimateDifference d) {
        var first = new Place(d.survey(), d.wave(), d.first(), d.item(), d.statistic());
        return new ComparedPair(d.family(), first, first.in(d.secondWave(), d.second()));
    }

    /** The weaker status of the two: a difference has figures only where both estimates have. */
    Flag flag(Map<Place, Flag> flags) {
        Flag own = flags.getOrDefault(first, Flag.NOT_AVAILABLE);
        Flag other = flags.getOrDefault(second, Flag.NOT_AVAILABLE);
        return Stream.of(Flag.CONFIDENTIAL, Flag.NOT_AVAILABLE, Flag.UNRELIABLE)
                .filter(flag -> own == flag || other == flag)
                .findFirst()
                .orElse(Flag.NONE);
    }

    /** The row without figures: neither both estimates nor a test. */
    ReleasedDifference without(Flag flag) {
        OptionalDouble empty = OptionalDouble.empty();
        return new ReleasedDifference(
                first.survey(),
                family,
                0,
                first.item(),
                first.statistic(),
                first.area(),
                first.wave(),
                second.area(),
                second.wave(),
                empty,
                empty,
                empty,
                empty,
                empty,
                empty,
                empty,
                empty,
                empty,
                false,
                flag.hasFigure() ? Flag.NOT_AVAILABLE : flag);
    }
}
