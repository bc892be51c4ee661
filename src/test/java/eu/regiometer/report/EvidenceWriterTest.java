package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.measures.Unit;
import eu.regiometer.recommendation.Quantity;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceWriterTest {

    private static final Map<String, Quantity> QUANTITIES = Map.of(
            "FIN_LEVEL", new Quantity.Value(31.2, Unit.SCORE),
            "FIN_LEVEL.ci", new Quantity.Span(23.9, 38.1, Unit.SCORE),
            "SH_LINE", new Quantity.Value(38.4, Unit.PERCENT),
            "GAP", new Quantity.Difference(-0.42, Unit.POINTS),
            "GAP.ci", new Quantity.DifferenceSpan(-7.8, 26.2, Unit.POINTS),
            "k", new Quantity.Count(1234),
            "TRAVEL", new Quantity.Value(48, Unit.MINUTES),
            "moe", new Quantity.MarginOfError(4.86),
            "prev_wave", new Quantity.Name("2024"));

    @Test
    void quantitiesTakeTheFormsOfTheLanguage() {
        assertThat(writer("en").sentence("{FIN_LEVEL} ({FIN_LEVEL.ci}), {SH_LINE}, {GAP}, {GAP.ci}, {k}", QUANTITIES))
                .isEqualTo("31 (24\u00A0to 38), 38\u202F%, −0.4, −8\u00A0to +26, 1\u202F234");
        assertThat(writer("sv").sentence("{FIN_LEVEL.ci}; {GAP}; {TRAVEL}; {moe}; {prev_wave}", QUANTITIES))
                .isEqualTo("24\u00A0till 38; −0,4; 48 min; ±\u00A04,9 procentenheter; 2024");
    }

    @Test
    void aFigureThatIsNotThereIsAColonAndNeverZero() {
        assertThat(writer("en").sentence("Level: {OTHER}.", QUANTITIES)).isEqualTo("Level: :.");
    }

    private static EvidenceWriter writer(String language) {
        return new EvidenceWriter(TextBundle.read(TemplateFolder.shipped(), language));
    }
}
