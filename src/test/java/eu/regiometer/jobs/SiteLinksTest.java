package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of a whole run, read as they are, without scripts. */
class SiteLinksTest {

    private static final Pattern LINK = Pattern.compile(" (?:href|src|action)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    private static final Path OUTPUT = SmallRun.first().output();

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(OUTPUT)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> ids(Path page) throws IOException {
        return ID.matcher(Files.readString(page)).results().map(m -> m.group(1)).toList();
    }

    @Test
    void everyLinkLeadsToAFileOfTheOutputAndToAPlaceInIt() throws IOException {
        Map<Path, Set<String>> places = new HashMap<>();
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            for (String link : LINK.matcher(Files.readString(page))
                    .results()
                    .map(m -> m.group(1))
                    .toList()) {
                if (link.matches("(https?|mailto):.*")) {
                    continue;
                }
                String[] parts = link.split("#", 2);
                Path target = parts[0].isEmpty()
                        ? page
                        : page.resolveSibling(java.net.URI.create(parts[0]).getPath())
                                .normalize();
                boolean there = Files.isRegularFile(target);
                if (there && parts.length == 2) {
                    if (!places.containsKey(target)) {
                        places.put(target, new HashSet<>(ids(target)));
                    }
                    there = places.get(target).contains(parts[1]);
                }
                if (!there) {
                    dead.add(OUTPUT.relativize(page) + " -> " + link);
                }
            }
        }

        assertThat(dead).isEmpty();
    }

    @Test
    void noPageHasAnIdTwice() throws IOException {
        for (Path page : pages()) {
            assertThat(ids(page)).as(page.toString()).doesNotHaveDuplicates();
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
