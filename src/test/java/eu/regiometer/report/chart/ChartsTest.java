package eu.regiometer.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Shape;
import eu.regiometer.report.language.NumberStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartsTest {

    private static final List<String> NAMES = List.of(
            "Övre Norrland",
            "Friuli-Venezia Giulia (Regione autonoma a statuto speciale del Nord-Est)",
            "Észak-Magyarország",
            "Newfoundland and Labrador",
            "Provence-Alpes-Côte d’Azur et Corse, gouvernement provisoire",
            "Υ",
            "Donaudampfschifffahrtsgesellschaftsverwaltungsregion",
            "Malta");
    private static final Caption CAPTION = new Caption("Finding", "Finding, axes, smallest and largest");

    record Case(int rows, long seed, double width) {}

    static Stream<Case> cases() {
        return Stream.of(1, 3, 13, 20)
                .flatMap(rows -> IntStream.range(0, 6)
                        .mapToObj(seed -> new Case(rows, 100L * rows + seed, seed % 2 == 0 ? 510 : 300)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void textsStayInsideAndApartInChartsOfRows(Case of) {
        Random random = new Random(of.seed());
        ChartStyle style = style(of.width());
        DrawingChecks.check(new DotPlot(
                        CAPTION,
                        "Value",
                        "95 % interval",
                        "Partner mean",
                        "Rank (90 % interval)",
                        rows(
                                of,
                                i -> new DotPlot.Row(
                                        name(random), reading(random), reference(random), "2 (1\u00A0to 12)", i == 0)))
                .draw(style));
        DrawingChecks.check(new Dumbbell(
                        CAPTION,
                        "Citizens",
                        "Organisations",
                        "95 % interval",
                        "Gap",
                        rows(of, i -> new Dumbbell.Row(name(random), reading(random), reading(random), gap(random))))
                .draw(style));
        DrawingChecks.check(new ChallengeBars(
                        CAPTION,
                        "Municipality",
                        "95 % interval",
                        "Region",
                        "Partner mean",
                        rows(
                                of,
                                i -> new ChallengeBars.Row(
                                        name(random), reading(random), reading(random), reading(random))))
                .draw(style));
        DrawingChecks.check(new SlopeChart(
                        CAPTION,
                        "2024",
                        "2026",
                        rows(of, i -> new SlopeChart.Row(name(random), reading(random), reading(random), gap(random))))
                .draw(style));
        DrawingChecks.check(new Timeline(
                        CAPTION,
                        "Months from the report",
                        36,
                        rows(of, i -> new Timeline.Row(name(random), 1 + random.nextInt(30), "cost L", i < 3)))
                .draw(style));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theMatrixKeepsItsTitlesInItsCells(Case of) {
        Random random = new Random(of.seed());
        DrawingChecks.check(new PriorityMatrix(
                        CAPTION,
                        List.of("low cost", "medium cost", "high cost"),
                        List.of("High priority", "Medium priority", "Lågförvaltningsprioritet"),
                        rows(
                                of,
                                i -> new PriorityMatrix.Entry(
                                        "ABC-" + (10 + i),
                                        name(random),
                                        random.nextInt(3),
                                        random.nextInt(3),
                                        "" + random.nextInt(101),
                                        random.nextBoolean())))
                .draw(style(510)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void likertBarsKeepTheirLabelsApart(Case of) {
        Random random = new Random(of.seed());
        List<String> scale = List.of("Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree");
        DrawingChecks.check(new LikertBars(CAPTION, scale, "Don’t know, no answer", "Net agree", rows(of, i -> {
                    List<Double> shares = shares(random);
                    return random.nextInt(8) == 0
                            ? new LikertBars.Row(
                                    name(random), List.of(), OptionalDouble.empty(), Reading.missing(":c"), ":c")
                            : new LikertBars.Row(
                                    name(random), shares, OptionalDouble.of(random.nextInt(20)), gap(random), "");
                }))
                .draw(style(510)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mapsAndMatricesKeepTheirFiguresInTheirCells(Case of) {
        Random random = new Random(of.seed());
        DrawingChecks.check(new HeatMap(
                        CAPTION,
                        rows(of, i -> "W" + (char) ('A' + i) + "QW"),
                        rows(of, i -> new HeatMap.Row(name(random), rows(of, j -> reading(random)))),
                        0,
                        100)
                .draw(style(510)));
        for (int count : List.of(3, 13, 40)) {
            List<TileMap.Tile> tiles = IntStream.range(0, count)
                    .mapToObj(i -> new TileMap.Tile(
                            "WX" + (i % 10), random.nextInt(8), random.nextInt(7), reading(random), i == 0))
                    .toList();
            DrawingChecks.check(new TileMap(CAPTION, "Index, 0 to 100", tiles).draw(style(of.width())));
            DrawingChecks.check(new QuadrantScatter(
                            CAPTION,
                            "Demand",
                            "Supply",
                            List.of("Supply ahead of demand", "Strong", "Quiet", "Demand ahead of supply"),
                            IntStream.range(0, count)
                                    .mapToObj(i -> new QuadrantScatter.Spot(
                                            "WX" + i, reading(random), reading(random), i == 0))
                                    .toList())
                    .draw(style(of.width())));
        }
    }

    @Test
    void theNameOfAPointStandsBesideItsIntervals() {
        var spot = new QuadrantScatter.Spot("WX", Reading.of(50, 30, 70), Reading.of(50, 30, 70), false);
        Drawing drawing =
                new QuadrantScatter(CAPTION, "x", "y", List.of("a", "b", "c", "d"), List.of(spot)).draw(style(510));
        Shape.Text name = drawing.shapes().stream()
                .filter(shape -> shape instanceof Shape.Text text && text.text().equals("WX"))
                .map(Shape.Text.class::cast)
                .findFirst()
                .orElseThrow();
        Shape.Circle dot = drawing.shapes().stream()
                .filter(Shape.Circle.class::isInstance)
                .map(Shape.Circle.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(name.baseline()).isLessThan(dot.y() - dot.radius());
        assertThat(name.x()).isGreaterThan(dot.x());
    }

    @Test
    void radarLabelsStandAroundTheProfile() {
        for (int spokes = 3; spokes <= 8; spokes++) {
            for (long seed = 0; seed < 5; seed++) {
                Random random = new Random(seed);
                DrawingChecks.check(new Radar(
                                CAPTION,
                                "This region",
                                "Partner mean",
                                IntStream.range(0, spokes)
                                        .mapToObj(i -> new Radar.Spoke(
                                                name(random), reading(random).value(), reference(random)))
                                        .toList())
                        .draw(style(235)));
            }
        }
    }

    @Test
    void aWithheldFigurePrintsItsFlagAndNeverZero() {
        Drawing drawing = new DotPlot(
                        CAPTION,
                        "Value",
                        "",
                        "",
                        "",
                        List.of(new DotPlot.Row("Hidden", Reading.missing(":c"), OptionalDouble.empty(), "", false)))
                .draw(style(510));

        assertThat(texts(drawing)).contains(":c");
        assertThat(drawing.shapes().stream().filter(Shape.Circle.class::isInstance))
                .hasSize(1);
    }

    @Test
    void aDifferenceWhoseIntervalHoldsZeroIsPale() {
        Drawing drawing = new Dumbbell(
                        CAPTION,
                        "A",
                        "B",
                        "",
                        "Gap",
                        List.of(new Dumbbell.Row(
                                "Row", Reading.of(50, 45, 55), Reading.of(47, 42, 52), Reading.of(3, -4, 10))))
                .draw(style(510));

        assertThat(drawing.shapes())
                .filteredOn(
                        shape -> shape instanceof Shape.Text text && text.text().equals("+3"))
                .singleElement()
                .satisfies(text -> assertThat(((Shape.Text) text).colour()).isEqualTo(Palette.MUTE));
    }

    @Test
    void moreThanTwentyRowsAreSplitEvenlyInOrder() {
        List<Integer> rows = IntStream.range(0, 45).boxed().toList();

        assertThat(Split.rows(rows)).extracting(List::size).containsExactly(15, 15, 15);
        assertThat(Split.rows(rows).stream().flatMap(List::stream)).containsExactlyElementsOf(rows);
        assertThat(Split.rows(List.of())).hasSize(1);
    }

    private static ChartStyle style(double width) {
        return new ChartStyle(DrawingChecks.METRICS, NumberStyle.of("sv"), width);
    }

    private static List<String> texts(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(shape -> ((Shape.Text) shape).text())
                .toList();
    }

    private static <T> List<T> rows(Case of, java.util.function.IntFunction<T> row) {
        return IntStream.range(0, of.rows()).mapToObj(row).toList();
    }

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private static OptionalDouble reference(Random random) {
        return random.nextInt(5) == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * random.nextDouble());
    }

    private static Reading reading(Random random) {
        if (random.nextInt(7) == 0) {
            return Reading.missing(random.nextBoolean() ? ":c" : ":");
        }
        double value = 100 * random.nextDouble();
        Reading reading = Reading.of(
                value, Math.max(0, value - 30 * random.nextDouble()), Math.min(100, value + 30 * random.nextDouble()));
        return random.nextInt(5) == 0 ? new Reading(reading.value(), reading.lower(), reading.upper(), ":u") : reading;
    }

    private static Reading gap(Random random) {
        double value = 60 * random.nextDouble() - 30;
        return Reading.of(value, value - 10, value + 10);
    }

    private static List<Double> shares(Random random) {
        List<Double> raw = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            raw.add(random.nextDouble() * random.nextDouble());
        }
        double sum = raw.stream().mapToDouble(Double::doubleValue).sum();
        return raw.stream().map(share -> 100 * share / sum).toList();
    }
}
