package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Estimate;
import eu.regiometer.indicators.GroupGap;
import eu.regiometer.indicators.IndicatorValue;
import eu.regiometer.indicators.RankInterval;
import eu.regiometer.indicators.Reach;
import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.GroupGapKey;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.IntervalKind;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.ReachKey;
import eu.regiometer.measures.Reason;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Contact;
import eu.regiometer.territory.Country;
import eu.regiometer.territory.Experience;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.SettlementMix;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Small tables for the tests of this package: four regions, SE1 and SE2 of one country, FI1 of another one, and IS1
 * outside the Union; SE1 has two municipalities.
 */
final class Figures {

    static final String WAVE = "2026";
    static final ReachKey REACH = new ReachKey("SIDE", Comparison.AT_LEAST, 50, false);
    static final Area SE1 = Area.region("SE1");
    static final Area SE2 = Area.region("SE2");
    static final Area FI1 = Area.region("FI1");
    static final Area IS1 = Area.region("IS1");
    static final Area SWEDEN = Area.country("SE");
    static final Area FINLAND = Area.country("FI");
    static final Area ICELAND = Area.country("IS");
    static final Area TOWN = Area.municipality("SE_1");
    static final Area VILLAGE = Area.municipality("SE_2");

    private final List<Estimate> estimates = new ArrayList<>();
    private final List<IndicatorValue> values = new ArrayList<>();
    private final List<GroupGap> gaps = new ArrayList<>();
    private final List<Reach> reaches = new ArrayList<>();
    private JoinedGroups joined = JoinedGroups.none();
    private Overlaps overlaps = Overlaps.NONE;
    private boolean dominated;
    private SortedMap<Area, Long> received = new TreeMap<>();

    static Territory territory() {
        Country sweden = country("SE", 1, true);
        Country finland = country("FI", 2, true);
        Country iceland = country("IS", 3, false);
        return new Territory(
                List.of(region("SE1", sweden), region("SE2", sweden), region("FI1", finland), region("IS1", iceland)),
                Map.of(),
                List.of(new Municipality("SE_1", "Town", "SE1", 10), new Municipality("SE_2", "Village", "SE1", 5)),
                List.of(wave("2024", 2024), wave(WAVE, 2026)));
    }

    private static Wave wave(String code, int year) {
        LocalDate day = LocalDate.of(year, 5, 1);
        return new Wave(
                code, day, day.plusDays(30), day.plusDays(60), day.plusDays(90), Wave.Kind.MAIN, new TreeSet<>());
    }

    private static Country country(String code, int order, boolean member) {
        return new Country(code, order, member, new TreeMap<>(Map.of("en", code)));
    }

    private static Region region(String code, Country country) {
        return new Region(
                code,
                new TreeMap<>(Map.of("en", code)),
                country,
                List.of("en"),
                new TreeSet<>(),
                1,
                1,
                100_000,
                50,
                new SettlementMix(0.2, 0.3, 0.5),
                3,
                "COUNTY",
                "NORDIC",
                false,
                Experience.LEARNING,
                code,
                new Contact("unit", "unit@example.org", "https://example.org"));
    }

    static SortedSet<String> inFigures(Area area) {
        return new TreeSet<>(
                area.equals(Area.PARTNERS)
                        ? List.of("FI1", "IS1", "SE1", "SE2")
                        : area.equals(Area.EU)
                                ? List.of("FI1", "SE1", "SE2")
                                : area.equals(SWEDEN)
                                        ? List.of("SE1", "SE2")
                                        : area.equals(FINLAND)
                                                ? List.of("FI1")
                                                : area.equals(ICELAND) ? List.of("IS1") : List.of(area.code()));
    }

    static AreaSums sums() {
        return AreaSums.of(territory(), territory().newest(), Figures::inFigures);
    }

    /** A parent TOP of two leaves of equal weight, LEFT and RIGHT, and a lone leaf SIDE with a gap to TOP, and a number of answers. */
    static IndicatorTree tree() {
        return IndicatorTree.of(List.of(
                node("LEFT", NodeLevel.SUB, Optional.of("TOP"), Grain.REGION, new Formula.Distribution("P1")),
                node("RIGHT", NodeLevel.SUB, Optional.of("TOP"), Grain.REGION, new Formula.Distribution("P1")),
                node(
                        "TOP",
                        NodeLevel.CHALLENGE,
                        Optional.empty(),
                        Grain.TREE,
                        new Formula.Computed(Computation.TREE_MEAN)),
                node("SIDE", NodeLevel.SUB, Optional.empty(), Grain.REGION, new Formula.Distribution("P1")),
                node(
                        "N_RESP",
                        NodeLevel.QUALITY,
                        Optional.empty(),
                        Grain.REGION,
                        new Formula.Computed(Computation.N_RESP)),
                node("GAP", NodeLevel.DERIVED, Optional.empty(), Grain.TREE, new Formula.Gap("SIDE", "TOP"))));
    }

