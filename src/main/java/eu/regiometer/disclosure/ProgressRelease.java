package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.FieldWork;
import eu.regiometer.aggregation.SampleCounts;
import eu.regiometer.aggregation.Shortfall;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How the field work goes, and which adequacy gates are missed, as far as it may be told. */
final class ProgressRelease {

    private static final double THIN = 0.5;
    private static final long ROUNDED_TO = 5;

    private final Aggregate aggregate;
    private final Territory territory;
    private final DisclosureRules rules;

    ProgressRelease(Aggregate aggregate, Territory territory, DisclosureRules rules) {
        this.aggregate = aggregate;
        this.territory = territory;
        this.rules = rules;
    }

    void addTo(Survey survey, Wave wave, @Nullable WaveDecisions decided, TableBuilder tables) {
        territory
                .members(wave)
                .forEach(region -> aggregate
                        .fieldWork(survey, wave.code(), region.code())
                        .ifPresent(work -> tables.add(released(
                                work,
                                aggregate.counts(survey, wave.code(), region.area()),
                                decided == null || decided.withholdsNumber(survey, region.area()),
                                region.area()))));
        aggregate
                .shortfalls(survey, wave.code())
                .forEach(shortfall -> tables.add(released(
                        shortfall,
                        decided == null || decided.withholdsNumber(survey, shortfall.area()),
                        aggregate.counts(survey, wave.code(), shortfall.area()).accepted())));
    }

    private ReleasedFieldWork released(FieldWork work, SampleCounts counts, boolean withheld, Area area) {
        long received = work.started() - work.unfinished() - work.refused();
        int minimum = rules.minimum(work.survey());
        boolean few = counts.accepted() < minimum;
        return new ReleasedFieldWork(
                work.survey(),
                work.wave(),
                area,
                told(withheld, work.started()),
                work.unfinished(),
                work.refused(),
                told(withheld, received),
                told(withheld, received - work.tooFewAnswers()),
                told(withheld, counts.accepted()),
                SmallCounts.told(work.weeks(), withheld ? Long.MAX_VALUE : minimum),
                SmallCounts.told(work.languages(), withheld ? Long.MAX_VALUE : minimum),
                SmallCounts.told(work.modes(), withheld ? Long.MAX_VALUE : minimum),
                // of very few units the groups are their portraits
                few ? List.of() : thin(work.groups()),
                few
                        ? List.of()
                        : work.languageGaps().stream()
                                .filter(gap -> gap.nFirst() >= minimum && gap.nSecond() >= minimum)
                                .map(gap -> new ReleasedFieldWork.LanguageGap(
                                        gap.item(), gap.first(), gap.second(), gap.difference()))
                                .toList());
    }

    private static OptionalLong told(boolean withheld, long count) {
        return withheld ? OptionalLong.empty() : OptionalLong.of(count);
    }

    private static List<ReleasedFieldWork.Thin> thin(List<FieldWork.Group> groups) {
        return groups.stream()
                .filter(group -> group.share() < THIN * group.target())
                .map(group -> new ReleasedFieldWork.Thin(group.variable(), group.category(), group.rows() == 0))
                .toList();
    }

    private static MissedGate released(Shortfall s, boolean withheld, long accepted) {
        OptionalLong toRegion = switch (s.gate()) {
            case GROUP, ITEM -> roundedUp(s.missing());
            case STATEMENT, WEIGHTS, UNMARKED, REGIONS -> s.missing();
        };
        boolean whole = withheld
                && toRegion.isPresent()
                && switch (s.gate()) {
                    case STATEMENT, UNMARKED -> true;
                    case GROUP, ITEM, WEIGHTS, REGIONS -> false;
                };
        return new MissedGate(
                s.survey(),
                s.wave(),
                s.area(),
                switch (s.gate()) {
                    case STATEMENT -> MissedGate.Gate.STATEMENT;
                    case WEIGHTS -> MissedGate.Gate.WEIGHTS;
                    case UNMARKED -> MissedGate.Gate.UNMARKED;
                    case GROUP -> MissedGate.Gate.GROUP;
                    case ITEM -> MissedGate.Gate.ITEM;
                    case REGIONS -> MissedGate.Gate.REGIONS;
                },
                s.subject(),
                whole ? roundedUp(OptionalLong.of(toRegion.getAsLong() + accepted)) : toRegion,
                whole,
                toRegion);
    }

    private static OptionalLong roundedUp(OptionalLong missing) {
        return missing.isPresent()
                ? OptionalLong.of((missing.getAsLong() + ROUNDED_TO - 1) / ROUNDED_TO * ROUNDED_TO)
                : missing;
    }
}
