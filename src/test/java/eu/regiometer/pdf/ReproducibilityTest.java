package eu.regiometer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.FontSource;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs alone because it changes the default locale and zone. */
@Isolated
class ReproducibilityTest {

    @Test
    void theSameSourceGivesTheSameBytesInEveryLocaleAndZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] first = Samples.render(Samples.report());
        try {
            for (String tag : List.of("ar-EG", "tr-TR", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(Samples.render(Samples.report())).as(tag).isEqualTo(first);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void freshFontsGiveTheSameBytes() {
        var out = new ByteArrayOutputStream();
        new PdfRenderer(FontSet.read(FontSource.shipped())).render(Samples.report(), out);

        assertThat(out.toByteArray()).isEqualTo(Samples.render(Samples.report()));
    }

    @Test
    void threadsThatShareARendererDoNotDisturbEachOther() throws Exception {
        List<PdfSource> sources =
                Stream.of(10, 40, 70, 100).map(Samples::report).toList();
        List<byte[]> alone = sources.stream().map(Samples::render).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 5; round++) {
                List<Future<byte[]>> together = threads.invokeAll(sources.stream()
                        .map(source -> (Callable<byte[]>) () -> Samples.render(source))
                        .toList());
                for (int i = 0; i < together.size(); i++) {
                    assertThat(together.get(i).get()).as("document " + i).isEqualTo(alone.get(i));
                }
            }
        }
    }

    @Test
    void anotherDateOrTextGivesAnotherFileIdentifier() throws Exception {
        assertThat(identifier(Samples.document("<p>one</p>")))
                .isEqualTo(identifier(Samples.document("<p>one</p>")))
                .isNotEqualTo(identifier(Samples.document("<p>two</p>")));
    }

    private static String identifier(PdfSource source) throws Exception {
        try (var pdf = Loader.loadPDF(Samples.render(source))) {
            return pdf.getDocument().getDocumentID().toString();
        }
    }
}