    private static Indicator node(String code, NodeLevel level, Optional<String> parent, Grain grain, Formula formula) {
        return new Indicator(
                code,
                new TreeMap<>(Map.of("en", code)),
                level,
                parent,
                parent.isPresent() ? 0.5 : 0,
                grain,
                Unit.SCORE,
                IntervalKind.DESIGN,
                OptionalDouble.empty(),
                formula,
                Optional.empty(),
                Optional.of(Survey.PUBLIC_ATTITUDE));
    }

    Figures estimate(
            Survey survey,
            Area area,
            String variable,
            String category,
            String item,
            String statistic,
            double value,
            double se,
            long n) {
        estimates.add(new Estimate(
                survey,
                WAVE,
                area,
                variable,
                category,
                item,
                statistic,
                n == 0 ? OptionalDouble.empty() : OptionalDouble.of(value),
                n == 0 ? OptionalDouble.empty() : OptionalDouble.of(se),
                n == 0 ? OptionalDouble.empty() : OptionalDouble.of(value - 2 * se),
                n == 0 ? OptionalDouble.empty() : OptionalDouble.of(value + 2 * se),
                n,
                n == 0 ? OptionalDouble.empty() : OptionalDouble.of(n / 1.2),
                n == 0 ? OptionalDouble.empty() : OptionalDouble.of(1.2),
                n == 0 ? Reason.ITEM_MISSING : Reason.VALUE));
        return this;
    }

    /** The mean of one item of citizens. */
    Figures citizens(Area area, String variable, String category, long n) {
        return estimate(Survey.PUBLIC_ATTITUDE, area, variable, category, "P4", "mean", 5, 0.1, n);
    }

    /** The mean of one item of citizens in all wide areas, from its regions. */
    Figures citizensOfRegions(String variable, String category, long se1, long se2, long fi1, long is1) {
        return citizens(SE1, variable, category, se1)
                .citizens(SE2, variable, category, se2)
                .citizens(FI1, variable, category, fi1)
                .citizens(IS1, variable, category, is1)
                .citizens(SWEDEN, variable, category, se1 + se2)
                .citizens(FINLAND, variable, category, fi1)
                .citizens(ICELAND, variable, category, is1)
                .citizens(Area.EU, variable, category, se1 + se2 + fi1)
                .citizens(Area.PARTNERS, variable, category, se1 + se2 + fi1 + is1);
    }

    /** A value of an indicator; n of citizens. */
    Figures value(String code, Area area, double value, long n) {
        return value(WAVE, code, area, value, n, Optional.empty(), Optional.empty());
    }

    Figures value(
            String wave,
            String code,
            Area area,
            double value,
            long n,
            Optional<RankInterval> rank,
            Optional<eu.regiometer.indicators.Change> change) {
        values.add(new IndicatorValue(
                wave,
                area,
                code,
                OptionalDouble.of(value),
                OptionalDouble.of(1),
                OptionalDouble.of(value - 2),
                OptionalDouble.of(value + 2),
                n,
                n,
                0,
                Reason.VALUE,
                rank,
                Optional.of("strong"),
                change,
                ""));
        return this;
    }

    Figures valueOfRegions(String code, long se1, long se2, long fi1, long is1) {
        return value(code, SE1, 40, se1)
                .value(code, SE2, 50, se2)
                .value(code, FI1, 60, fi1)
                .value(code, IS1, 70, is1)
                .value(code, SWEDEN, 45, se1 + se2)
                .value(code, FINLAND, 60, fi1)
                .value(code, ICELAND, 70, is1)
                .value(code, Area.EU, 50, se1 + se2 + fi1)
                .value(code, Area.PARTNERS, 55, se1 + se2 + fi1 + is1);
    }

