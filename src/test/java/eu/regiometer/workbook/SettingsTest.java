package eu.regiometer.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final String YAML = """
            name: Regions innovate
            languages: [en, sv]
            strict: no
            code: 010
            thresholds:
              minimum_cell: 20
              share: 0.5
            waves:
              - code: 2026-H1
                from: 2026-03-01
              - code: 2026-H2
                from: soon
            """;

    private final Defects defects = new Defects();

    @Test
    void valuesAreAddressedByPathAndReadAsWritten() {
        Settings settings = parse(YAML);

        assertThat(settings.text("name")).isEqualTo("Regions innovate");
        assertThat(settings.text("code")).isEqualTo("010");
        assertThat(settings.texts("languages")).containsExactly("en", "sv");
        assertThat(settings.texts("name")).containsExactly("Regions innovate");
        assertThat(settings.bool("strict")).isFalse();
        assertThat(settings.integer("thresholds.minimum_cell")).isEqualTo(20);
        assertThat(settings.section("thresholds").number("share")).isEqualTo(0.5);
        assertThat(settings.number("thresholds.other", 7)).isEqualTo(7);
        assertThat(settings.keys("thresholds")).containsExactly("minimum_cell", "share");
        assertThat(settings.text("waves.0.code")).isEqualTo("2026-H1");
        assertThat(settings.sections("waves"))
                .extracting(wave -> wave.text("code"))
                .containsExactly("2026-H1", "2026-H2");
        assertThat(settings.date("waves.0.from")).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(settings.sections("none")).isEmpty();
        assertThat(settings.optionalDate("waves.0.to")).isEmpty();
        assertThat(defects.all()).isEmpty();
    }

    @Test
    void wrongAndMissingValuesNameTheirLine() {
        Settings settings = parse(YAML);

        settings.date("waves.1.from");
        settings.sections("waves").get(1).text("report_date");
        settings.integer("thresholds.share");
        settings.integer("thresholds");
        settings.texts("thresholds");

        assertThat(defects.all())
                .extracting(Defect::toString)
                .containsExactly(
                        "programme.yaml [line 6, key thresholds]: found a list or section; expected a whole number;"
                                + " mend: write the value behind \"thresholds:\"",
                        "programme.yaml [line 6, key thresholds]: found a section; expected a list;"
                                + " mend: begin each entry with \"- \"",
                        "programme.yaml [line 7, key thresholds.share]: found \"0.5\"; expected a whole number;"
                                + " mend: correct the value",
                        "programme.yaml [line 11, key waves.1.report_date]: found nothing; expected a text;"
                                + " mend: add \"report_date\"",
                        "programme.yaml [line 12, key waves.1.from]: found \"soon\"; expected a date such as 2026-06-05;"
                                + " mend: correct the value");
    }

    @Test
    void keysThatNobodyAskedForAreTold() {
        Settings settings = parse("name: x\nlanguage: en\nwaves:\n  - code: a\n    form: b\n");
        settings.text("name");
        settings.texts("languages");
        settings.sections("waves").forEach(wave -> {
            wave.text("code");
            wave.optionalDate("from");
        });

        assertThat(settings.unused())
                .extracting(Defect::toString)
                .containsExactly(
                        "programme.yaml [line 2, key language]: found an unknown key \"language\";"
                                + " expected one of languages, name, waves; mend: write \"languages\"",
                        "programme.yaml [line 5, key waves.0.form]: found an unknown key \"form\";"
                                + " expected one of code, from; mend: write \"from\"");
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        parse("name: x\n\tindented: by tab\n");

        assertThat(defects.all())
                .singleElement()
                .satisfies(defect -> assertThat(defect.at()).hasToString("programme.yaml [line 2]"));
    }

    @Test
    void keysStandOnce() {
        parse("a:\n  b: 1\n  b: 2\n");

        assertThat(defects.all()).extracting(Defect::found).containsExactly("key \"b\" for the second time");
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        parse("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");

        assertThat(defects.all()).extracting(Defect::found).containsExactly("no YAML");
    }

    @Test
    void aMissingFileIsOneDefectWhateverIsAsked() {
        Settings settings = Settings.read(Path.of("no", "programme.yaml"), defects);

        assertThat(settings.text("name")).isEmpty();
        assertThat(settings.date("from")).isEqualTo(LocalDate.EPOCH);
        assertThat(defects.all())
                .extracting(Defect::toString)
                .containsExactly(
                        "no/programme.yaml: found no such file; expected settings in YAML; mend: add the file");
    }

    private Settings parse(String yaml) {
        return Settings.parse(yaml, "programme.yaml", defects);
    }
}
