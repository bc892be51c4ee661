package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.publication.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of a whole run in a browser: what axe-core finds in them, and whether they fit a narrow window. */
class SiteInBrowserTest {

    private static final int PHONE = 360;
    private static final int NARROWEST = 320;
    private static final int DESK = 1280;
    private static final int HEIGHT = 900;

    @TempDir
    static Path profile;

    private static Chromium browser;

    @BeforeAll
    static void open() {
        browser = Chromium.required(profile);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** A page of every kind. */
    private static List<String> pages() {
        return List.of(
                "index.html",
                "index.sv.html",
                "site/find.html",
                "site/publications.html",
                "site/files.sv.html",
                "site/accessibility.sv.html",
                "site/EU.html",
                "site/BG411.html",
                "site/CZ08.sv.html",
                "site/IE-33000.html",
                "monitoring.html",
                "feedback/BG411/innovation-capacity-BG411-2026.xlsx.receipt.html");
    }

    static Stream<Arguments> views() {
        return pages().stream().flatMap(page -> Stream.of(PHONE, DESK).map(width -> Arguments.of(page, width)));
    }

    private static Path page(String name) {
        return SmallRun.first().output().resolve(name);
    }

    @ParameterizedTest
    @MethodSource("views")
    void nothingIsWrongByTheRulesOfAxe(String name, int width) {
        browser.open(page(name), "", width, HEIGHT);

        assertThat(browser.violations()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingRunsOutOfANarrowWindow(String name) {
        browser.open(page(name), "", NARROWEST, HEIGHT);

        assertThat(browser.value("document.documentElement.scrollWidth")).isEqualTo(Integer.toString(NARROWEST));
    }

    @Test
    void axeFindsWhatIsWrong(@TempDir Path folder) throws IOException {
        Path bad = folder.resolve("bad.html");
        Files.writeString(
                bad,
                "<!DOCTYPE html><html><head><title>x</title></head><body><img src=\"a.svg\">"
                        + "<p style=\"color:#aaa;background:#fff\">pale</p></body></html>");
        browser.open(bad, "", DESK, HEIGHT);

        assertThat(browser.violations())
                .contains("html-has-lang:", "image-alt:", "color-contrast:", "landmark-one-main:");
    }

    @Test
    void theFieldShowsOnlyWhatHoldsItsWords() {
        browser.open(page("site/find.html"), "?q=CZ08", DESK, HEIGHT);
        String shown = browser.value("Array.from(document.querySelectorAll('.index > ul > li'))"
                + ".filter(function (item) { return item.checkVisibility(); })"
                + ".map(function (item) { return item.textContent.replace(/\\s+/g, ' '); }).join('\\n')");

        assertThat(shown.lines()).isNotEmpty().allMatch(line -> line.contains("CZ08"));
        assertThat(browser.value("document.getElementById('found').textContent"))
                .isEqualTo("Found: " + shown.lines().count());

        browser.value("document.getElementById('query').value = '';"
                + "document.getElementById('query').dispatchEvent(new Event('input'))");
        assertThat(browser.value("document.querySelectorAll('.index li[hidden]').length"))
                .isEqualTo("0");
    }

    @Test
    void theKeyboardReachesTheContentAndTheTilesFirst() {
        browser.open(page("index.html"), "", DESK, HEIGHT);

        assertThat(browser.value("document.querySelector('a').getAttribute('href')"))
                .isEqualTo("#main");
        assertThat(browser.value("document.querySelectorAll('svg a[href][aria-label]').length"))
                .isEqualTo("3");
        assertThat(browser.value("Array.from(document.querySelectorAll('svg a rect')).every(function (tile) {"
                        + " var box = tile.getBoundingClientRect(); return box.width >= 24; })"))
                .isEqualTo("true");
    }
}
