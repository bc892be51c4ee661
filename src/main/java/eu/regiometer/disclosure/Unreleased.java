package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Estimate;
import eu.regiometer.indicators.Coherence;
import eu.regiometer.indicators.CriterionUse;
import eu.regiometer.indicators.DistributionValue;
import eu.regiometer.indicators.GroupGap;
import eu.regiometer.indicators.IndicatorValue;
import eu.regiometer.indicators.Reach;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * All figures of one wave, as they were computed.
 *
 * @param wave wave code
 * @param estimates item estimates of both surveys
 * @param values indicator values
 * @param groupGaps differences between groups
 * @param distributions options of distributions
 * @param coherence likeness of regions
 * @param criteria use of quality criteria
 * @param reach share of units that meet a threshold
 * @param sums how the areas of each survey add up
 * @param received how many units answered each survey
 * @param bothSums how the areas add up for figures made of both surveys: where both have the same regions
 * @param indicative whether figures of a survey in an area rest on so few answers that they must be marked
 * @param contributions what single units contribute to figures
 * @param evaluable whether the questions behind a figure of single questions have enough valid answers
 * @param joined categories that are told together, whose estimates are among the others
 * @param overlaps units that figures share beyond the sums of areas
 */
record Unreleased(
        String wave,
        List<Estimate> estimates,
        List<IndicatorValue> values,
        List<GroupGap> groupGaps,
        List<DistributionValue> distributions,
        List<Coherence> coherence,
        List<CriterionUse> criteria,
        List<Reach> reach,
        SortedMap<Survey, AreaSums> sums,
        SortedMap<Survey, Received> received,
        AreaSums bothSums,
        Contributions.Lookup contributions,
        BiPredicate<Survey, Area> indicative,
        Predicate<IndicatorValue> evaluable,
        JoinedGroups joined,
        Overlaps overlaps) {

    /** Figures of which no categories are told together, and that share units by the sums of areas alone. */
    Unreleased(
            String wave,
            List<Estimate> estimates,
            List<IndicatorValue> values,
            List<GroupGap> groupGaps,
            List<DistributionValue> distributions,
            List<Coherence> coherence,
            List<CriterionUse> criteria,
            List<Reach> reach,
            SortedMap<Survey, AreaSums> sums,
            SortedMap<Survey, Received> received,
            AreaSums bothSums,
            Contributions.Lookup contributions,
            BiPredicate<Survey, Area> indicative,
            Predicate<IndicatorValue> evaluable) {
        this(
                wave,
                estimates,
                values,
                groupGaps,
                distributions,
                coherence,
                criteria,
                reach,
                sums,
                received,
                bothSums,
                contributions,
                indicative,
                evaluable,
                JoinedGroups.none(),
                Overlaps.NONE);
    }

    Unreleased {
        estimates = estimates.stream().sorted().toList();
        values = List.copyOf(values);
        groupGaps = List.copyOf(groupGaps);
        distributions = List.copyOf(distributions);
        coherence = List.copyOf(coherence);
        criteria = List.copyOf(criteria);
        reach = List.copyOf(reach);
    }

    AreaSums sums(Survey survey) {
        return sums.getOrDefault(survey, bothSums);
    }
}
