package eu.regiometer.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextFitTest {

    /** Every character is one point wide, soft hyphens nothing. */
    private static final TextFit FIT = new TextFit((text, face, size) -> text.length() * size, Face.REGULAR, 1);

    @Test
    void aFittingLabelStaysWhole() {
        assertThat(FIT.shorten("Brittany", 8)).isEqualTo("Brittany");
        assertThat(FIT.wrap("Brittany", 8)).containsExactly("Brittany");
    }

    @Test
    void aLongLabelEndsWithAnEllipsisInsideItsRoom() {
        assertThat(FIT.shorten("West Slovenia", 6)).isEqualTo("West…");
        assertThat(FIT.shorten("West Slovenia", 7)).isEqualTo("West S…");
    }

    @Test
    void linesBreakAtSpaces() {
        assertThat(FIT.wrap("Public money should buy", 12)).containsExactly("Public money", "should buy");
    }

    @Test
    void linesBreakAtSoftHyphensAndShowThem() {
        assertThat(FIT.wrap("Landes\u00ADverwaltung heute", 12)).containsExactly("Landes-", "verwaltung", "heute");
        assertThat(FIT.wrap("Landes\u00ADverwaltung", 16)).containsExactly("Landesverwaltung");
    }

    @Test
    void linesBreakAfterAHyphenBetweenLettersOnly() {
        assertThat(FIT.wrap("Emilia-Romagna", 8)).containsExactly("Emilia-", "Romagna");
        assertThat(FIT.wrap("from -5 to", 6)).containsExactly("from", "-5 to");
    }

    @Test
    void aWordWiderThanItsRoomIsCut() {
        assertThat(FIT.wrap("abcdefgh", 3)).containsExactly("abc", "def", "gh");
    }

    @Test
    void theLastAllowedLineIsShortened() {
        assertThat(FIT.wrap("one two three four", 7, 2)).containsExactly("one two", "three…");
    }

    @Test
    void anEmptyLabelIsOneEmptyLine() {
        assertThat(FIT.wrap("", 10)).containsExactly("");
    }
}
