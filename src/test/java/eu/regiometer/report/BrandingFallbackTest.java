package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.FontSource;
import eu.regiometer.pdf.FontSet;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import org.junit.jupiter.api.Test;

/** Official texts that a programme does not have in the language of a report. */
class BrandingFallbackTest {

    @Test
    void anOfficialTextInEnglishSaysSoToReadersAndToScreenReaders() {
        ReportSources sources = Fixture.sources(false, true, 2);
        ReportRenderer renderer = new ReportRenderer(
                TemplateFolder.shipped(), FontSet.read(FontSource.shipped()).metrics());

        for (String language : new String[] {"fi", "el"}) {
            ReportDocument report = renderer.render(
                    new ReportKey(
                            GovernanceLevel.REGIONAL,
                            Area.region("FI1D7"),
                            sources.release().wave(),
                            language),
                    sources);

            // the fixture has these texts in English and Swedish
            assertThat(report.xhtml())
                    .contains("<span lang=\"en\">This document is made to be read with assistive technology.</span>"
                            + "\u00A0[en]")
                    .contains("puts into use and that create public value.</span>\u00A0[en]");
            assertThat(report.xhtml() + report.page()).doesNotContain("\uFFF9", "\uFFFB");
        }
    }
}
