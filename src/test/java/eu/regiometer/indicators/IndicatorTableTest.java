package eu.regiometer.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Offset.offset;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.ShippedCubes;
import eu.regiometer.aggregation.SurveyCube;
import eu.regiometer.measures.ActionRegister;
import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.GroupGapKey;
import eu.regiometer.measures.IndexRules;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.ReachKey;
import eu.regiometer.measures.Reason;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.distribution.Distributions;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped tree on invented answers of two waves. */
class IndicatorTableTest {

    private static final GroupGapKey AGE = new GroupGapKey("ATT_OPEN", "D1_AGE", "15-29", "65+");
    private static final GroupGapKey SETTLEMENT = new GroupGapKey("ATT_C3", "D5_DEGURBA", "1", "3");
    private static final GroupGapKey GOVERNMENT = new GroupGapKey("CAP_C2", "GOVLEVEL", "1", "2");
    private static final ReachKey LEVEL = new ReachKey("FIN_LEVEL", Comparison.BELOW, 40, false);
    private static final ReachKey BELOW_PARTNERS = new ReachKey("CAP_C1", Comparison.AT_MOST, -10, true);

    private static ShippedCubes programme;
    private static List<SurveyCube> cubes;
    private static IndicatorTable table;
    private static String newest;
    private static Region silent;

    @BeforeAll
    static void computeOnce() {
        programme = ShippedCubes.read();
        List<Wave> waves = programme.definitions().territory().waves();
        newest = programme.definitions().territory().newest().code();
        silent = programme.definitions().territory().regions().get(2);
        cubes = new ArrayList<>();
        cubes.addAll(programme.wave(waves.get(0), 120, 14, Set.of()));
        cubes.addAll(programme.wave(waves.get(1), 120, 14, Set.of(silent.code())));
        table = compute(cubes);
    }

    private static IndicatorTable compute(List<SurveyCube> input) {
        SortedSet<GroupGapKey> gaps = new TreeSet<>(Set.of(AGE, SETTLEMENT, GOVERNMENT));
        SortedSet<ReachKey> reach = new TreeSet<>();
        programme.definitions().tree().indicators().forEach(node -> {
            reach.add(new ReachKey(node.code(), Comparison.BELOW, 50, false));
        });
        reach.add(LEVEL);
        reach.add(BELOW_PARTNERS);
        return IndicatorTable.compute(
                Aggregate.of(input, programme.definitions()),
                programme.definitions().tree(),
                programme.definitions().questionnaires(),
                programme.definitions().territory(),
                ActionRegister.empty(),
                new IndicatorPlan(IndexRules.DEFAULT, gaps, reach));
    }

    @Test
    void everyNodeOfTheShippedTreeHasAValueInEveryRegionWithAnswers() {
        for (Region region : programme.definitions().territory().regions()) {
            for (Indicator node : programme.definitions().tree().indicators()) {
                if (node.grain() == Grain.PARTNERSHIP || node.level() == NodeLevel.DISTRIBUTION) {
                    continue;
                }
                IndicatorValue value =
                        table.value(newest, region.area(), node.code()).orElseThrow();
                if (region.equals(silent) && !node.code().equals("REMOTE")) {
                    assertThat(value.reason()).as(node.code()).isEqualTo(Reason.NO_SUBMISSION);
                    assertThat(value.value()).isEmpty();
                } else {
                    assertThat(value.value())
                            .as(region.code() + " " + node.code())
                            .isPresent();
                }
            }
        }
    }

    @Test
    void wideAreasAndMunicipalitiesHaveValuesAsWell() {
        for (IndicatorValue value : table.values()) {
            boolean ofSilent = value.wave().equals(newest)
                    && programme
                            .definitions()
                            .territory()
                            .regionOf(value.area())
                            .equals(Optional.of(silent));
            boolean without = value.code().equals("REMOTE")
                    && (value.area().level() == FigureLevel.EU || value.area().level() == FigureLevel.COUNTRY);
            boolean alone = value.wave().equals(newest)
                    && value.area().equals(Area.country(silent.country().code()));
            if (!ofSilent && !without && !alone) {
                assertThat(value.value())
                        .as(value.wave() + " " + value.area() + " " + value.code() + " " + value.reason())
                        .isPresent();
            }
        }
    }

