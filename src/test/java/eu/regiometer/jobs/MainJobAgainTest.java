package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.regiometer.findings.ProgrammeException;
import eu.regiometer.intake.DiskLooks;
import eu.regiometer.intake.Verdict;
import eu.regiometer.measures.Lens;
import eu.regiometer.publication.Manifest;
import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.rulebook.OverrideWorkbook;
import eu.regiometer.territory.Area;
import eu.regiometer.workbook.EditedWorkbook;
import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The job run again after something changed. */
@ResourceLock("batch run")
class MainJobAgainTest {

    /** A time long before any test. */
    private static final FileTime OLD = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path folder;

    @Test
    void deletedAndAlteredReportsAreMadeAgainAndNothingElse() throws IOException {
        SmallRun run = SmallRun.after(SmallRun.first(), folder);
        Path deleted = run.output().resolve("reports/2026/local/IE-33000-2026-sv.pdf");
        Path altered = run.output().resolve("reports/2026/regional/BG411-2026-en.pdf");
        Files.delete(deleted);
        Files.write(altered, new byte[] {' '}, StandardOpenOption.APPEND);
        setOld(run.output().resolve("reports"));

        RunResult result = run.run();

        assertThat(result.made()).isEqualTo(2);
        assertThat(result.unchanged()).isFalse();
        assertThat(Outputs.hashes(run.output()))
                .isEqualTo(Outputs.hashes(SmallRun.first().output()));
        assertThat(young(run.output().resolve("reports")))
                .containsExactly("2026/local/IE-33000-2026-sv.pdf", "2026/regional/BG411-2026-en.pdf");
    }

    @Test
    void aDeletedDataFileIsMadeAgainWithoutAnyReport() throws IOException {
        SmallRun run = SmallRun.after(SmallRun.first(), folder);
        Files.delete(run.output().resolve("data/estimates.csv"));
        assertThat(run.run().made()).isZero();
        assertThat(Outputs.hashes(run.output()))
                .isEqualTo(Outputs.hashes(SmallRun.first().output()));
    }

    @Test
    void otherOrderOfFilesAndOtherNumberOfThreadsGiveTheSameData() {
        SmallRun run = SmallRun.fresh(folder).threads(1).language("en").region("BG411");
        run.run();
        assertThat(Outputs.hashes(run.output().resolve("data")))
                .isEqualTo(Outputs.hashes(SmallRun.first().output().resolve("data")));
        SortedMap<String, String> reports = Outputs.hashes(run.output().resolve("reports"));
        assertThat(reports.keySet())
                .containsExactly("2026/local/BG-68134-2026-en.pdf", "2026/regional/BG411-2026-en.pdf");
        assertThat(Outputs.hashes(SmallRun.first().output().resolve("reports"))).containsAllEntriesOf(reports);
    }

    @Test
    void anotherWaveIsReportedOnBesideTheNewest() {
        SmallRun run = SmallRun.after(SmallRun.first(), folder)
                .wave("2024")
                .language("en")
                .region("BG411");
        RunResult result = run.run();
        assertThat(result.wave()).isEqualTo("2024");
        SortedMap<String, String> reports = Outputs.hashes(run.output().resolve("reports"));
        assertThat(reports)
                .containsAllEntriesOf(Outputs.hashes(SmallRun.first().output().resolve("reports")));
        assertThat(reports.keySet()).contains("2024/regional/BG411-2024-en.pdf", "2024/local/BG-68134-2024-en.pdf");
        assertThat(Outputs.text(run.output().resolve("reports/2024/regional/BG411-2024-en.pdf")))
                .contains("Wave 2024");
        Manifest manifest = Manifest.read(run.output()).orElseThrow();
        assertThat(manifest.verify(run.output())).isEmpty();
        assertThat(manifest.outputs().stream()
                        .filter(o -> o.kind() == Manifest.Kind.REPORT)
                        .map(o -> o.path().substring("reports/".length())))
                .containsExactlyInAnyOrderElementsOf(reports.keySet());
    }

