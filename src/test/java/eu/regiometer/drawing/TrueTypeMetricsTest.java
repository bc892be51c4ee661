package eu.regiometer.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none     | is empty",
                "text     | is a text file",
                "web      | is a web font (WOFF)",
                "opentype | is an OpenType font with PostScript outlines",
                "zeros    | is of an unknown kind",
                "cut      | is cut off: its table GPOS ends at byte ",
                "flip     | is damaged: its table glyf has another checksum than it says",
                "head     | is damaged: it has no table "
            })
    void aBrokenFontIsToldByFileAndKindInOneLine(String kind, String found) throws IOException {
        byte[] content = broken(kind);

        assertThatExceptionOfType(FontException.class)
                .isThrownBy(() -> TrueTypeMetrics.read(name -> new ByteArrayInputStream(content)))
                .withMessageStartingWith("the font file SourceSans3-Regular.ttf " + found)
                .withMessageEndingWith(
                        "; expected is the TrueType file SourceSans3-Regular.ttf of Source Sans 3: put it"
                                + " into the folder fonts of the report templates")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    private static byte[] broken(String kind) throws IOException {
        byte[] font = FontSource.shipped().bytes(Face.REGULAR);
        return switch (kind) {
            case "none" -> new byte[0];
            case "text" -> "<html>404 Not Found</html>".getBytes(StandardCharsets.UTF_8);
            case "web" -> "wOF2".getBytes(StandardCharsets.US_ASCII);
            case "opentype" -> "OTTO".getBytes(StandardCharsets.US_ASCII);
            case "zeros" -> new byte[40];
            case "cut" -> Arrays.copyOf(font, 4000);
            case "flip" -> {
                font[200_000] ^= 1; // inside the outlines of letters
                yield font;
            }
            case "head" -> new byte[] {0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
