package eu.regiometer.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrueTypeMetricsTest {

    private static final TrueTypeMetrics METRICS = TrueTypeMetrics.read(FontSource.shipped());

    /** Widths at 1000 points, read from the tables of the files with a Python script. */
    @ParameterizedTest
    @CsvSource({
        "REGULAR,0,497", "REGULAR,Reģions,3323", "REGULAR,Ψηφιακές υπηρεσίες,8638", "REGULAR,Обществени поръчки,9530",
        "BOLD,0,528", "BOLD,Reģions,3511", "BOLD,Ψηφιακές υπηρεσίες,9171", "BOLD,Обществени поръчки,9969"
    })
    void widthIsTheSumOfTheAdvances(Face face, String text, double width) {
        assertThat(METRICS.width(text, face, 1000)).isCloseTo(width, within(1e-9));
        assertThat(METRICS.width(text, face, 9)).isCloseTo(width * 0.009, within(1e-9));
    }

    @Test
    void digitsAreTabularToAThousandthOfTheSize() {
        for (Face face : Face.values()) {
            for (char digit = '1'; digit <= '9'; digit++) {
                assertThat(METRICS.width(String.valueOf(digit), face, 1000))
                        .isCloseTo(METRICS.width("0", face, 1000), within(1.001));
            }
        }
    }

    @Test
    void softHyphensHaveNoWidth() {
        assertThat(METRICS.width("Ver\u00ADwal\u00ADtung", Face.BOLD, 9))
                .isEqualTo(METRICS.width("Verwaltung", Face.BOLD, 9));
    }

    @Test
    void capitalsHaveTheHeightOfTheFontFile() {
        assertThat(METRICS.capHeight(Face.BOLD, 10)).isCloseTo(6.6, within(1e-9)); // sCapHeight 660 of 1000
    }

    @Test
    void everyFaceCoversTheAlphabetsOfTheUnionAndTheSignsOfReports() {
        assertThat(METRICS.missing("Příliš žluťoučký kůň úpěl ďábelské ódy; Zażółć gęślą jaźń; Árvíztűrő tükörfúrógép"
                        + " ģīmenes ņēma ļoti šķērsu; Įlinkdama fechtuotojo špaga; ŗţșțăâî; Ħaż-Żebbuġ ċ ġ; õäöüßẞåæøœ"
                        + " Ξεσκεπάζω την ψυχοφθόρα ΐΰ Ά; Ѝ ѝ щъркел ю я ь; Ðð Þþ; áéíóúýñç¿¡; ḃċḋḟġṁṗṡṫ"
                        + " ≤ ≥ → ▲ ▼ □ ✓ ± − – — … · • × % ‰ € ° „“”‘’‚«»‹› § © \u00A0\u202F\u2009\u00AD\n"))
                .isEmpty();
    }

    @Test
    void charactersWithoutGlyphAreNamed() {
        assertThat(METRICS.missing("a\uD83D\uDE00b漢")).containsExactly(0x6F22, 0x1F600);
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path empty) {
        assertThatExceptionOfType(FontException.class)
                .isThrownBy(() -> TrueTypeMetrics.read(FontSource.folder(empty)))
                .withMessageContaining("SourceSans3-Regular.ttf");
    }

    @Test
    void aFileThatIsNoFontIsNamed() {
        assertThatExceptionOfType(FontException.class)
                .isThrownBy(() -> TrueTypeMetrics.read(name -> new ByteArrayInputStream(new byte[40])))
                .withMessage("the file SourceSans3-Regular.ttf is no TrueType font");
    }
}
