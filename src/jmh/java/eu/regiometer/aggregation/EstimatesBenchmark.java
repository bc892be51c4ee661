package eu.regiometer.aggregation;

import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.exact.FixedPoint;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Wave;
import eu.regiometer.validation.CompactResponses;
import eu.regiometer.validation.Responses;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From 20 million answers in the form that follows reading to the estimates of all regions, on one thread: the shipped
 * questionnaire for citizens, its responses spread over the 13 regions. The target for the questions is 0.5 s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
public class EstimatesBenchmark {

    private static final int ANSWERS = 20_000_000;

    /** Questions alone, or also what the indicator tree counts: scores of its nodes and pairs of them. */
    @Param({"questions", "questions and scores"})
    public String counted = "questions";

    private final Definitions shipped = ShippedCubes.read().definitions();
    private final Questionnaire questionnaire = shipped.questionnaire(Survey.PUBLIC_ATTITUDE);
    private final Wave wave = shipped.territory().newest();
    private final List<Region> regions = shipped.territory().members(wave);
    private Definitions definitions = shipped;
    private List<Responses> read = List.of();

    /** Makes the answers. */
    @Setup(Level.Trial)
    public void answers() {
        definitions = new Definitions(
                shipped.territory(),
                shipped.questionnaires(),
                counted.equals("questions") ? IndicatorTree.of(List.of()) : shipped.tree(),
                shipped.population(),
                shipped.weighting(),
                shipped.adequacy());
        int columns = (int)
                questionnaire.columns().stream().filter(MeasurePlan::counted).count();
        int responses = ANSWERS / columns;
        read = regions.stream()
                .map(region -> responses(region, responses / regions.size()))
                .toList();
    }

    /** Cubes, weights, and all estimates of the regions with their intervals, in total and by every breakdown. */
    @Benchmark
    @Warmup(iterations = 6, time = 1)
    @Measurement(iterations = 10, time = 1)
    public long twentyMillionAnswersToAllRegionalEstimates() {
        return estimates();
    }

    /** The same once in a new process. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(3)
    public long theFirstTime() {
        return estimates();
    }

    private long estimates() {
        List<SurveyCube> cubes = new ArrayList<>();
        for (int r = 0; r < regions.size(); r++) {
            cubes.add(cube(regions.get(r), read.get(r)));
        }
        Aggregate aggregate = Aggregate.of(cubes, definitions);
        long estimates = 0;
        for (Region region : regions) {
            estimates += aggregate.estimates(Survey.PUBLIC_ATTITUDE, wave.code(), Area.region(region.code())).stream()
                    .filter(estimate -> estimate.estimate().isPresent())
                    .count();
        }
        if (estimates < 50_000) {
            throw new IllegalStateException("estimates: " + estimates);
        }
        return estimates;
    }

    private SurveyCube cube(Region region, Responses responses) {
        int size = responses.size();
        var header = new CubeHeader(
                Survey.PUBLIC_ATTITUDE,
                wave.code(),
                region.code(),
                new TreeSet<>(Set.of(region.code())),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.of(wave.from()),
                Optional.of(wave.to()),
                size,
                size,
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                true);
        return new CubeBuilder(questionnaire, definitions.tree(), definitions.weighting()).build(header, responses);
    }

    private Responses responses(Region region, int size) {
        var random = new SplittableRandom(region.code().hashCode());
        List<String> names = new ArrayList<>();
        List<long[]> values = new ArrayList<>();
        for (Column column : questionnaire.columns()) {
            Item item = column.item();
            if (item.numeric() && (item.role() == Role.NONE || item.role() == Role.DESIGN_WEIGHT)) {
                long[] answers = new long[size];
                for (int row = 0; row < size; row++) {
                    answers[row] = item.role() == Role.DESIGN_WEIGHT
                            ? 1000 * random.nextLong(300, 3000)
                            : answer(item, random);
                }
                names.add(column.name());
                values.add(answers);
            }
        }
        return CompactResponses.of(Survey.PUBLIC_ATTITUDE, names, values.toArray(long[][]::new));
    }

    private static long answer(Item item, SplittableRandom random) {
        if (!item.code().startsWith("D") && random.nextInt(25) == 0) {
            return CompactResponses.missing(Missing.DONT_KNOW);
        }
        if (item.type() == ItemType.MULTI) {
            return FixedPoint.ONE * random.nextInt(2);
        }
        long low = (long) item.range().low().orElse(0);
        long high = Math.min(low + 100, (long) item.range().high().orElse(1));
        // genders beyond the population table are rare
        return FixedPoint.ONE
                * (item.code().equals("D2_GENDER") ? 1 + random.nextInt(2) : random.nextLong(low, high + 1));
    }
}