    /** Numbers of answers to the citizens' survey in all areas, from its regions and the municipalities of SE1. */
    Figures answeredBy(long se1, long se2, long fi1, long is1, long town, long village) {
        received = new TreeMap<>(Map.of(
                SE1,
                se1,
                SE2,
                se2,
                FI1,
                fi1,
                IS1,
                is1,
                SWEDEN,
                se1 + se2,
                FINLAND,
                fi1,
                Area.EU,
                se1 + se2 + fi1,
                Area.PARTNERS,
                se1 + se2 + fi1 + is1,
                TOWN,
                town,
                VILLAGE,
                village));
        return this;
    }

    private SortedMap<Survey, Received> received(String wave) {
        SortedMap<Survey, Received> numbers = new TreeMap<>();
        if (wave.equals(WAVE)) {
            numbers.put(Survey.PUBLIC_ATTITUDE, new Received(received, sums()));
        }
        return numbers;
    }

    /** A value of an indicator that organisations are behind. */
    Figures ofOrganisations(String code, Area area, double value, double se, long n) {
        values.add(new IndicatorValue(
                WAVE,
                area,
                code,
                OptionalDouble.of(value),
                OptionalDouble.of(se),
                OptionalDouble.of(value - 2 * se),
                OptionalDouble.of(value + 2 * se),
                n,
                0,
                n,
                Reason.VALUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ""));
        return this;
    }

    /** A difference of SIDE between the genders. */
    Figures gap(Area area, long first, long second) {
        gaps.add(new GroupGap(
                WAVE,
                area,
                new GroupGapKey("SIDE", "D2_GENDER", "1", "2"),
                OptionalDouble.of(40),
                OptionalDouble.of(30),
                OptionalDouble.of(10),
                OptionalDouble.of(2),
                OptionalDouble.of(6),
                OptionalDouble.of(14),
                first,
                second,
                OptionalDouble.of(0.5),
                Reason.VALUE,
                ""));
        return this;
    }

    /** A difference of SIDE between the genders that could not be computed. */
    Figures noGap(Area area) {
        OptionalDouble none = OptionalDouble.empty();
        gaps.add(new GroupGap(
                WAVE,
                area,
                new GroupGapKey("SIDE", "D2_GENDER", "1", "2"),
                none,
                none,
                none,
                none,
                none,
                none,
                0,
                300,
                none,
                Reason.ITEM_MISSING,
                ""));
        return this;
    }

    /** The share of units with at least 50 in SIDE. */
    Figures reach(Area area, double share, long n) {
        reaches.add(new Reach(WAVE, area, REACH, share, n));
        return this;
    }

    /** Categories that are told together; their estimates are added like those of others. */
    Figures joined(DisclosureRules rules) {
        joined = JoinedGroups.of(rules, estimates, JoinedGroups.Order.TEXT);
        return this;
    }

    Figures overlaps(Overlaps shared) {
        overlaps = shared;
        return this;
    }

    Figures allDominated() {
        dominated = true;
        return this;
    }

    List<Estimate> estimates() {
        return estimates;
    }

    Unreleased unreleased() {
        return unreleased(WAVE);
    }

    Unreleased unreleased(String wave) {
        SortedMap<Survey, AreaSums> sums = new TreeMap<>();
        for (Survey survey : Survey.values()) {
            sums.put(survey, sums());
        }
        return new Unreleased(
                wave,
                estimates.stream().filter(e -> e.wave().equals(wave)).toList(),
                values.stream().filter(v -> v.wave().equals(wave)).toList(),
                gaps.stream().filter(g -> g.wave().equals(wave)).toList(),
                List.of(),
                List.of(),
                List.of(),
                reaches.stream().filter(r -> r.wave().equals(wave)).toList(),
                sums,
                received(wave),
                sums(),
                this::contributions,
                (survey, area) -> false,
                value -> true,
                joined,
                overlaps);
    }

    private Optional<Contributions> contributions(
            Survey survey, Area area, String breakdown, String category, String item) {
        boolean equal = estimates.stream()
                .anyMatch(e -> e.survey() == survey
                        && e.area().equals(area)
                        && e.breakdown().equals(breakdown)
                        && e.category().equals(category)
                        && e.item().equals(item)
                        && e.se().orElse(1) == 0);
        BigDecimal hundred = BigDecimal.valueOf(100);
        return dominated || equal
                ? Optional.of(new Contributions(dominated, equal, hundred, List.of(hundred)))
                : Optional.empty();
    }

    Release release() {
        return release(List.of(unreleased("2024"), unreleased(WAVE)));
    }

    static Release release(List<Unreleased> waves) {
        return DisclosureControl.release(
                waves, territory(), tree(), DisclosureRules.defaults(), Map.of(), (decisions, tables) -> {});
    }
}
