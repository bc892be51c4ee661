package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.regiometer.findings.Defects;
import eu.regiometer.recommendation.Derivation;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.rulebook.RulebookText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Trying the rulebook out on the figures that a whole run stored, and what the run says of its rulebook. */
@ResourceLock("batch run")
class RulebookTrialTest {

    private static SmallRun run;

    @TempDir
    private Path folder;

    @BeforeAll
    static void runOnce() {
        run = SmallRun.first();
    }

    @Test
    void storedFiguresGiveTheOutcomesThatWerePublished() throws IOException {
        Programme programme = Programme.read(run.input().resolve("programme"));
        StoredFigures stored = StoredFigures.read(Files.readString(new StateFolder(run.state()).released("2026")));
        Map<String, String> again = new TreeMap<>();
        for (Outcome o : Derivation.derive(
                        stored.release(), programme.rulebook(), programme.territory(), programme.tree())
                .outcomes()) {
            again.put(
                    o.area().code() + " " + o.rule().id(),
                    o.kind() + " " + o.reason() + " "
                            + o.priority().map(p -> Double.toString(p.value())).orElse(""));
        }

        Map<String, String> published = new TreeMap<>();
        Outputs.table(run.output().resolve("data/recommendations.csv")).stream()
                .filter(row -> row.get("wave").equals("2026"))
                .forEach(row -> published.put(
                        row.get("area") + " " + row.get("rule"),
                        row.get("outcome") + " " + row.get("reason") + " " + row.get("priority")));
        assertThat(again.keySet()).isEqualTo(published.keySet());
        again.forEach((key, value) -> assertThat(same(value, published.getOrDefault(key, "")))
                .as("%s: %s, published %s", key, value, published.get(key))
                .isTrue());
    }

    private static boolean same(String a, String b) {
        String[] x = (a + " .").split(" ", -1);
        String[] y = (b + " .").split(" ", -1);
        return x[0].equals(y[0])
                && x[1].equals(y[1])
                && (x[2].equals(y[2]) || Double.parseDouble(x[2]) == Double.parseDouble(y[2]));
    }

    @Test
    void tellsWhatAnotherThresholdWouldChangeAndChangesNothing() {
        SortedMap<String, String> output = Outputs.hashes(run.output());
        SortedMap<String, String> state = Outputs.hashes(run.state());

        List<String> lines = RulebookTrial.run(request("PPI-05", 99));

        assertThat(lines.getFirst()).startsWith("Figures as released for wave 2026 by the run ");
        assertThat(lines)
                .contains("condition 1: PPI_HEA value < threshold")
                .anySatisfy(line -> assertThat(line).matches("threshold +40 +99"))
                .anySatisfy(line -> assertThat(line).matches("fired +[0-9]+ of 3 +[0-9]+ of 3"))
                .anySatisfy(line -> assertThat(line).matches("indicative +[0-9]+ of 3 +[0-9]+ of 3"))
                .anySatisfy(line -> assertThat(line).startsWith("regions gained: "))
                .anySatisfy(line -> assertThat(line).startsWith("regions lost: none"))
                .anySatisfy(line -> assertThat(line).startsWith("municipalities newly indicative: "))
                .anySatisfy(line -> assertThat(line).startsWith("EU rules that would tip: "))
                .anySatisfy(line -> assertThat(line)
                        .matches("reports that gain the card of PPI-05: [1-9][0-9]* \\(.*without own figures.*"))
                .contains("reports that lose the card of PPI-05: none")
                .anySatisfy(line -> assertThat(line).matches("reports that gain or lose any card: [1-9][0-9]*"))
                .endsWith("Nothing was changed.");
        assertThat(Outputs.hashes(run.output())).isEqualTo(output);
        assertThat(Outputs.hashes(run.state())).isEqualTo(state);
    }

    @Test
    void tellsWhichReportsFewerCardsWouldChange() {
        List<String> lines = RulebookTrial.run(new WhatIfRequest(
                run.input(),
                run.state(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                1,
                List.of("IE041:C4=0.8"),
                List.of("regional=1")));

        assertThat(lines)
                .anySatisfy(line -> assertThat(line).matches("reports whose cards would change: [1-9][0-9]*"))
                .anySatisfy(line -> assertThat(line).startsWith("    now:     "))
                .anySatisfy(line -> assertThat(line).startsWith("    what if: "));
    }

    @Test
    void tellsWhatCannotBeTried() {
        assertThatThrownBy(() -> RulebookTrial.run(request("PPI-95", 45)))
                .isInstanceOf(NothingToReadException.class)
                .hasMessage("unknown rule PPI-95; did you mean PPI-05?");
        assertThatThrownBy(() -> RulebookTrial.run(request("PPI-05", 140))).hasMessageContaining("expected 0 to 100");
        assertThatThrownBy(() -> RulebookTrial.run(request("PPI-05", 0))).hasMessageContaining("never true");
        assertThatThrownBy(() -> RulebookTrial.run(varied("IE041=C4:1", "")))
                .hasMessageContaining("expected REGION:C1=1.2");
        assertThatThrownBy(() -> RulebookTrial.run(varied("IE042:C4=1", ""))).hasMessageContaining("unknown region");
        assertThatThrownBy(() -> RulebookTrial.run(varied("IE041:C4=1.3", ""))).hasMessageContaining("0.8 to 1.2");
        assertThatThrownBy(() -> RulebookTrial.run(varied("", "town=3"))).hasMessageContaining("regional=10");
        assertThatThrownBy(() -> RulebookTrial.run(varied("", "eu=0"))).hasMessageContaining("at least 1 card");
        assertThatThrownBy(() -> RulebookTrial.run(new WhatIfRequest(
                        run.input(),
                        folder.resolve("none"),
                        Optional.empty(),
                        Optional.of("PPI-05"),
                        OptionalDouble.of(45),
                        1,
                        List.of(),
                        List.of())))
                .hasMessageContaining("run the main job first");
        assertThatThrownBy(() -> RulebookTrial.run(new WhatIfRequest(
                        run.input(),
                        run.state(),
                        Optional.of("1999"),
                        Optional.of("PPI-05"),
                        OptionalDouble.of(45),
                        3,
                        List.of(),
                        List.of())))
                .hasMessageContaining("no wave 1999");
    }

    @Test
    void theTextFormOfTheRulebookLiesBesideTheFigures() {
        assertThat(Outputs.read(run.output().resolve("data/rulebook.yaml")))
                .isEqualTo(RulebookText.of(run.input().resolve("programme"), new Defects()));
    }

    @Test
    void everyReportNamesVersionAndHashOfTheRulebook() {
        Path reports = run.output().resolve("reports/2026");
        String hash = Outputs.sha256(run.input().resolve("programme").resolve("recommendations.xlsx"));
        for (String report : Outputs.hashes(reports).keySet()) {
            String text = inOrderOfReading(reports.resolve(report)).replaceAll("\\s", "");
            assertThat(text.contains("2026.1·SHA-256" + hash)).as(report).isTrue();
        }
    }

    /** The text as it was written, so that columns beside each other do not mix. */
    private static String inOrderOfReading(Path pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WhatIfRequest request(String rule, double threshold) {
        return new WhatIfRequest(
                run.input(),
                run.state(),
                Optional.empty(),
                Optional.of(rule),
                OptionalDouble.of(threshold),
                1,
                List.of(),
                List.of());
    }

    private static WhatIfRequest varied(String priority, String cap) {
        return new WhatIfRequest(
                run.input(),
                run.state(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                1,
                priority.isEmpty() ? List.of() : List.of(priority),
                cap.isEmpty() ? List.of() : List.of(cap));
    }
}
