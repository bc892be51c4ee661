package eu.regiometer.disclosure;

import eu.regiometer.indicators.CriterionUse;
import eu.regiometer.indicators.DistributionValue;
import eu.regiometer.measures.Computation;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How many regions apply a quality criterion, as far as that may be told. Regions are not respondents, but where few
 * cluster bodies answered, what the region does is what each of them said. So a number of regions is told if there are at
 * least three and either each of them rests on enough bodies, or some apply the criterion and some do not; and the same
 * holds for the regions that two published numbers differ by.
 *
 * <p>A region is named at a criterion if it agreed to that and enough bodies answered there, unless what those do that
 * are counted only would follow from the numbers: where none or all of them apply it.
 */
final class CriteriaRelease {

    private static final int FEWEST_REGIONS = 3;

    private final Territory territory;
    private final IndicatorTree tree;
    private final DisclosureRules rules;

    CriteriaRelease(Territory territory, IndicatorTree tree, DisclosureRules rules) {
        this.territory = territory;
        this.tree = tree;
        this.rules = rules;
    }

    void addTo(Unreleased figures, TableBuilder tables) {
        SortedMap<String, List<CriterionUse>> byOption = new TreeMap<>();
        figures.criteria()
                .forEach(use -> byOption.computeIfAbsent(use.option(), option -> new ArrayList<>())
                        .add(use));
        byOption.forEach((option, uses) -> {
            if (mayBeTold(uses)) {
                tables.addCriterion(
                        figures.wave(),
                        option,
                        uses.stream().filter(CriterionUse::applied).count(),
                        named(figures.wave(), uses));
            }
        });
        for (DistributionValue value : figures.distributions()) {
            boolean ofCriteria = tree.indicator(value.code())
                    .filter(indicator -> indicator.computedBy(Computation.CRIT_SHARE))
                    .isPresent();
            if (ofCriteria) {
                tables.add(share(value, byOption.getOrDefault(value.option(), List.of())));
            }
        }
    }

    private SortedSet<String> named(String wave, List<CriterionUse> uses) {
        Optional<LocalDate> day = territory.wave(wave).map(Wave::reportDate);
        List<CriterionUse> agreed = uses.stream()
                .filter(use -> use.bodies() >= rules.minimumOrganisations())
                .filter(use -> day.filter(date -> territory.mayBeNamedAtCriteria(use.region(), date))
                        .isPresent())
                .toList();
        List<CriterionUse> others =
                uses.stream().filter(use -> !agreed.contains(use)).toList();
        boolean follows = isOneSided(others)
                || isOneSided(others.stream().filter(inUnion()).toList())
                || isOneSided(others.stream().filter(inUnion().negate()).toList());
        return agreed.stream()
                .filter(use -> use.applied() && !follows)
                .map(CriterionUse::region)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether there are regions of which all do the same, so that each does what all do. */
    private static boolean isOneSided(List<CriterionUse> uses) {
        return uses.stream().map(CriterionUse::applied).distinct().count() == 1;
    }

    private ReleasedShare share(DistributionValue v, List<CriterionUse> uses) {
        boolean all = v.area().equals(Area.PARTNERS);
        List<CriterionUse> inside =
                uses.stream().filter(inUnion().or(use -> all)).toList();
        List<CriterionUse> outside =
                uses.stream().filter(use -> !inside.contains(use)).toList();
        boolean withheld = !mayBeTold(inside) || !outside.isEmpty() && mayBeTold(uses) && tellsAnswers(outside);
        boolean told = !withheld && v.percent().isPresent();
        OptionalDouble empty = OptionalDouble.empty();
        return new ReleasedShare(
                v.wave(),
                v.area(),
                v.code(),
                v.option(),
                told ? v.percent() : empty,
                told ? v.se() : empty,
                told ? v.lower() : empty,
                told ? v.upper() : empty,
                told ? OptionalLong.of(v.n()) : OptionalLong.empty(),
                v.percent().isEmpty() ? Flag.NOT_AVAILABLE : withheld ? Flag.CONFIDENTIAL : Flag.NONE);
    }

    private Predicate<CriterionUse> inUnion() {
        return use -> territory
                .region(use.region())
                .map(Region::country)
                .filter(country -> country.member())
                .isPresent();
    }

    private boolean mayBeTold(List<CriterionUse> uses) {
        return uses.size() >= FEWEST_REGIONS && !tellsAnswers(uses);
    }

    private boolean tellsAnswers(List<CriterionUse> uses) {
        long applied = uses.stream().filter(CriterionUse::applied).count();
        boolean few = uses.stream().anyMatch(use -> use.bodies() < rules.minimumOrganisations());
        return few && (applied == 0 || applied == uses.size());
    }
}
