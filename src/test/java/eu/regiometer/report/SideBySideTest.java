package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.FontSource;
import eu.regiometer.measures.Lens;
import eu.regiometer.pdf.FontSet;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same report in two languages differs in words only. */
class SideBySideTest {

    private static final ReportSources SOURCES = Fixture.sources(true, false, 2);

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** What follows from words and their length: texts, languages, the size of a picture, cells that hold one short word. */
    private static final Pattern WORDS = Pattern.compile(
            " (lang|xml:lang|alt|title|content|aria-label|style)=\"[^\"]*\"| class=\"nowrap\"|(?<=\") nowrap|(?<= )nowrap ");

    private static final Map<ReportKey, Skeleton> ENGLISH = new HashMap<>();

    private static ReportRenderer renderer;

    /** What does not change with the language. */
    private record Skeleton(
            List<String> elements,
            List<String> numbers,
            List<List<Integer>> tables,
            List<String> places,
            List<String> drawings,
            List<String> data,
            List<String> page,
            List<String> pageNumbers) {}

    @BeforeAll
    static void readTheEnglishReports() {
        renderer = new ReportRenderer(
                TemplateFolder.shipped(), FontSet.read(FontSource.shipped()).metrics());
    }

    private static List<ReportKey> kinds(String language) {
        String wave = SOURCES.release().wave();
        ReportKey region = new ReportKey(GovernanceLevel.REGIONAL, Area.region("PL22"), wave, language);
        Area town = SOURCES.territory().municipalities("PL22").getFirst().area();
        return List.of(
                region,
                region.annex(Lens.PPI_ICT),
                new ReportKey(GovernanceLevel.LOCAL, town, wave, language),
                new ReportKey(GovernanceLevel.EU, Area.PARTNERS, wave, language));
    }

