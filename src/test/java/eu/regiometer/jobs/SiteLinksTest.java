package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.publication.LinkWalk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pages of a whole run, read as they are, without scripts. */
class SiteLinksTest {

    private static final Path OUTPUT = SmallRun.first().output();

    @Test
    void everyLinkLeadsToAFileOfTheOutputAndToAPlaceInIt() throws IOException {
        assertThat(LinkWalk.pages(OUTPUT)).hasSizeGreaterThan(10);
        assertThat(LinkWalk.dead(OUTPUT)).isEmpty();
    }

    @Test
    void noPageHasAnIdTwice() throws IOException {
        for (Path page : LinkWalk.pages(OUTPUT)) {
            assertThat(LinkWalk.ids(page)).as(page.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void aRegionsPageTellsWithoutScriptsWhatItsReportTells() throws IOException {
        String page = Files.readString(OUTPUT.resolve("site/BG411.html"));

        assertThat(page)
                .doesNotContain("<script")
                .contains("Three messages", "id=\"scorecard-table\"", "<svg", "id=\"changes\"", "id=\"plan\"")
                .containsPattern("id=\"r-[A-Z]+-[0-9]+\"")
                .contains("../reports/2026/regional/BG411-2026-en.pdf", "../reports/2026/regional/BG411-2026-sv.pdf")
                .contains("hreflang=\"sv\" href=\"../site/BG411.sv.html\"");
    }
}
