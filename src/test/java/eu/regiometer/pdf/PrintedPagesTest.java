package eu.regiometer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintedPagesTest {

    @Test
    void textOfTheFirstPagesIsFoundWhateverItsLineEnds() {
        byte[] pdf = Samples.render(Samples.document(
                "<p>Co-funded by the<br/>European\u00A0Union ř ő</p><p style=\"page-break-before: always\">Behind</p>"));

        assertThat(PrintedPages.of(pdf, 1).says("Co-funded by the European Union ř ő")).isTrue();
        assertThat(PrintedPages.of(pdf, 1).says("Funded by nobody")).isFalse();
        assertThat(PrintedPages.of(pdf, 1).says("Behind")).isFalse();
        assertThat(PrintedPages.of(pdf, 2).says("Behind")).isTrue();
    }
}
