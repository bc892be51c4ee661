package eu.regiometer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Reports pass the validator of the PDF Association for accessible and for archival PDF. */
class ConformanceTest {

    @BeforeAll
    static void startTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ua1", "3a"})
    void aReportHasNoFailure(String flavour) throws Exception {
        assertThat(failures(Samples.render(Samples.report()), flavour)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ua1", "3a"})
    void aDraftHasNoFailure(String flavour) throws Exception {
        PdfSource draft = Samples.report().withWatermark("DRAFT v3, not for citation").withStatus("DRAFT");

        assertThat(failures(Samples.render(draft), flavour)).isEmpty();
    }

    @Test
    void aSkippedHeadingLevelIsFound() throws Exception {
        byte[] pdf = Samples.render(Samples.document("<h1>One</h1><h2>Two</h2><h4>Four</h4>"));

        // PDF/UA-1, 7.4.2: heading levels are not skipped
        assertThat(failures(pdf, "ua1")).singleElement().asString().startsWith("7.4.2");
    }

    private static SortedSet<String> failures(byte[] pdf, String name) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.fromString(name);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, 100, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
            SortedSet<String> failures = new TreeSet<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    failures.add(assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + ": " + assertion.getMessage());
                }
            }
            assertThat(result.isCompliant()).isEqualTo(failures.isEmpty());
            return failures;
        }
    }
}
