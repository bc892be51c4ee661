package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.ScaleAnswers;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.scale.Alpha;
import eu.regiometer.statistics.scale.AlphaResult;
import eu.regiometer.statistics.scale.ScaleSums;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Agreement of scales in regions and among all partners, as far as it may be told. Of all figures only the number of
 * complete rows adds up: where one region's is withheld, a second one goes with it, so that the number of the partners
 * gives neither away.
 */
final class ScaleRelease {

    private final Aggregate aggregate;
    private final Territory territory;
    private final DisclosureRules rules;

    ScaleRelease(Aggregate aggregate, Territory territory, DisclosureRules rules) {
        this.aggregate = aggregate;
        this.territory = territory;
        this.rules = rules;
    }

    void addTo(Survey survey, Wave wave, WaveDecisions decisions, TableBuilder tables) {
        List<ScaleAnswers> all = aggregate.scales(survey, wave.code(), Area.PARTNERS);
        for (ScaleAnswers partners : all) {
            SortedMap<String, ScaleSums> regions = new TreeMap<>();
            for (Region region : territory.members(wave)) {
                aggregate.scales(survey, wave.code(), region.area()).stream()
                        .filter(answers -> answers.scale().equals(partners.scale()))
                        .forEach(answers -> regions.put(region.code(), answers.sums()));
            }
            SortedSet<String> withheld = withheld(survey, partners, regions, decisions);
            tables.add(row(survey, wave, Area.PARTNERS, partners, partners.sums(), all(partners, survey, decisions)));
            regions.forEach((region, sums) ->
                    tables.add(row(survey, wave, Area.region(region), partners, sums, withheld.contains(region))));
        }
    }

    private boolean all(ScaleAnswers partners, Survey survey, WaveDecisions decisions) {
        return few(survey, partners.sums()) || hidden(survey, Area.PARTNERS, partners, decisions);
    }

    private SortedSet<String> withheld(
            Survey survey, ScaleAnswers partners, SortedMap<String, ScaleSums> regions, WaveDecisions decisions) {
        SortedSet<String> withheld = new TreeSet<>();
        regions.forEach((region, sums) -> {
            if (few(survey, sums) || hidden(survey, Area.region(region), partners, decisions)) {
                withheld.add(region);
            }
        });
        if (withheld.size() == 1) {
            regions.entrySet().stream()
                    .filter(each ->
                            !withheld.contains(each.getKey()) && each.getValue().n() > 0)
                    .min(Comparator.comparingLong(each -> each.getValue().n()))
                    .ifPresent(each -> withheld.add(each.getKey()));
        }
        return withheld;
    }

    /** Whether the units are too few; or that they all answered alike would tell what a few organisations said. */
    private boolean few(Survey survey, ScaleSums sums) {
        boolean alike = survey == Survey.INNOVATION_CAPACITY
                && sums.n() < rules.sensitiveBase()
                && Alpha.of(sums) instanceof AlphaResult.NotComputable;
        return 0 < sums.n() && (sums.n() < rules.minimum(survey) || alike);
    }

    /** Whether the number of units, the node or one of its items is withheld in an area. */
    private static boolean hidden(Survey survey, Area area, ScaleAnswers answers, WaveDecisions decisions) {
        return decisions.withholdsNumber(survey, area)
                || decisions.withholds(answers.scale().code(), area)
                || answers.scale().items().stream().anyMatch(item -> decisions.withholdsItem(survey, area, item));
    }

    private ReleasedScale row(
            Survey survey, Wave wave, Area area, ScaleAnswers answers, ScaleSums sums, boolean withheld) {
        Optional<AlphaResult> alpha = withheld || sums.n() == 0 ? Optional.empty() : Optional.of(Alpha.of(sums));
        Flag flag = withheld
                ? Flag.CONFIDENTIAL
                : alpha.filter(Alpha.class::isInstance).isEmpty()
                        ? Flag.NOT_AVAILABLE
                        : sums.n() < rules.reliable(survey) ? Flag.UNRELIABLE : Flag.NONE;
        return new ReleasedScale(
                survey,
                wave.code(),
                area,
                answers.scale().code(),
                answers.scale().items(),
                alpha,
                flag);
    }
}
