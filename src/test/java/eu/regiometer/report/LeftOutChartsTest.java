package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts without a figure of their own are not printed, and no number of a chart is missing without a word. */
class LeftOutChartsTest {

    private static final ReportRenderer RENDERER = new ReportRenderer(TemplateFolder.shipped(), DrawingChecks.METRICS);
    private static final ReportSources THIN = Fixture.sources(true, false, 7);
    private static final Pattern CHART = Pattern.compile(
            "<div class=\"chart\" id=\"[^\"]+\">\\s*<h3><span class=\"no\">([0-9]+)\\.([0-9]+)[a-z]?</span> ([^<]*)</h3>");

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void everyNumberIsPrintedOrSaidToBeLeftOut(String language) {
        TextBundle texts = TextBundle.read(TemplateFolder.shipped(), language);
        TreeSet<String> gone = new TreeSet<>();
        for (ReportKey key : keys(language)) {
            String xhtml = RENDERER.render(key, THIN).xhtml();
            TreeMap<Integer, Set<Integer>> told = new TreeMap<>();
            CHART.matcher(xhtml).results().forEach(chart -> {
                assertThat(chart.group(3)).isNotEqualTo(texts.text("finding.nothing"));
                note(told, chart.group(1), chart.group(2));
            });
            String[] sentence = texts.text("charts.leftout", "numbers", "#").split("#", -1);
            Matcher leftOut = Pattern.compile(Pattern.quote(sentence[0]) + "(.*?)" + Pattern.quote(sentence[1]) + "<")
                    .matcher(xhtml);
            while (leftOut.find()) {
                Arrays.stream(leftOut.group(1).split(", ")).forEach(number -> {
                    note(told, number.split("\\.")[0], number.split("\\.")[1]);
                    gone.add(number);
                });
            }
            told.forEach((chapter, numbers) -> assertThat(numbers)
                    .as("%s, chapter %d", key.documentId(), chapter)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
        }

        assertThat(gone).isNotEmpty();
    }

    @Test
    void aChapterWithoutFiguresSaysSoOnceAndHasNoEmptyChart() {
        String silent = RENDERER.render(keys("en").get(1), THIN).xhtml();
        String chapter = silent.substring(silent.indexOf("id=\"CAP_C1\""), silent.indexOf("id=\"CAP_C2\""));

        assertThat(chapter).doesNotContain("<img").containsOnlyOnce("Charts left out");
    }

    private static void note(TreeMap<Integer, Set<Integer>> told, String chapter, String number) {
        told.computeIfAbsent(Integer.valueOf(chapter), c -> new TreeSet<>()).add(Integer.valueOf(number));
    }

    /** A region with figures, one without, one of its municipalities, and all partners. */
    private static List<ReportKey> keys(String language) {
        String wave = THIN.release().wave();
        return List.of(
                new ReportKey(GovernanceLevel.REGIONAL, Area.region("PL22"), wave, language),
                new ReportKey(
                        GovernanceLevel.REGIONAL,
                        THIN.territory().regions().get(1).area(),
                        wave,
                        language),
                new ReportKey(
                        GovernanceLevel.LOCAL,
                        THIN.territory().municipalities("PL22").get(1).area(),
                        wave,
                        language),
                new ReportKey(GovernanceLevel.EU, Area.PARTNERS, wave, language));
    }
}
