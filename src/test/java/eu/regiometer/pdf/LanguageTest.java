package eu.regiometer.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A screen reader changes its voice where the language changes. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a <span lang='sv'>b</span></p>                                   | /Document/P/Span{sv} b",
                "<p>a <span xml:lang='sv'>b</span></p>                               | /Document/P/Span{sv} b",
                "<p>a <small lang='sv'>b</small></p>                                 | /Document/P/Span{sv} b",
                "<p>a <em lang='sv'>b</em></p>                                       | /Document/P/Span{sv} b",
                "<p lang='sv'>b</p>                                                  | /Document/P{sv} b",
                "<div lang='sv'>b</div>                                              | /Document/P{sv} b",
                "<div lang='sv'><p>b</p></div>                                       | /Document/Div{sv}/P b",
                "<section lang='sv'><h1>b</h1></section>                             | /Document/Sect{sv}/H1 b",
                "<h1>a <span lang='sv'>b</span></h1>                                 | /Document/H1/Span{sv} b",
                "<ul><li>a <span lang='sv'>b</span></li></ul>                        | /Document/L/LI/LBody/Span{sv} b",
                "<ul lang='sv'><li>b</li></ul>                                       | /Document/L{sv}/LI/LBody b",
                "<ul><li lang='sv'>b</li></ul>                                       | /Document/L/LI{sv}/LBody b",
                "<table><tr><td>a <b lang='sv'>b</b></td></tr></table>               | /Document/Table/TR/TD/Span{sv} b",
                "<table><tr><td lang='sv'>b</td></tr></table>                        | /Document/Table/TR/TD{sv} b",
                "<table><tr lang='sv'><td>b</td></tr></table>                        | /Document/Table/TR{sv}/TD b",
                "<p><a href='https://x.eu' lang='sv'>b</a></p>                       | /Document/P/Link{sv} b",
                "<p><a href='https://x.eu'>a <i lang='sv'>b</i></a></p>              | /Document/P/Link/Span{sv} b",
                "<nav><ul><li><a href='#x'>a <i lang='sv'>b</i></a></li></ul></nav>  | /Document/TOC/TOCI/Reference/Link/Span{sv} b",
                "<figure><img lang='sv' src='drawing:dot' alt='b'/></figure>         | /Document/Figure{sv} [b]",
                "<figure lang='sv'><img src='drawing:dot' alt='b'/></figure>         | /Document/Figure{sv} [b]",
                "<dl lang='sv'><dt>b</dt></dl>                                       | /Document/Div{sv}/P b"
            })
    void everyPassageSaysItsLanguage(String body, String line) throws IOException {
        assertThat(read(body)).contains(line.strip());
    }

    @Test
    void theBodyMayHaveAnotherLanguageThanTheDocument() throws IOException {
        assertThat(readAll("<html lang='en'><head><title>T</title></head><body lang='sv'><p>b</p></body></html>"))
                .containsExactly("/Document{sv}/P b");
    }

    @Test
    void theLanguageOfTheDocumentMayBeWrittenAsInXml() throws IOException {
        String xhtml = "<html xml:lang='el'><head><title>T</title></head><body/></html>";
        try (var pdf = Loader.loadPDF(Samples.render(source(xhtml)))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("el");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"english please", "e", "en_GB"})
    void whatIsNoLanguageIsTold(String tag) {
        assertThatExceptionOfType(PdfException.class)
                .isThrownBy(() -> Samples.render(Samples.document("<p lang='" + tag + "'>x</p>")))
                .withMessage("<p lang=\"" + tag + "\"> names no language: write a tag such as en, pt-BR or sr-Latn");
    }

    @Test
    void aBlockOfEmphasisedWordsIsAParagraph() throws IOException {
        assertThat(read("<div><strong>a</strong></div><div><strong>b</strong></div>"))
                .containsExactly("/Document/P a", "/Document/P b");
    }

    private static List<String> read(String body) throws IOException {
        return readAll(Samples.document(body).xhtml());
    }

    private static List<String> readAll(String xhtml) throws IOException {
        try (var pdf = Loader.loadPDF(Samples.render(source(xhtml)))) {
            return StructureReader.withLanguages(pdf);
        }
    }

    private static PdfSource source(String xhtml) {
        return new PdfSource(xhtml, List.of(), Map.of("dot", Samples.dot()), "x", Samples.DATE, List.of());
    }
}
