package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.FontSource;
import eu.regiometer.drawing.Shape;
import eu.regiometer.pdf.FontSet;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of the programme's files in a report whose language they lack: no file of the sample has German. */
class PrintedNamesTest {

    private static final ReportSources SOURCES = Fixture.sources(true, true, 2);
    private static final String MARK = "\u00A0[en]";

    @TempDir
    static Path folder;

    private static TemplateFolder german;

    /** Texts of the reports in English, taken for German. */
    @BeforeAll
    static void makeTexts() throws Exception {
        Path messages = Files.createDirectories(folder.resolve("messages"));
        try (Stream<Path> files = Files.list(Path.of("report-templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        for (String part : new String[] {"", "methods_", "review_"}) {
            String english = Files.readString(Path.of("report-templates/messages", part + "en.properties"));
            Files.writeString(messages.resolve(part + "en.properties"), english);
            Files.writeString(messages.resolve(part + "de.properties"), english);
        }
        german = TemplateFolder.of(folder);
    }

    private static ReportKey key(String language) {
        return new ReportKey(
                GovernanceLevel.REGIONAL, Area.region("PL22"), SOURCES.release().wave(), language);
    }

    private static PrintedNames names(String language) {
        return issue(language).names();
    }

    private static Issue issue(String language) {
        return new Issue(
                key(language),
                SOURCES,
                TextBundle.read(language.equals("de") ? german : TemplateFolder.shipped(), language),
                DrawingChecks.METRICS);
    }

    private static String inEnglish(String text) {
        return "\uFFF9en\uFFFA" + text + "\uFFFB" + MARK;
    }

    @Test
    void aNameThatTheLanguageLacksIsEnglishAndSaysSo() {
        var region = SOURCES.territory().region("PL22").orElseThrow();
        var item =
                SOURCES.questionnaires().get(Survey.PUBLIC_ATTITUDE).item("B2").orElseThrow();
        Option option = item.options().getFirst();

        assertThat(names("de").of(region)).isEqualTo(inEnglish("Silesia"));
        assertThat(names("pl").of(region)).isEqualTo("Śląskie");
        assertThat(names("de").of(region.country())).isEqualTo(inEnglish("Poland"));
        assertThat(names("de").of(item)).isEqualTo(inEnglish(item.label("en")));
        assertThat(names("pl").of(item)).isEqualTo(item.label("pl"));
        assertThat(names("de").of(option)).isEqualTo(inEnglish(option.label("en")));
        assertThat(names("de").sector("13")).isEqualTo(inEnglish("Manufacture of textiles"));
        assertThat(names("en").sector("13")).isEqualTo("Manufacture of textiles");
        assertThat(issue("de").name("CAP_C1")).isEqualTo(inEnglish("Public finance for innovation"));
        assertThat(names("de").title(SOURCES.recommendations().rulebook(), "FIN-01"))
                .startsWith("\uFFF9en\uFFFA")
                .endsWith(MARK);
        assertThat(names("pl").title(SOURCES.recommendations().rulebook(), "FIN-01"))
                .doesNotContain(MARK);
    }

    /** A questionnaire may be worded in one language only. */
    @Test
    void withoutEnglishTheFirstLanguageIsPrintedAndNamed() {
        assertThat(names("de").of(new TreeMap<>(Map.of("sv", "Kultur", "pl", "Kultura"))))
                .isEqualTo("\uFFF9pl\uFFFAKultura\uFFFB\u00A0[pl]");
        assertThat(names("de").of(new TreeMap<>())).isEmpty();
        assertThat(names("de").of(new TreeMap<>(Map.of("en", "")))).isEmpty();
    }

    @Test
    void screenReadersAreToldAndChartsAndDataHaveNoSigns() {
        var metrics = FontSet.read(FontSource.shipped()).metrics();
        ReportDocument report = new ReportRenderer(german, metrics).render(key("de"), SOURCES);

        assertThat(report.xhtml())
                .contains("<span lang=\"en\">Silesia</span>" + MARK)
                .contains("<span lang=\"en\">Public finance for innovation</span>" + MARK)
                .containsPattern("<title>[^<]*Silesia" + MARK.replace("[", "\\[") + "[^<]*</title>");
        assertThat(report.title()).contains("Silesia" + MARK);
        assertThat(report.xhtml() + report.page() + report.title() + report.attachments())
                .doesNotContainPattern(Pattern.compile("[\uFFF9-\uFFFB]"));
        assertThat(report.drawings().values())
                .allSatisfy(drawing ->
                        assertThat(drawing.title() + drawing.description()).doesNotContainPattern("[\uFFF9-\uFFFB]"))
                .flatMap(drawing -> drawing.shapes())
                .filteredOn(shape -> shape instanceof Shape.Text)
                .extracting(shape -> ((Shape.Text) shape).text())
                .anyMatch(text -> text.endsWith(MARK))
                .noneMatch(
                        text -> Pattern.compile("[\uFFF9-\uFFFB]").matcher(text).find());
    }
}
