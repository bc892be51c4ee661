package eu.regiometer.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Processor seconds from 20 million answers in the form that follows reading to the estimates of all regions, on one
 * thread: the shipped questionnaire for citizens, its responses spread over the 13 regions. Prints a table for
 * {@code docs/performance.md}.
 */
@Tag("benchmark")
class AggregationBenchmarkTest {

    private static final int ANSWERS = 20_000_000;
    private static final int ROUNDS = 12;

    private final Definitions shipped = ShippedCubes.read().definitions();
    private Definitions definitions = shipped;
    private final Questionnaire questionnaire = definitions.questionnaire(Survey.PUBLIC_ATTITUDE);
    private final Wave wave = definitions.territory().newest();
    private final List<Region> regions = definitions.territory().members(wave);

    /** Questions alone, and with what the indicator tree counts besides: scores of nodes and pairs of them. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void twentyMillionAnswersToAllRegionalEstimates(boolean withNodes) {
        definitions = new Definitions(
                shipped.territory(),
                shipped.questionnaires(),
                withNodes ? shipped.tree() : IndicatorTree.of(List.of()),
                shipped.population(),
                shipped.weighting(),
                shipped.adequacy());
        int columns = (int)
                questionnaire.columns().stream().filter(MeasurePlan::counted).count();
        int responses = ANSWERS / columns;
        List<Responses> read = regions.stream()
                .map(region -> responses(region, responses / regions.size()))
                .toList();
        List<String> lines = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            double start = seconds();
            List<SurveyCube> cubes = new ArrayList<>();
            for (int r = 0; r < regions.size(); r++) {
                cubes.add(cube(regions.get(r), read.get(r)));
            }
            double reduced = seconds();
            Aggregate aggregate = Aggregate.of(cubes, definitions);
            double weighted = seconds();
            long estimates = 0;
            for (Region region : regions) {
                estimates +=
                        aggregate.estimates(Survey.PUBLIC_ATTITUDE, wave.code(), Area.region(region.code())).stream()
                                .filter(estimate -> estimate.estimate().isPresent())
                                .count();
            }
            double done = seconds();
            assertThat(estimates).isGreaterThan(10_000);
            lines.add(String.format(
                    Locale.ROOT,
                    "| %d | %.3f | %.3f | %.3f | %.3f | %d |",
                    round,
                    reduced - start,
                    weighted - reduced,
                    done - weighted,
                    done - start,
                    estimates));
        }
        System.out.printf(
                Locale.ROOT,
                "%n%s: %d responses to %d columns in %d regions, %.1f million answers; processor seconds, one thread, Java %s%n",
                withNodes ? "questions and indicator nodes" : "questions",
                responses,
                columns,
                regions.size(),
                (double) columns * responses / 1e6,
                Runtime.version());
        System.out.println("| round | to cubes | to weights | to estimates | all | estimates |");
        System.out.println("|---:|---:|---:|---:|---:|---:|");
        lines.forEach(System.out::println);
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

    private static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
