package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.pdf.MissingGlyph;
import eu.regiometer.pdf.PdfResult;
import eu.regiometer.report.ReportKey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("batch run")
class MisprintsTest {

    private static final ReportKey ENGLISH = new ReportKey(GovernanceLevel.REGIONAL, Area.region("PL22"), "2026", "en");
    private static final ReportKey SWEDISH = new ReportKey(GovernanceLevel.REGIONAL, Area.region("PL22"), "2026", "sv");
    private static final MissingGlyph GLYPH = new MissingGlyph(0x6F22, "100 % 漢 valley");

    @TempDir
    Path folder;

    private StateFolder state;

    @BeforeEach
    void create() {
        state = new StateFolder(folder);
        state.create();
    }

    @Test
    void aSignIsToldOnceForAllReportsEvenByAnotherProcess() {
        new Misprints(state).remember(ENGLISH, result(List.of(GLYPH), List.of()));
        new Misprints(state).remember(SWEDISH, result(List.of(GLYPH), List.of()));

        assertThat(new Misprints(state).lines(List.of(ENGLISH, SWEDISH)))
                .containsExactly(
                        "The fonts have no sign for U+6F22 (CJK UNIFIED IDEOGRAPHS 6F22) in \"100 % 漢 valley\":"
                                + " 2 reports, the first " + ENGLISH.documentId()
                                + "; a square is printed in its place; write the text without it or add a font that has it");
        assertThat(new Misprints(state).lines(List.of(SWEDISH)))
                .singleElement()
                .asString()
                .contains("report " + SWEDISH.documentId());
    }

    @Test
    void aLinkThatLeadsNowhereIsToldWithItsTarget() {
        new Misprints(state).remember(ENGLISH, result(List.of(), List.of("#annex")));

        assertThat(new Misprints(state).lines(List.of(ENGLISH)))
                .containsExactly("A link to #annex leads nowhere: report " + ENGLISH.documentId()
                        + "; mend the template that prints it");
    }

    @Test
    void aMendedReportIsForgotten() {
        new Misprints(state).remember(ENGLISH, result(List.of(GLYPH), List.of()));
        new Misprints(state).remember(ENGLISH, result(List.of(), List.of()));

        assertThat(new Misprints(state).lines(List.of(ENGLISH))).isEmpty();
    }

    /** A region may bear any name; the others must not wait for it. */
    @Test
    void aNameThatTheFontsCannotPrintIsToldAndTheRunGoesOn() {
        SmallRun run = SmallRun.after(SmallRun.first(), folder.resolve("run"))
                .language("en")
                .region("IE041");
        SmallInput.edit(
                run.input(),
                "regions.csv",
                lines -> lines.stream()
                        .map(line -> line.startsWith("IE041,")
                                ? line.replace("IE041,Border", "IE041,Bo\uD83D\uDE00rder")
                                : line)
                        .toList());

        RunResult result = run.run();

        assertThat(result.notes())
                .filteredOn(note -> note.contains("no sign"))
                .singleElement()
                .asString()
                .startsWith("The fonts have no sign for U+1F600 (GRINNING FACE) in \"")
                .contains("Bo\uD83D\uDE00rder", "reports, the first ")
                .doesNotContain("\n");
        assertThat(Outputs.text(run.output().resolve("reports/2026/regional/IE041-2026-en.pdf")))
                .contains("Bo\u25A1rder");
        assertThat(run.again().language("en").region("IE041").run().notes()).isEqualTo(result.notes());
    }

    /** A designer took the emblem out of the templates. */
    @Test
    void aReportWithoutTheEmblemIsToldWithItsRemedy() throws IOException {
        SmallRun run = SmallRun.after(SmallRun.first(), folder.resolve("run"))
                .language("en")
                .region("IE041");
        Path templates = folder.resolve("templates");
        SmallInput.copy(Path.of("report-templates"), templates);
        Path common = templates.resolve("common.ftl");
        Files.writeString(common, Files.readString(common).replace("<#if front.cover.emblem>", "<#if false>"));

        assertThat(run.templates(templates).run().notes())
                .filteredOn(note -> note.startsWith("Visibility"))
                .singleElement()
                .asString()
                .matches("Visibility of the funding, \\d reports, the first \\S+-en: pages 1 and 2 do not show the"
                        + " emblem of the Union; expected: the emblem there, with its alternative text; print"
                        + " drawing:emblem in common.ftl, or set branding.funding of programme.yaml right");
    }

    private static PdfResult result(List<MissingGlyph> glyphs, List<String> links) {
        return new PdfResult(1, glyphs, new TreeSet<>(links));
    }
}