    @Test
    void intervalsHoldTheirValueAndScoresAreScores() {
        assertThat(table.values())
                .filteredOn(v -> v.lower().isPresent() && !v.code().equals("COMPOSITE"))
                .allSatisfy(v -> assertThat(v.value().orElseThrow())
                        .isBetween(v.lower().orElseThrow() - 1e-9, v.upper().orElseThrow() + 1e-9));
        assertThat(table.values()).filteredOn(v -> v.code().startsWith("CAP_")).allSatisfy(v -> {
            if (v.value().isPresent()) {
                assertThat(v.value().getAsDouble()).isBetween(0.0, 100.0);
                assertThat(v.se()).isPresent();
            }
        });
    }

    @Test
    void anotherOrderOfTheInputGivesTheSameBits() {
        List<SurveyCube> shuffled = new ArrayList<>(cubes);
        Collections.shuffle(shuffled, new Random(7));
        IndicatorTable again = compute(shuffled);

        assertThat(again.values()).isEqualTo(table.values());
        assertThat(again.groupGaps()).isEqualTo(table.groupGaps());
        assertThat(again.reach()).isEqualTo(table.reach());
        assertThat(again.coherence()).isEqualTo(table.coherence());
        assertThat(again.distributions()).isEqualTo(table.distributions());
        assertThat(again.criteria()).isEqualTo(table.criteria());
    }

    @Test
    void ranksAreGivenToRegionsOnlyAndCountThem() {
        assertThat(table.values())
                .filteredOn(v -> v.rank().isPresent())
                .isNotEmpty()
                .allSatisfy(v -> {
                    assertThat(v.area().level()).isEqualTo(FigureLevel.REGIONAL);
                    RankInterval rank = v.rank().orElseThrow();
                    int regions = programme.definitions().territory().regions().size();
                    assertThat(rank.of()).isEqualTo(v.wave().equals(newest) ? regions - 1 : regions);
                    assertThat(rank.lower()).isBetween(1, rank.upper());
                    assertThat(rank.upper()).isLessThanOrEqualTo(rank.of());
                });
    }

    @Test
    void theMatrixOfCoherenceHoldsEachPairOnceAndIsSymmetric() {
        // 12 regions with answers make 12 x 11 / 2 pairs
        assertThat(table.coherence()).filteredOn(c -> c.wave().equals(newest)).hasSize(66);
        Coherence first = table.coherence().get(0);
        assertThat(table.coherence(first.wave(), first.second(), first.first())).hasValue(first.value());
        assertThat(table.coherence(newest, "X", "X")).hasValue(100);
    }

    @Test
    void municipalitiesSayWhoseOrganisationsTheyUse() {
        assertThat(table.values())
                .filteredOn(
                        v -> v.area().level() == FigureLevel.LOCAL && v.code().equals("CLU_FRAME"))
                .filteredOn(v -> v.value().isPresent())
                .isNotEmpty()
                .allSatisfy(v -> {
                    Region region = programme
                            .definitions()
                            .territory()
                            .regionOf(v.area())
                            .orElseThrow();
                    assertThat(v.borrowedFrom()).isEqualTo(region.code());
                    assertThat(v.value())
                            .isEqualTo(table.value(v.wave(), region.area(), "CLU_FRAME")
                                    .orElseThrow()
                                    .value());
                });
        assertThat(table.values())
                .filteredOn(v -> v.area().level() != FigureLevel.LOCAL)
                .allSatisfy(v -> assertThat(v.borrowedFrom()).isEmpty());
    }

    @Test
    void changesCompareTheSameRegions() {
        IndicatorValue partners = table.value(newest, Area.PARTNERS, "ATT_C3").orElseThrow();
        Change change = partners.change().orElseThrow();
        double before = table.value(change.since(), Area.PARTNERS, "ATT_C3")
                .orElseThrow()
                .value()
                .orElseThrow();
        // the region without a submission in the newer wave leaves the older one too
        assertThat(change.value()).isNotEqualTo(partners.value().orElseThrow() - before);
        assertThat(table.values())
                .filteredOn(v -> !v.wave().equals(newest))
                .allSatisfy(v -> assertThat(v.change()).isEmpty());
        assertThat(table.value(newest, silent.area(), "ATT_C3").orElseThrow().change())
                .isEmpty();
    }

