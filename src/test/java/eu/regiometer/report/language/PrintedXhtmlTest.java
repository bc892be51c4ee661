package eu.regiometer.report.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintedXhtmlTest {

    private static String printed(String body) {
        String xhtml =
                "<html lang=\"fi\"><head><title>innovaatioilmapiiri</title></head><body>" + body + "</body></html>";
        return PrintedXhtml.hyphenated(xhtml).replace('\u00AD', '~');
    }

    @Test
    void aPassageBecomesAnElementWithItsLanguageAndIsBrokenByIt() {
        String xhtml = PrintedXhtml.withPassages(
                "<html lang=\"sv\"><body><p>Lag: " + Passage.in("fi", "Hankintalaki") + " (ja)</p></body></html>");

        assertThat(xhtml).contains("<p>Lag: <span lang=\"fi\">Hankintalaki</span> (ja)</p>");
    }

    @Test
    void attributesHoldThePassageWithoutSigns() {
        assertThat(PrintedXhtml.withPassages(
                        "<html lang=\"sv\"><img alt=\"" + Passage.in("fi", "laki") + "\"/></html>"))
                .isEqualTo("<html lang=\"sv\"><img alt=\"laki\"/></html>");
    }

    @Test
    void longWordsGetSoftHyphensAndShorterOnesOnlyInCells() {
        assertThat(printed("<p>innovaatioilmapiiri suositukset</p>"))
                .contains("<p>inno~vaa~tioil~ma~piiri suositukset</p>");
        assertThat(printed("<table><tr><td>suositukset</td></tr></table>")).contains("<td>suo~si~tuk~set</td>");
    }

    /** Lines are broken after what may be a closing quotation mark. */
    @Test
    void aLineDoesNotEndAfterTheApostropheInsideAWord() {
        assertThat(printed("<p>l’innovazione ‘x’ d’aonaid</p>"))
                .contains("<p>l’\uFEFFinnovazione ‘x’ d’\uFEFFaonaid</p>");
        assertThat(PrintedXhtml.withPassages("<p>l’innovazione</p>")).isEqualTo("<p>l’innovazione</p>");
    }

    @Test
    void theLanguageOfTheNearestElementCounts() {
        assertThat(printed("<p>x<span lang=\"en\">recommendations</span></p>")).contains(">recommendations<");
        assertThat(printed("<p lang=\"sv\">undersökningsomgång</p>")).contains("under~sök~nings~om~gång");
    }

    @Test
    void titlesAddressesCodesAndHashesStayWhole() {
        String whole = "<p>https://innovaatioilmapiiri.example.org/sivusto innovaatio@innovaatioilmapiiri.example"
                + " innovaatioilmapiiri_2 &innovaatio;</p><td class=\"hash\">innovaatioilmapiiri</td>";

        assertThat(printed(whole)).contains("<title>innovaatioilmapiiri</title>", whole);
    }
}
