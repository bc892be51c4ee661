package eu.regiometer.disclosure;

import eu.regiometer.indicators.Coherence;
import eu.regiometer.indicators.DistributionValue;
import eu.regiometer.indicators.GroupGap;
import eu.regiometer.indicators.Reach;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Differences between groups, distributions, likeness of regions and reach as far as they may be told. */
final class GroupRelease {

    private final IndicatorTree tree;
    private final DisclosureRules rules;

    GroupRelease(IndicatorTree tree, DisclosureRules rules) {
        this.tree = tree;
        this.rules = rules;
    }

    void addTo(Unreleased figures, WaveDecisions decisions, TableBuilder tables) {
        for (GroupGap gap : figures.groupGaps()) {
            tables.add(gap(gap, decisions));
        }
        for (DistributionValue value : figures.distributions()) {
            distributed(value).ifPresent(column -> tables.add(share(value, column, decisions)));
        }
        for (Coherence pair : figures.coherence()) {
            boolean told = !decisions.withholds(pair);
            tables.add(new ReleasedCoherence(
                    pair.wave(),
                    pair.first(),
                    pair.second(),
                    told ? OptionalDouble.of(pair.value()) : OptionalDouble.empty(),
                    told ? Flag.NONE : Flag.CONFIDENTIAL));
        }
        for (Reach reach : figures.reach()) {
            boolean anchored =
                    !reach.key().relative() || !decisions.withholds(reach.key().indicator(), Area.PARTNERS);
            if (anchored && !decisions.withholds(reach)) {
                tables.add(reach.wave(), reach.area(), reach.key(), reach.share());
            }
        }
    }

    private ReleasedGroupGap gap(GroupGap g, WaveDecisions decisions) {
        boolean withheld = decisions.withholds(g);
        boolean told = !withheld && g.gap().isPresent();
        boolean few = decisions.isUnreliable(g);
        Flag flag = withheld ? Flag.CONFIDENTIAL : !told ? Flag.NOT_AVAILABLE : few ? Flag.UNRELIABLE : Flag.NONE;
        return new ReleasedGroupGap(
                g.wave(),
                g.area(),
                g.key().indicator(),
                g.key().variable(),
                g.key().first(),
                g.key().second(),
                when(told, g.first()),
                when(told, g.second()),
                when(told, g.gap()),
                when(told, g.se()),
                when(told, g.lower()),
                when(told, g.upper()),
                when(told, g.weakerShare()),
                flag,
                withheld ? Reason.SUPPRESSED : told ? Reason.VALUE : g.reason());
    }

    private static OptionalDouble when(boolean told, OptionalDouble value) {
        return told ? value : OptionalDouble.empty();
    }

    /** The item column behind an option of a distribution. */
    private Optional<Distributed> distributed(DistributionValue value) {
        Optional<Indicator> indicator = tree.indicator(value.code());
        if (indicator.isEmpty() || !(indicator.get().formula() instanceof Formula.Distribution(String item))) {
            return Optional.empty();
        }
        return indicator.get().survey().map(survey -> new Distributed(survey, item));
    }

    private record Distributed(Survey survey, String item) {}

    private ReleasedShare share(DistributionValue v, Distributed by, WaveDecisions decisions) {
        Area area = v.borrowedFrom().isEmpty() ? v.area() : Area.region(v.borrowedFrom());
        boolean lent = !v.borrowedFrom().isEmpty()
                && by.survey() == Survey.INNOVATION_CAPACITY
                && decisions.showsLocalOrganisations(v.area());
        boolean withheld = 0 < v.n() && v.n() < rules.minimum(by.survey())
                || Stream.of(by.item(), by.item() + "_" + v.option())
                        .anyMatch(item -> decisions.withholdsItem(by.survey(), area, item)
                                || lent && decisions.withholdsLocalOrganisations(area, item));
        boolean told = !withheld && v.percent().isPresent();
        boolean weak = v.n() < rules.reliable(by.survey())
                || by.survey() == Survey.PUBLIC_ATTITUDE
                        && EstimateRelease.isWide(v.lower(), v.upper(), 1, rules.widestHalfWidth());
        return new ReleasedShare(
                v.wave(),
                v.area(),
                v.code(),
                v.option(),
                when(told, v.percent()),
                when(told, v.se()),
                when(told, v.lower()),
                when(told, v.upper()),
                told ? OptionalLong.of(v.n()) : OptionalLong.empty(),
                withheld ? Flag.CONFIDENTIAL : !told ? Flag.NOT_AVAILABLE : weak ? Flag.UNRELIABLE : Flag.NONE);
    }
}
