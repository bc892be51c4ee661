package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.FontSource;
import eu.regiometer.pdf.FontSet;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How dates and numbers of answers stand in the cells of tables. */
class CellFormsTest {

    private static final ReportSources SOURCES = Fixture.sources(true, false, 2);

    private static final ReportRenderer RENDERER = new ReportRenderer(
            TemplateFolder.shipped(), FontSet.read(FontSource.shipped()).metrics());

    private static final Pattern CELL = Pattern.compile("(?s)<t([dh])\\b[^>]*>(.*?)</t\\1>");

    private static List<String> cells(GovernanceLevel level, Area area, String language) {
        ReportDocument document =
                RENDERER.render(new ReportKey(level, area, SOURCES.release().wave(), language), SOURCES);
        return Stream.of(document.xhtml(), document.page())
                .flatMap(xhtml -> CELL.matcher(xhtml).results())
                .map((MatchResult cell) ->
                        cell.group(2).replaceAll("<[^>]*>", "").strip())
                .toList();
    }

    /** Dates that the product writes have blanks that do not break; those in official titles of laws have not. */
    @ParameterizedTest
    @CsvSource({"en, 2026-", "sv, 2026-", "hu, 2026-", "bg, 2026-", "ga, 2026-"})
    void datesInCellsAreTheSameInAllLanguages(String language, String iso) {
        Pattern month = Pattern.compile(
                "\u00A0(" + String.join("|", NumberStyle.of(language).months()).replace(" ", "\u00A0") + ")(\u00A0|$)");
        List<String> cells = Stream.concat(
                        cells(GovernanceLevel.REGIONAL, Area.region("PL22"), language).stream(),
                        cells(GovernanceLevel.EU, Area.PARTNERS, language).stream())
                .toList();

        assertThat(cells).noneMatch(cell -> month.matcher(cell).find());
        assertThat(cells).anyMatch(cell -> cell.contains(iso));
    }

    /** A response rate is a share: with the exact number beside it readers could count back. */
    @ParameterizedTest
    @CsvSource({"en, about", "sv, omkring"})
    void numbersOfAnswersAreRoundedToFive(String language, String about) {
        List<String> cells = cells(GovernanceLevel.REGIONAL, Area.region("PL22"), language);

        List<String> rounded =
                cells.stream().filter(cell -> cell.startsWith(about + " ")).toList();
        // two surveys, in the method box and in the table of responses, on paper and on the site
        assertThat(rounded).hasSizeGreaterThanOrEqualTo(6);
        assertThat(rounded).allMatch(cell -> cell.matches(about + " [0-9\u202F]*[05]"));
    }
}