    static List<ReportKey> translations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("report-templates/messages"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[a-z]{2}\\.properties"))
                    .map(name -> name.substring(0, 2))
                    .filter(language -> !language.equals("en"))
                    .sorted()
                    .flatMap(language -> kinds(language).stream())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void aReportInAnotherLanguageDiffersInWordsOnly(ReportKey key) {
        ReportKey inEnglish = kinds("en").get(kinds(key.language()).indexOf(key));
        Skeleton english = ENGLISH.computeIfAbsent(inEnglish, k -> skeleton(renderer.render(k, SOURCES)));
        Skeleton other = skeleton(renderer.render(key, SOURCES));

        same("elements, ids and classes", other.elements(), english.elements());
        same("cells in the rows of the tables", other.tables(), english.tables());
        same("numbers of all cells and paragraphs", other.numbers(), english.numbers());
        same("paragraph numbers, figures and rules", other.places(), english.places());
        same("charts and the numbers of their texts", other.drawings(), english.drawings());
        same("attached figures", other.data(), english.data());
        same("elements on the site", other.page(), english.page());
        same("numbers on the site", other.pageNumbers(), english.pageNumbers());
        assertThat(english.tables()).isNotEmpty();
        assertThat(english.numbers()).isNotEmpty();
    }

    /** What stands in a sentence in any order is compared as a set, so bounds could be swapped there. */
    @Test
    void everyTextNamesTheLowerBoundBeforeTheUpperAndTheBeginningBeforeTheEnd() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("report-templates/messages"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".properties")).toList()) {
                Properties texts = new Properties();
                texts.load(new StringReader(Files.readString(file)));
                texts.forEach((key, text) -> {
                    assertThat(inOrder(text.toString(), "{lower}", "{upper}"))
                            .as(file + " " + key)
                            .isTrue();
                    assertThat(inOrder(text.toString(), "{from}", "{to}"))
                            .as(file + " " + key)
                            .isTrue();
                });
            }
        }
    }

    private static boolean inOrder(String text, String first, String second) {
        return !text.contains(first) || !text.contains(second) || text.indexOf(first) < text.indexOf(second);
    }

    @Test
    void aDifferenceInASentenceAnIntervalOrAnAlternativeTextIsFound() {
        PrintedNumbers english = PrintedNumbers.of("en", SOURCES);
        PrintedNumbers czech = PrintedNumbers.of("cs", SOURCES);
        List<String> same = english.blocks(
                "<p>By 5\u00A0November\u00A02026: 1\u202F000.5, \u22122</p><td>49 <span>46 to 51</span></td>");

        assertThat(
                        czech.blocks(
                                "<p>\u22122 a 1\u202F000,5 do 5.\u00A0listopadu\u00A02026</p><td>49 <span>46 až 51</span></td>"))
                .isEqualTo(same);
        assertThat(
                        czech.blocks(
                                "<p>\u22122 a 1\u202F000,5 do 5.\u00A0listopadu\u00A02026</p><td>49 <span>51 až 46</span></td>"))
                .isNotEqualTo(same);
        assertThat(czech.blocks(
                        "<p>2 a 1\u202F000,5 do 5.\u00A0listopadu\u00A02026</p><td>49 <span>46 až 51</span></td>"))
                .isNotEqualTo(same);
        assertThat(czech.blocks(
                        "<p>\u22122 a 1\u202F000,5 do 5.\u00A0prosince\u00A02026</p><td>49 <span>46 až 51</span></td>"))
                .isNotEqualTo(same);
        assertThat(english.drawing(new Drawing(9, 9, List.of(), "Share 3", "Smallest 2")))
                .isNotEqualTo(czech.drawing(new Drawing(9, 9, List.of(), "Podíl 3", "Nejmenší 1")));
    }

    /** Tells the first difference only, for the lists are long. */
    private static <T> void same(String what, List<T> other, List<T> english) {
        int same = 0;
        while (same < Math.min(other.size(), english.size()) && other.get(same).equals(english.get(same))) {
            same++;
        }
        int from = Math.max(0, same - 5);
        assertThat(other.subList(from, Math.min(other.size(), same + 5)))
                .as(what + ", at " + same + " of " + english.size())
                .isEqualTo(english.subList(from, Math.min(english.size(), same + 5)));
        assertThat(other).as(what).hasSameSizeAs(english);
    }

    private static Skeleton skeleton(ReportDocument document) {
        List<String> elements = elements(document.xhtml());
        PrintedNumbers numbers = PrintedNumbers.of(document.key().language(), SOURCES);
        return new Skeleton(
                elements,
                numbers.blocks(document.xhtml()),
                tables(elements),
                document.places().stream()
                        .map(place -> place.kind() + " " + place.id() + " " + place.number())
                        .toList(),
                document.drawings().entrySet().stream()
                        .map(chart -> chart.getKey() + " " + numbers.drawing(chart.getValue()))
                        .toList(),
                document.attachments().stream()
                        .flatMap(file -> numbers.rows(file.text()))
                        .toList(),
                elements(document.page()),
                numbers.blocks(document.page()));
    }

    /**
     * Tags without words; without the elements that tell the language of a passage, and the columns that a long list is
     * broken into by the length of its words.
     */
    private static List<String> elements(String xhtml) {
        List<String> elements = new ArrayList<>();
        Deque<Boolean> kept = new ArrayDeque<>();
        Matcher tag = TAG.matcher(xhtml);
        while (tag.find()) {
            String text = tag.group();
            boolean keep;
            if (text.startsWith("</")) {
                keep = kept.pop();
            } else {
                keep = !text.matches("<span lang=\"[^\"]*\">|<div class=\"col[^>]*>");
                if (!text.endsWith("/>")) {
                    kept.push(keep);
                }
            }
            if (keep) {
                elements.add(WORDS.matcher(text).replaceAll(""));
            }
        }
        return elements;
    }

    private static List<List<Integer>> tables(List<String> elements) {
        List<List<Integer>> tables = new ArrayList<>();
        for (String element : elements) {
            if (element.startsWith("<table")) {
                tables.add(new ArrayList<>());
            } else if (element.startsWith("<tr")) {
                tables.getLast().add(0);
            } else if (element.matches("<t[dh][ >].*")) {
                List<Integer> rows = tables.getLast();
                rows.set(rows.size() - 1, rows.getLast() + 1);
            }
        }
        return tables;
    }
}
