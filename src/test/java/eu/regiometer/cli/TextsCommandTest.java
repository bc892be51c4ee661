package eu.regiometer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsCommandTest {

    @TempDir
    private Path templates;

    @BeforeEach
    void twoLanguages() throws IOException {
        Files.createDirectories(templates.resolve("messages"));
        write("en", "a = One\nb = Two");
        write("fi", "# status: AUTOMATIC\na = Yksi\nb = Kaksi");
    }

    @Test
    void aTextWithoutAnEntryHasTheStatusOfItsFile() {
        assertThat(texts())
                .contains("en  SOURCE 2", "fi  AUTOMATIC 2")
                .contains("official words \"co-funded\": to be confirmed by the secretariat in bg cs da ");
    }

    @Test
    void aReviewedTextWhoseEnglishChangesIsOutdated() throws IOException {
        assertThat(texts("--language", "fi", "--status", "REVIEWED", "--key", "a"))
                .contains("fi  AUTOMATIC 1, REVIEWED 1");
        write("en", "a = One!\nb = Two");

        assertThat(texts()).contains("fi  AUTOMATIC 1, OUTDATED 1", "outdated: a");
        assertThat(texts("--language", "fi", "--status", "TRANSLATED")).contains("fi  TRANSLATED 2");
    }

    @Test
    void textsOfSiteAndReceiptsCountAndAreMarkedByTheNameOfTheirFile() throws IOException {
        write("site_en", "a = One\nlanguage.fi = suomi");
        write("site_fi", "# status: TRANSLATED\na = Yksi");
        write("feedback_en", "a = One");
        write("feedback_is", "a = Einn");

        assertThat(texts()).contains("en  SOURCE 4", "fi  AUTOMATIC 2, TRANSLATED 1", "is  AUTOMATIC 1");
        assertThat(texts("--language", "fi", "--status", "REVIEWED", "--key", "site_"))
                .contains("fi  AUTOMATIC 2, REVIEWED 1");
        write("site_en", "a = One!");
        assertThat(texts()).contains("outdated: site_a");
    }

    @Test
    void aLanguageWithoutTextsIsTold() {
        Said said =
                Said.command("texts", "--templates", templates.toString(), "--language", "pl", "--status", "REVIEWED");

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).contains("pl", "messages/LANG.properties");
    }

    private String texts(String... more) {
        String[] all = new String[3 + more.length];
        all[0] = "texts";
        all[1] = "--templates";
        all[2] = templates.toString();
        System.arraycopy(more, 0, all, 3, more.length);
        Said said = Said.command(all);
        assertThat(said.code()).as(said.err()).isZero();
        return said.out();
    }

    private void write(String language, String text) throws IOException {
        Files.writeString(templates.resolve("messages/" + language + ".properties"), text);
    }
}