    @Test
    void oneRegionIsReissuedAloneAndTheOutputStaysWhole() throws IOException {
        SmallRun run = SmallRun.after(SmallRun.first(), folder);
        setOld(run.output().resolve("reports"));

        RunResult result = run.region("CZ08").language("sv").force().run();

        assertThat(result.made()).isEqualTo(2);
        assertThat(young(run.output().resolve("reports")))
                .containsExactly("2026/local/CZ-554821-2026-sv.pdf", "2026/regional/CZ08-2026-sv.pdf");
        assertThat(Outputs.hashes(run.output()))
                .isEqualTo(Outputs.hashes(SmallRun.first().output()));
        assertThat(run.again().run().unchanged()).isTrue();
    }

    /** Feature PPI2I-8d. */
    @Test
    void aLensIsPrintedAloneAndTheReportsStay() {
        SmallRun first = SmallRun.first();
        SmallRun run = SmallRun.after(first, folder);

        RunResult result = run.language("en").lens(Lens.PPI_ICT).run();

        SortedMap<String, String> reports = Outputs.hashes(run.output().resolve("reports"));
        assertThat(result.made()).isEqualTo(4);
        assertThat(reports)
                .containsAllEntriesOf(Outputs.hashes(first.output().resolve("reports")))
                .containsKeys("2026/eu/EU-ict-2026-en.pdf", "2026/regional/CZ08-ict-2026-en.pdf");
        assertThat(Outputs.text(run.output().resolve("reports/2026/regional/CZ08-ict-2026-en.pdf")))
                .contains("ICT: annex to the report for the region", "RM-2026-REGIONAL-CZ08-ICT-en");
        assertThat(Outputs.read(run.output().resolve("site/publications.html"))).contains("EU-ict-2026-en.pdf");
        assertThat(run.run().unchanged()).isTrue();
    }

    @Test
    void annexesThatTheProgrammeNamesComeWithTheReports() throws IOException {
        SmallRun run = SmallRun.after(SmallRun.first(), folder);
        SmallInput.edit(run.input(), "programme.yaml", lines -> {
            List<String> all = new ArrayList<>(lines);
            all.add("lens_annexes: [clusters]");
            return all;
        });

        run.language("sv").region("CZ08").run();

        assertThat(Outputs.hashes(run.output().resolve("reports")))
                .containsKeys("2026/regional/CZ08-clusters-2026-sv.pdf", "2026/regional/CZ08-2026-sv.pdf");
    }

    @Test
    void aRegionWithoutFilesIsSaidToBeMissingAndAllElseIsThere() {
        SmallRun run = SmallRun.fresh(folder).language("en").region("CZ08");
        SmallInput.remove(run.surveys().resolve("CZ08"));
        run.run();
        assertThat(Outputs.text(run.output().resolve("reports/2026/regional/CZ08-2026-en.pdf")))
                .contains("No submission from Moravia-Silesia was received for wave 2026");
        Path indicators = run.output().resolve("data/indicators.csv");
        assertThat(Outputs.rows(indicators, "area", "CZ08", "indicator", "ATT_C3"))
                .allSatisfy(row -> assertThat(row).containsEntry("value", ""));
        for (String area : List.of("BG411", "IE041", "PARTNERS")) {
            assertThat(Outputs.row(indicators, "wave", "2026", "area", area, "indicator", "ATT_C3")
                            .get("value"))
                    .as(area)
                    .isNotEmpty();
        }
    }

    @Test
    void oneMoreRegionNeedsOnlyConfiguration() {
        SmallRun run = SmallRun.fresh(folder).language("en").region("BE22");
        SmallInput.addRegion(run.input(), "BE22", "BE", "Limburg", "BE_73107,Maasmechelen");
        Path sample = folder.resolve("sample");
        SampleInput.write(run.input(), sample, 7, 1, 2, 90, 12, false); // Belgium comes first in the order of countries
        SmallInput.copy(sample.resolve("BE22"), run.surveys().resolve("BE22"));

        RunResult result = run.run();

        assertThat(result.files()).hasSize(17);
        Path file = run.surveys().resolve("BE22/public-attitude-BE22-2026.xlsx");
        assertThat(Outputs.text(run.output().resolve("reports/2026/regional/BE22-2026-en.pdf")))
                .contains("Limburg")
                .contains(Outputs.about(EditedAnswers.rows(file).size()));
        assertThat(run.output().resolve("reports/2026/local/BE-73107-2026-en.pdf"))
                .exists();
        Path indicators = run.output().resolve("data/indicators.csv");
        assertThat(Outputs.row(indicators, "wave", "2026", "area", "BE22", "indicator", "N_RESP"))
                .containsEntry(
                        "value", Integer.toString(EditedAnswers.rows(file).size()));
        assertThat(Outputs.row(indicators, "wave", "2026", "area", "BE22", "indicator", "COMPOSITE")
                        .get("value"))
                .isNotEmpty();
    }

