package eu.regiometer.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours that stand beside each other in a chart are told apart by everybody, also in print without colour. */
class PaletteTest {

    /** Distance in CIELAB (CIE 1976); 2.3 is just noticeable, neighbours of a legend need more. */
    private static final double APART = 9;

    /** Ways of seeing, as matrices on linear sRGB of Machado, Oliveira and Fernandes (2009), severity 1. */
    private enum Sight {
        FULL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900),
        GREY_PRINT(0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722);

        private final double[] matrix;

        Sight(double... matrix) {
            this.matrix = matrix;
        }

        double distance(Colour one, Colour other) {
            double[] a = lab(one);
            double[] b = lab(other);
            return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
        }

        private double[] lab(Colour colour) {
            double[] rgb = {linear(colour.red()), linear(colour.green()), linear(colour.blue())};
            double[] seen = new double[3];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    seen[i] += matrix[3 * i + j] * rgb[j];
                }
                seen[i] = Math.clamp(seen[i], 0, 1);
            }
            // sRGB to XYZ, white point D65 (IEC 61966-2-1)
            double x = (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505;
            double y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2];
            double z = (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089;
            return new double[] {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
        }

        private static double linear(int channel) {
            double value = channel / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }

        private static double f(double t) {
            return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
        }
    }

    @ParameterizedTest
    @EnumSource
    void neighbouringAnswersOfAScaleAreToldApart(Sight sight) {
        assertApart(sight, Palette.LIKERT);
    }

    @ParameterizedTest
    @EnumSource
    void neighbouringStepsOfTheRampAreToldApart(Sight sight) {
        assertApart(
                sight,
                IntStream.range(0, 5).mapToObj(i -> Palette.ramp((i + 0.5) / 5)).toList());
    }

    @ParameterizedTest
    @EnumSource
    void theRegionOfTheReportIsToldFromTheOthers(Sight sight) {
        assertApart(sight, List.of(Palette.ORANGE, Palette.NAVY, Palette.TEAL));
    }

    /** In print without colour these two are as dark as each other: a bar and a tick, a full line and a dashed one. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GREY_PRINT")
    void figureAndMeanAreToldApart(Sight sight) {
        assertApart(sight, List.of(Palette.TEAL, Palette.ORANGE));
    }

    @ParameterizedTest
    @EnumSource
    void groundAndGridStayBehindTheMarks(Sight sight) {
        List<Colour> pairs = new ArrayList<>();
        for (Colour mark : List.of(Palette.NAVY, Palette.TEAL, Palette.ORANGE, Palette.RULE)) {
            Palette.DECORATION.stream()
                    .sorted((a, b) -> a.hex().compareTo(b.hex()))
                    .forEach(ground -> {
                        pairs.add(mark);
                        pairs.add(ground);
                    });
        }
        for (int i = 0; i < pairs.size(); i += 2) {
            assertThat(sight.distance(pairs.get(i), pairs.get(i + 1)))
                    .as(
                            "%s, %s beside %s",
                            sight, pairs.get(i).hex(), pairs.get(i + 1).hex())
                    .isGreaterThan(2 * APART);
        }
    }

    private static void assertApart(Sight sight, List<Colour> colours) {
        for (int i = 1; i < colours.size(); i++) {
            assertThat(sight.distance(colours.get(i - 1), colours.get(i)))
                    .as(
                            "%s, %s beside %s",
                            sight, colours.get(i - 1).hex(), colours.get(i).hex())
                    .isGreaterThan(APART);
        }
    }
}
