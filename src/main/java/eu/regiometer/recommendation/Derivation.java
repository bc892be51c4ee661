package eu.regiometer.recommendation;

import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Reason;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Derives the recommendations of a wave from what was released. */
public final class Derivation {

    private final Release release;
    private final Rulebook rulebook;
    private final Territory territory;
    private final IndicatorTree tree;
    private final Wave wave;
    private final List<Region> regions;
    private final PartnerComparison partners;
    private final FigureReader reader;
    private final EuFigures euFigures;
    private final PriorityArithmetic arithmetic;
    private final EvidenceQuantities evidence;
    private final PracticeMatching practices;

    private final Overrides overrides;

    private Derivation(
            Release release,
            Rulebook rulebook,
            Territory territory,
            IndicatorTree tree,
            List<EditorialOverride> overrides,
            Optional<TriedReach> tried) {
        this.release = release;
        this.rulebook = rulebook;
        this.territory = territory;
        this.tree = tree;
        this.wave = territory.wave(release.wave()).orElseThrow();
        this.regions = territory.members(wave);
        this.partners = new PartnerComparison(release, territory, tree, wave.code());
        this.reader = new FigureReader(release, wave.code(), partners);
        this.euFigures = new EuFigures(release, wave.code(), regions);
        this.arithmetic = new PriorityArithmetic(release, tree, wave.code(), rulebook.settings(), tried);
        this.evidence = new EvidenceQuantities(release, tree, wave.code(), partners);
        this.practices = new PracticeMatching(release, territory, tree, rulebook, wave.code());
        this.overrides = new Overrides(overrides, rulebook);
    }

    /** All outcomes, pilots and action plans of the release's wave. */
    public static Recommendations derive(Release release, Rulebook rulebook, Territory territory, IndicatorTree tree) {
        return derive(release, rulebook, territory, tree, List.of());
    }

    /**
     * The same with what reviewers decided.
     *
     * @param overrides decisions; those of other waves are left alone
     */
    public static Recommendations derive(
            Release release,
            Rulebook rulebook,
            Territory territory,
            IndicatorTree tree,
            List<EditorialOverride> overrides) {
        return new Derivation(release, rulebook, territory, tree, overrides, Optional.empty()).derive();
    }

    /**
     * The same with a threshold that is only tried.
     *
     * @param tried limit of its reach, which released figures do not hold
     */
    public static Recommendations derive(
            Release release,
            Rulebook rulebook,
            Territory territory,
            IndicatorTree tree,
            List<EditorialOverride> overrides,
            TriedReach tried) {
        return new Derivation(release, rulebook, territory, tree, overrides, Optional.of(tried)).derive();
    }

    private Recommendations derive() {
        List<Outcome> outcomes = new ArrayList<>();
        for (Region region : regions) {
            Area area = Area.region(region.code());
            outcomes.addAll(level(GovernanceLevel.REGIONAL, area, Optional.empty()));
            outcomes.addAll(level(GovernanceLevel.LOCAL, area, Optional.empty()));
            territory
                    .municipalities(region.code())
                    .forEach(municipality -> outcomes.addAll(
                            level(GovernanceLevel.LOCAL, Area.municipality(municipality.code()), Optional.empty())));
        }
        RegionCascade cascade = new RegionCascade(
                regions,
                outcomes.stream()
                        .filter(o -> territory.region(o.area().code()).isPresent()
                                && o.area().equals(Area.region(o.area().code())))
                        .toList());
        outcomes.addAll(level(GovernanceLevel.EU, Area.PARTNERS, Optional.of(cascade)));
        outcomes.sort(Comparator.comparing(Outcome::area).thenComparing(PrintingOrder.BY_RULE));
        List<Pilot> pilots = new PilotProposals(release, wave.code(), rulebook.settings(), tree).of(regions);
        return new Recommendations(rulebook, outcomes, pilots, pilots.isEmpty() ? "TOO_FEW_PAIRS" : "", progress());
    }

    private List<Outcome> level(GovernanceLevel level, Area area, Optional<RegionCascade> cascade) {
        List<Outcome> outcomes = rulebook.rules().values().stream()
                .filter(rule -> rule.level() == level)
                .map(rule -> overrides.judged(outcome(rule, area, cascade)))
                .toList();
        Map<String, Outcome.Placement> placement = Placing.place(outcomes, mostCards(level));
        return outcomes.stream()
                .map(o -> Overrides.placed(o, placement.getOrDefault(o.rule().id(), Outcome.Placement.NONE)))
                .toList();
    }

    private Outcome outcome(Rule rule, Area area, Optional<RegionCascade> cascade) {
        RuleEvaluation evaluation = RuleEvaluation.of(rule, condition -> read(condition, area, cascade));
        boolean holds = evaluation.kind() == OutcomeKind.FIRED || evaluation.kind() == OutcomeKind.INDICATIVE;
        Optional<Priority> priority = holds
                ? Optional.of(arithmetic.priority(rule, area, evaluation, localWeight(rule, area), fiscalArea(area)))
                : Optional.empty();
        Optional<RegionCount> count = cascade.flatMap(c -> rule.conditions().stream()
                .filter(condition -> condition.indicator().equals(EuFigures.SHARE_REGIONS))
                .findFirst()
                .map(condition -> c.count(RuleKeys.rules(condition.argument()))));
        return new Outcome(
                wave.code(),
                area,
                rule,
                evaluation.kind(),
                evaluation.reason() == Reason.VALUE ? "" : evaluation.reason().name(),
                evaluation.results(),
                priority,
                holds
                        ? evidence.of(rulebook.text(rule.id(), "en").evidence(), rule, area, evaluation, count)
                        : new TreeMap<>(),
                Outcome.Placement.NONE,
                holds ? practices.match(rule, area) : List.of(),
                count,
                List.of());
    }

    private Reading read(Condition condition, Area area, Optional<RegionCascade> cascade) {
        return switch (condition.indicator()) {
            case EuFigures.SHARE_REGIONS, EuFigures.N_COUNTRIES ->
                cascade.map(c -> c.read(condition)).orElse(Reading.missing(Reason.NOT_COMPUTABLE));
            case EuFigures.DISP -> euFigures.spread(condition.argument());
            default -> reader.read(condition, area);
        };
    }

    private double localWeight(Rule rule, Area area) {
        return territory
                .regionOf(area)
                .map(region -> rulebook.localWeight(region.code(), rule.challenge()))
                .orElse(1.0);
    }

    private Area fiscalArea(Area area) {
        return territory
                .regionOf(area)
                .map(region -> Area.region(region.code()))
                .orElse(area);
    }

    private int mostCards(GovernanceLevel level) {
        return switch (level) {
            case LOCAL -> rulebook.settings().localCards();
            case REGIONAL -> rulebook.settings().regionalCards();
            case EU -> rulebook.settings().euCards();
        };
    }

    private List<ActionProgress> progress() {
        ProgressReader progress = new ProgressReader(
                (in, region, code) -> release.indicator(in, region, code)
                        .map(ReleasedIndicator::value)
                        .orElse(OptionalDouble.empty()),
                territory.waves(),
                wave);
        return rulebook.actions().stream().map(progress::of).toList();
    }
}