    @Test
    void syntheticAndOtherSubmissionsAreNotMixed() {
        SmallRun run = SmallRun.after(SmallRun.first(), folder);
        EditedAnswers.change(run.surveys().resolve(SmallInput.ORGANISATIONS), EditedAnswers::real);
        assertThatThrownBy(run::run)
                .isInstanceOf(NothingToReadException.class)
                .hasMessageContaining("synthetic")
                .hasMessageContaining(SmallInput.ORGANISATIONS);
        assertThat(Outputs.hashes(run.output()))
                .isEqualTo(Outputs.hashes(SmallRun.first().output()));
    }

    @Test
    void whatIsWithdrawnIsGoneAndTheNextRunGoesOnWithoutIt() {
        SmallRun run = SmallRun.after(SmallRun.first(), folder).language("en").region("IE041");
        Path file = run.surveys().resolve(SmallInput.REPLACING);
        String hash = Outputs.sha256(file);
        int remembered = Outputs.hashes(run.state().resolve("submissions")).size();

        Withdrawal.forget(hash.substring(0, 12), run.state(), run.output());

        assertThat(Outputs.hashes(run.output())).isEmpty();
        assertThat(run.state().resolve("originals").resolve(hash)).doesNotExist();
        assertThat(Outputs.hashes(run.state().resolve("submissions"))).hasSize(remembered - 3);
        assertThat(Outputs.hashes(run.state().resolve("issues"))).isEmpty();
        assertThat(file).exists();

        RunResult result = run.run();

        assertThat(result.notes()).anySatisfy(note -> assertThat(note).contains(SmallInput.REPLACING));
        assertThat(result.files()).hasSize(12);
        int left =
                EditedAnswers.rows(run.surveys().resolve(SmallInput.REPLACED)).size();
        assertThat(Outputs.text(run.output().resolve("reports/2026/regional/IE041-2026-en.pdf")))
                .contains(Outputs.about(left));
        Path indicators = run.output().resolve("data/indicators.csv");
        assertThat(Outputs.row(indicators, "wave", "2026", "area", "IE041", "indicator", "N_RESP"))
                .containsEntry("value", Integer.toString(left));
        assertThat(Outputs.rows(run.output().resolve("data/submissions.csv"), "sha256", hash))
                .isEmpty();
        assertThat(run.state().resolve("originals").resolve(hash)).doesNotExist();
    }

