package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.regiometer.pdf.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every report needs is looked at before any work is done. */
class TemplateSetTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTemplates() {
        SmallInput.copy(Path.of("report-templates"), folder);
    }

    @Test
    void aPictureOfAnotherKindIsToldBeforeAnyWork() throws IOException {
        Files.write(folder.resolve("logo.png"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0});

        assertThatExceptionOfType(TemplatesWrongException.class)
                .isThrownBy(() -> TemplateSet.read(Optional.of(folder), List.of("en")))
                .withMessageStartingWith("the picture logo.png is a JPEG picture; expected is a whole PNG");
    }

    @Test
    void aBrokenOrMissingFontIsToldBeforeAnyWork() throws IOException {
        Path font = folder.resolve("fonts/SourceSans3-Bold.ttf");
        Files.writeString(font, "<html>404</html>");

        assertThatExceptionOfType(TemplatesWrongException.class)
                .isThrownBy(() -> TemplateSet.read(Optional.of(folder), List.of("en")))
                .withMessageStartingWith("the font file SourceSans3-Bold.ttf is a text file; expected is");

        Files.delete(font);

        assertThatExceptionOfType(TemplatesWrongException.class)
                .isThrownBy(() -> TemplateSet.read(Optional.of(folder), List.of("en")))
                .withMessageStartingWith("the font file SourceSans3-Bold.ttf is missing: " + font + "; expected is");
    }

    @Test
    void aMissingTextOfTheSiteNamesKeyAndLanguageBeforeAnyWorkAndInLint() throws IOException {
        Path texts = folder.resolve("messages/site_hu.properties");
        Files.write(
                texts,
                Files.readAllLines(texts).stream()
                        .filter(line -> !line.startsWith("over=") && !line.startsWith("skip="))
                        .toList());

        refused("messages/site_hu.properties does not fit messages/site_en.properties: missing text 'over';"
                + " missing text 'skip'");
    }

    @Test
    void aLanguageOfReportsHasTextsOfTheSite() throws IOException {
        Files.delete(folder.resolve("messages/site_hu.properties"));

        refused("missing file messages/site_hu.properties of the report templates; copy"
                + " messages/site_en.properties and translate the values");
    }

    @Test
    void aPlaceholderOfReceiptsThatIsNotThatOfEnglishIsTold() throws IOException {
        Path texts = folder.resolve("messages/feedback_is.properties");
        Files.writeString(texts, Files.readString(texts).replaceFirst("\\{count}", "{fjöldi}"));

        refused("messages/feedback_is.properties does not fit messages/feedback_en.properties: text '");
    }

    private void refused(String fault) {
        assertThatExceptionOfType(TemplatesWrongException.class)
                .isThrownBy(() -> TemplateSet.read(Optional.of(folder), List.of("en", "hu")))
                .withMessageStartingWith(fault);
        assertThat(TemplatesLint.lint(Optional.of(folder)))
                .anyMatch(defect -> defect.toString().contains(fault) && defect.blocking());
    }

    @Test
    void picturesBesideTheTemplatesAreKnownByName() throws IOException {
        // one red pixel
        Files.write(
                folder.resolve("logo.png"),
                Base64.getDecoder()
                        .decode(
                                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"));

        assertThat(TemplateSet.read(Optional.of(folder), List.of("en")).pictures())
                .extracting(Picture::name)
                .containsExactly("logo.png");
        assertThat(TemplateSet.read(Optional.empty(), List.of("en")).pictures()).isEmpty();
    }
}
