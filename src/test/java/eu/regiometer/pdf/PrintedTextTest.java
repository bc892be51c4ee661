package eu.regiometer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintedTextTest {

    @Test
    void aSoftHyphenShowsAtTheEndOnly() {
        assertThat(PrintedText.of("Landes\u00ADver\u00AD")).isEqualTo("Landesver-");
        assertThat(PrintedText.of("\u00ADLandes\u00ADver")).isEqualTo("Landesver");
        assertThat(PrintedText.of("")).isEmpty();
    }

    @Test
    void aSignAgainstABreakIsNotPrinted() {
        assertThat(PrintedText.of("l’\uFEFFinno\u00ADvazione")).isEqualTo("l’innovazione");
        assertThat(PrintedText.withoutSoftHyphens("l’\uFEFFinno\u00ADvazione")).isEqualTo("l’innovazione");
    }

    /** Who searches or listens meets the same characters on all lines. */
    @Test
    void aBrokenLineIsReadLikeAnyOther() {
        assertThat(PrintedText.spoken("39\u00A0до 50, ве\u00ADро\u00AD")).isEqualTo("39 до 50, веро\u00AD");
    }

    @Test
    void charactersThatShareAGlyphArePrintedAsThePlainOne() {
        assertThat(PrintedText.of("3\u00A0%, all\u2011round\u2010, \u00B5\u2126\u2206"))
                .isEqualTo("3 %, all-round-, \u03BC\u03A9\u0394");
    }
}
