package eu.regiometer.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.statistics.exact.FixedPoint;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnitPlacesTest {

    private static final int UNITS = 40;

    private final CubeAssembler assembler = new CubeAssembler();

    /** Forty units of one point and slice with a weight of 1. */
    private UnitPlaces places() {
        long[] weights =
                IntStream.range(0, UNITS).mapToLong(unit -> FixedPoint.ONE).toArray();
        int point =
                assembler.point(new DesignPoint("", "", "", 0, 0, ""), new WeightRange(FixedPoint.ONE, FixedPoint.ONE));
        int[] points = new int[UNITS];
        Arrays.fill(points, point);
        return UnitPlaces.of(points, new int[UNITS], List.of(new int[] {assembler.slice(Slice.ALL)}), weights);
    }

    private static MeasureAnswers halves(String first, String second) {
        return new MeasureAnswers(
                IntStream.range(0, UNITS).map(unit -> unit % 2).toArray(),
                List.of(Optional.of(first), Optional.of(second)));
    }

    @Test
    void differentNumbersWithTheSameTextAreOneAnswer() {
        places().count(assembler, "SCORE", halves("2.5", "2.5"));

        CubeAssembler.Measure measure = assembler.measure("SCORE");
        int entry = measure.entry(MeasureSums.place(0, 0, 0));
        assertThat(entry).isZero();
        assertThat(measure.entry(MeasureSums.place(0, 0, 1))).isEqualTo(1);
    }

    @Test
    void unitsThatComeLaterAreAddedToTheEntriesThatAreThere() {
        UnitPlaces places = places();
        places.count(assembler, "A1", halves("1", "2"));
        places.count(assembler, "A1", halves("2", "1"));

        CubeAssembler.Measure measure = assembler.measure("A1");
        assertThat(measure.entry(MeasureSums.place(0, 0, 1))).isEqualTo(1);
        assertThat(measure.entry(MeasureSums.place(0, 0, 2))).isEqualTo(2);
    }
}