    @Test
    void changesOfQuestionsHaveLimitsOfStudentsTAndCombinedOnesNormalLimits() {
        var tree = programme.definitions().tree();
        List<IndicatorValue> changed = table.values().stream()
                .filter(v -> v.change().filter(c -> c.se() > 0).isPresent())
                .toList();

        assertThat(changed)
                .filteredOn(v -> tree.indicator(v.code()).orElseThrow().level() == NodeLevel.ITEM)
                .isNotEmpty()
                .extracting(v -> v.change().orElseThrow())
                .allSatisfy(c -> {
                    double t = Distributions.tQuantile(0.975, c.df().orElseThrow());
                    assertThat(c.upper() - c.value()).isCloseTo(t * c.se(), within(1e-9));
                    assertThat(c.value() - c.lower()).isCloseTo(t * c.se(), within(1e-9));
                });
        // 1.96 from the normal distribution
        assertThat(changed)
                .filteredOn(v -> tree.indicator(v.code()).orElseThrow().level() != NodeLevel.ITEM)
                .isNotEmpty()
                .extracting(v -> v.change().orElseThrow())
                .allSatisfy(c -> {
                    assertThat(c.df()).isEmpty();
                    assertThat(c.upper() - c.value()).isCloseTo(1.959963984540054 * c.se(), within(1e-9));
                });
    }

    @Test
    void gapsBetweenGroupsHaveErrorsAndShares() {
        assertThat(table.groupGaps())
                .filteredOn(g -> g.area().level() == FigureLevel.EU)
                .hasSize(2 * 2 * 3)
                .allSatisfy(g -> {
                    assertThat(g.reason()).isEqualTo(Reason.VALUE);
                    assertThat(g.gap())
                            .hasValue(g.first().orElseThrow() - g.second().orElseThrow());
                    assertThat(g.se().orElseThrow()).isPositive();
                    assertThat(g.weakerShare().orElseThrow()).isBetween(0.0, 1.0);
                    assertThat(g.nFirst()).isPositive();
                });
    }

    /** Also of figures that exist per region only, whose intervals are wide. */
    @Test
    void noIntervalOfAScoreLeavesItsScale() {
        var tree = programme.definitions().tree();

        assertThat(table.values().stream()
                        .filter(v -> tree.indicator(v.code())
                                .filter(node -> node.unit() == Unit.SCORE)
                                .isPresent())
                        .filter(v -> v.lower().isPresent()))
                .hasSizeGreaterThan(100)
                .anySatisfy(v -> assertThat(v.code()).isEqualTo("PPI_HEA"))
                .allSatisfy(v -> {
                    assertThat(v.lower().getAsDouble()).isBetween(0.0, 100.0);
                    assertThat(v.upper().getAsDouble()).isBetween(0.0, 100.0);
                });
    }

    @Test
    void reachIsAShareOfUnits() {
        assertThat(table.reach())
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.share()).isBetween(0.0, 1.0));
        assertThat(table.reach(newest, Area.PARTNERS, LEVEL)).isPresent();
        assertThat(table.reach(newest, Area.PARTNERS, BELOW_PARTNERS)).isPresent();
        Set<String> reached = new TreeSet<>();
        table.reach().forEach(r -> reached.add(r.key().indicator()));
        assertThat(reached).contains("PPI_HEA", "CLU_COH", "ATT_C3", "LENS_DEMAND", "GAP_DS", "MIS_FIN", "ATT_OPEN");
    }

    @Test
    void distributionsAddUpForSingleAnswers() {
        double sum = table.distributions().stream()
                .filter(d -> d.code().equals("PUB_PRIO")
                        && d.area().equals(Area.PARTNERS)
                        && d.wave().equals(newest))
                .mapToDouble(d -> d.percent().orElseThrow())
                .sum();
        assertThat(sum).isCloseTo(100, offset(1e-9));
        assertThat(table.distributions())
                .filteredOn(d -> d.code().equals("UNMET_TOP") && d.area().equals(Area.EU))
                .hasSize(16);
        assertThat(table.distributions())
                .filteredOn(d -> d.code().equals("CRIT_SHARE"))
                .hasSize(2 * 2 * 10);
    }

    @Test
    void responseRatesArePooled() {
        assertThat(table.value(newest, Area.PARTNERS, "RR").orElseThrow().value())
                .hasValue(50);
        assertThat(table.value(newest, Area.PARTNERS, "N_ORG").orElseThrow().value())
                .hasValue(12 * 14);
        assertThat(programme.definitions().questionnaires()).containsKey(Survey.INNOVATION_CAPACITY);
    }
}