    @Test
    void aFileThatIsStillBeingCopiedWaitsWithAReceiptAndItsEarlierVersionStaysInForce() throws IOException {
        SmallRun run = SmallRun.after(SmallRun.first(), folder).language("en").region("IE041");
        Path file = run.surveys().resolve(SmallInput.REPLACING);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, 1000));

        RunResult result = run.run(new DiskLooks(Duration.ZERO) {
            @Override
            public void settle() {
                append(file, Arrays.copyOfRange(whole, 1000, 2000));
            }
        });

        assertThat(result.files())
                .filteredOn(f -> f.name().equals(SmallInput.REPLACING))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.verdict()).isEqualTo(Verdict.WAITING);
                    assertThat(f.code()).isEqualTo("FILE-UNFINISHED");
                });
        assertThat(Outputs.read(run.output()
                        .resolve("feedback/IE041")
                        .resolve(SmallInput.REPLACING.substring("IE041/".length()) + ".receipt.txt")))
                .contains("(FILE-UNFINISHED)");
        Path data = run.output().resolve("data");
        assertThat(Outputs.hashes(data).get("estimates.csv"))
                .isEqualTo(Outputs.hashes(SmallRun.first().output().resolve("data"))
                        .get("estimates.csv"));
    }

    @Test
    void aDecisionOfAReviewerMakesANewIssueThatNamesItAsTheCause() throws IOException {
        SmallRun run = SmallRun.after(SmallRun.first(), folder).language("en").region("BG411");
        Path recommendations = run.output().resolve("data/recommendations.csv");
        Map<String, String> card = Outputs.rows(
                        recommendations, "wave", "2026", "level", "REGIONAL", "area", "BG411", "placement", "CARD")
                .getFirst();
        Programme programme = Programme.read(run.input().resolve("programme"));
        var decision = new EditorialOverride(
                card.getOrDefault("rule", ""),
                Area.region("BG411"),
                "2026",
                EditorialOverride.Kind.SUPPRESS,
                EditorialOverride.Part.EVIDENCE,
                "",
                "",
                "Already done",
                "A. Reviewer",
                LocalDate.of(2026, 11, 20),
                Optional.empty());
        OutputFiles.write(
                Programme.overrides(programme.folder()),
                OverrideWorkbook.bytes(
                        programme.rulebook(), programme.territory(), programme.languages(), List.of(decision)));

        RunResult result = run.run();

        assertThat(result.unchanged()).isFalse();
        assertThat(Outputs.row(recommendations, "wave", "2026", "area", "BG411", "rule", decision.rule()))
                .containsEntry("placement", "HELD_BACK")
                .containsEntry("outcome", card.get("outcome"))
                .containsEntry("evidence", card.get("evidence"))
                .containsEntry("override", "SUPPRESS IN_FORCE");
        assertThat(Outputs.text(run.output().resolve("reports/2026/regional/BG411-2026-en.pdf")))
                .contains("held back", "Already done", "A. Reviewer")
                .contains("What changed since the last issue", "decision of a reviewer");
        assertThat(Outputs.row(run.output().resolve("data/changes.csv"), "area", "BG411", "code", decision.rule()))
                .containsEntry("kind", "DROPPED")
                .containsEntry("causes", "OVERRIDE");
        assertThat(Outputs.read(run.output().resolve("index.html"))).contains("a decision of a reviewer");
        assertThat(Manifest.read(run.output()).orElseThrow().inputs())
                .extracting(Manifest.Input::path)
                .contains("reviews/overrides.xlsx");

        EditedWorkbook.copy(
                Files.copy(Programme.overrides(programme.folder()), folder.resolve("good.xlsx")),
                Programme.overrides(programme.folder()),
                book -> book.set("overrides", decision.rule(), "name", ""));
        assertThatThrownBy(() -> run.again().run())
                .isInstanceOf(ProgrammeException.class)
                .hasMessageContaining("overrides.xlsx [overrides!I2]");
    }

    @Test
    void unchangedFilesAreNotWaitedFor() {
        SmallRun run = SmallRun.after(SmallRun.first(), folder);
        assertThat(run.run().unchanged()).isTrue();

        RunResult again = run.again().run(new DiskLooks(Duration.ZERO) {
            @Override
            public void settle() {
                throw new AssertionError("waited for files that are known");
            }
        });

        assertThat(again.unchanged()).isTrue();
    }

    private static void append(Path file, byte[] more) {
        try {
            Files.write(file, more, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void setOld(Path below) throws IOException {
        for (String name : Outputs.hashes(below).keySet()) {
            Files.setLastModifiedTime(below.resolve(name), OLD);
        }
    }

    private static TreeSet<String> young(Path below) throws IOException {
        var times = new TreeMap<String, FileTime>();
        for (String name : Outputs.hashes(below).keySet()) {
            times.put(name, Files.getLastModifiedTime(below.resolve(name)));
        }
        var young = new TreeSet<String>();
        for (Map.Entry<String, FileTime> entry : times.entrySet()) {
            if (!entry.getValue().equals(OLD)) {
                young.add(entry.getKey());
            }
        }
        return young;
    }
}
