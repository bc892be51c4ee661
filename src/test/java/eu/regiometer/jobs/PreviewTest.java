package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.regiometer.jobs.PreviewRequest.Kind;
import eu.regiometer.publication.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What a designer sees of templates, from the figures of the last run. */
class PreviewTest {

    @TempDir
    private Path folder;

    @Test
    void oneReportOfEachKindIsMadeFromTheLastFiguresAndNothingIsRemembered() throws IOException {
        SmallRun run = SmallRun.first();
        SortedMap<String, String> before = hashes(run.state());

        Preview.Shown shown = Preview.open(request(run, run.input(), List.of(), Set.of(), "en"))
                .show();

        assertThat(shown.whole()).isTrue();
        assertThat(LoggerFactory.getLogger("org.xhtmlrenderer.pdf.ITextRenderer")
                        .isWarnEnabled())
                .isFalse();
        assertThat(shown.lines()).hasSize(5);
        assertThat(shown.lines().getLast()).matches("Reports: 4 of 4, pages: [0-9]+, seconds: [0-9.]+, in .*preview");
        assertThat(names())
                .contains("RM-2026-EU-EU-en.pdf", "RM-2026-REGIONAL-BG411-en.pdf", "RM-2026-REGIONAL-BG411-en.html");
        assertThat(names()).hasSize(8);
        assertThat(Files.isRegularFile(folder.resolve("preview/site/fonts/SourceSans3-Regular.ttf")))
                .isTrue();
        assertThat(hashes(run.state())).isEqualTo(before);
        assertThat(Files.exists(run.output().resolve(Manifest.FILE))).isTrue();
    }

    @Test
    void theReportIsTheOneThatTheRunPrinted() throws IOException {
        SmallRun run = SmallRun.first();

        Preview.open(request(run, run.input(), List.of("CZ08"), Set.of(Kind.REGIONAL), "en"))
                .show();

        assertThat(names()).containsExactly("RM-2026-REGIONAL-CZ08-en.html", "RM-2026-REGIONAL-CZ08-en.pdf");
        assertThat(folder.resolve("preview/RM-2026-REGIONAL-CZ08-en.pdf"))
                .hasSameBinaryContentAs(run.output().resolve("reports/2026/regional/CZ08-2026-en.pdf"));
    }

    @Test
    void theDropFolderIsNotNeeded() throws IOException {
        SmallRun run = SmallRun.first();
        Path input = folder.resolve("input");
        SmallInput.copy(run.input().resolve("programme"), input.resolve("programme"));
        if (Files.isDirectory(run.input().resolve("reviews"))) {
            SmallInput.copy(run.input().resolve("reviews"), input.resolve("reviews"));
        }

        assertThat(Preview.open(request(run, input, List.of(), Set.of(Kind.LOCAL), "sv"))
                        .show()
                        .whole())
                .isTrue();
        assertThat(names()).hasSize(2).allMatch(name -> name.startsWith("RM-2026-LOCAL-"));
    }

    @Test
    void aFaultIsToldWithReportTemplateAndLineAndTheOthersAreMade() throws IOException {
        SmallRun run = SmallRun.first();
        Path templates = folder.resolve("templates");
        SmallInput.copy(Path.of("report-templates"), templates);
        PreviewRequest request = request(run, run.input(), List.of(), Set.of(Kind.EU, Kind.REGIONAL), "en", templates);
        Preview preview = Preview.open(request);
        Path regional = templates.resolve("regional.ftl");
        String good = Files.readString(regional);

        Files.writeString(regional, good.replace("\n<@part.page>\n", "\n<@part.page>\n<p>${front.imprint.lead}</p>\n"));
        Preview.Shown faulty = preview.show();
        Files.writeString(regional, good.replace("\n<@part.page>\n", "\n<@part.page>\n<p>Some new words</p>\n"));
        Preview.Shown mended = preview.show();
        Files.writeString(regional, good.replace("\n<@part.page>\n", "\n<@part.page>\n<p>${nothing.titel}</p>\n"));
        Preview.Shown refused = preview.show();

        assertThat(faulty.whole()).isFalse();
        assertThat(faulty.lines())
                .anyMatch(
                        line -> line.matches(
                                "No regional report on .+ \\(BG411\\), en \\(RM-2026-REGIONAL-BG411-en\\):"
                                        + " report template regional.ftl line 3 column [0-9]+: Imprint has no component 'lead'"))
                .anyMatch(line -> line.startsWith("RM-2026-EU-"))
                .last()
                .satisfies(line -> assertThat(line).startsWith("Reports: 1 of 2, "));
        assertThat(mended.whole()).isTrue();
        assertThat(refused.lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith(
                                "report template regional.ftl line 3: found the unknown figure or field \"titel\""));
    }

    @Test
    void withoutARunThereIsNothingToShow() {
        SmallRun run = SmallRun.first();
        PreviewRequest request = new PreviewRequest(
                run(run.input(), folder.resolve("empty"), List.of(), "en", Path.of("report-templates")),
                Set.of(),
                folder.resolve("preview"));

        assertThatExceptionOfType(NothingToReadException.class)
                .isThrownBy(() -> Preview.open(request))
                .withMessageContaining("run the main job first");
        assertThat(Files.exists(folder.resolve("empty"))).isFalse();
    }

    private PreviewRequest request(SmallRun run, Path input, List<String> regions, Set<Kind> kinds, String language) {
        return request(run, input, regions, kinds, language, Path.of("report-templates"));
    }

    private PreviewRequest request(
            SmallRun run, Path input, List<String> regions, Set<Kind> kinds, String language, Path templates) {
        return new PreviewRequest(
                run(input, run.state(), regions, language, templates), kinds, folder.resolve("preview"));
    }

    private RunRequest run(Path input, Path state, List<String> regions, String language, Path templates) {
        return new RunRequest(
                input,
                folder.resolve("output"),
                state,
                Optional.of(templates),
                Optional.empty(),
                new TreeSet<>(regions),
                new TreeSet<>(List.of(language)),
                new TreeSet<>(),
                false,
                Optional.empty(),
                1,
                Duration.ZERO);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("preview"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static SortedMap<String, String> hashes(Path state) {
        var hashes = new TreeMap<>(Fingerprint.ofFolder(state).files());
        hashes.keySet().removeIf(name -> name.startsWith("db") || name.contains("run.log"));
        return hashes;
    }
}
