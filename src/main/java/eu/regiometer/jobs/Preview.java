package eu.regiometer.jobs;

import eu.regiometer.intake.DropFolder;
import eu.regiometer.measures.Lens;
import eu.regiometer.pdf.PdfResult;
import eu.regiometer.publication.SiteWriter;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.ReportSources;
import eu.regiometer.report.template.TemplateFailure;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.Fence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Shows what templates make of the figures of the last run, for the person who edits them. Figures come from what the state
 * folder keeps of each submission; no workbook is read, and nothing is remembered.
 */
public final class Preview {

    private final PreviewRequest request;
    private final ReportSources sources;
    private final List<ReportKey> keys;
    private final ReviewDesk desk;

    private Preview(PreviewRequest request, ReportSources sources, List<ReportKey> keys, ReviewDesk desk) {
        this.request = request;
        this.sources = sources;
        this.keys = keys;
        this.desk = desk;
    }

    /**
     * What one look gave.
     *
     * @param lines a line for each report, or why it could not be made; then how many there are
     * @param whole whether all reports were made
     */
    public record Shown(List<String> lines, boolean whole) {

        public Shown {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Computes the figures once, for any number of looks.
     *
     * @throws eu.regiometer.findings.ProgrammeException if the programme is wrong
     * @throws NothingToReadException if no run with this programme and date was made in the state folder, or an unknown
     *     wave, region or language was asked for
     * @throws TemplatesWrongException if templates or fonts are missing or faulty
     */
    public static Preview open(PreviewRequest request) {
        QuietRenderer.begin();
        RunRequest run = request.run();
        Programme programme = Programme.read(run.programme());
        TemplateSet templates = TemplateSet.read(run.templates(), programme.languages());
        Editions editions = Editions.of(programme.languages(), programme.territory(), templates::holds);
        MainJob.checkSelection(run, programme, editions, templates);
        var state = new StateFolder(run.state());
        SeenRegister register = SeenRegister.read(state.register());
        var nothing = new DropFolder(List.of(), new TreeMap<>(), List.of(), List.of());
        RunPlan plan = RunPlan.of(
                run,
                programme,
                editions,
                MainJob.wave(run, programme.territory()),
                nothing,
                MainJob.earlier(register, nothing, state),
                List.of(),
                new MappingSheets(nothing, programme.territory(), state),
                templates.fingerprint());
        Figures figures = figures(plan, state, register);
        var history = new IssueHistory(plan, state, templates.renderer().version());
        return new Preview(
                request,
                figures.sources().with(history.lastPrinted(figures)),
                keys(request, plan, figures),
                ReviewDesk.open(state, plan.wave().reportDate()));
    }

    private static Figures figures(RunPlan plan, StateFolder state, SeenRegister register) {
        SortedMap<String, SubmissionRecord> records = new TreeMap<>();
        plan.earlier().forEach(file -> {
            String key = plan.key(file);
            state.submission(key).ifPresent(record -> records.put(key, record));
        });
        if (records.isEmpty()) {
            throw new NothingToReadException("the state folder "
                    + plan.request().state().toAbsolutePath()
                    + " keeps no figures of this programme with the report date "
                    + plan.wave().reportDate() + "; run the main job first, and give --state and --date as there");
        }
        try (Fence fence = ReaderProcess.fence()) {
            var reading = new WorkbookReading(plan.programme(), plan.wave(), fence);
            SubmissionSet decided = SubmissionSet.decide(
                    records,
                    new TreeSet<>(),
                    register.seen(),
                    Integer.MAX_VALUE,
                    plan.programme().rules(),
                    plan.programme().confirmations(),
                    (before, now) -> OptionalLong.empty());
            Consolidation together = Consolidation.of(decided, state, reading);
            return Figures.compute(
                    plan.programme(),
                    plan.wave(),
                    together.submissions(),
                    together.cubes(),
                    state.decisions().complete(plan.programme().overrides()));
        }
    }

    /** One report of each kind that was asked for: of the region that was named, else of the first that sent something. */
    private static List<ReportKey> keys(PreviewRequest request, RunPlan plan, Figures figures) {
        Territory territory = plan.programme().territory();
        RunRequest run = request.run();
        List<String> languages = run.languages().isEmpty()
                ? List.of(plan.programme().languages().getFirst())
                : List.copyOf(run.languages());
        List<Region> members = territory.members(plan.wave());
        List<Region> regions = run.regions().isEmpty()
                ? members.stream()
                        .filter(region -> sent(region, figures))
                        .findFirst()
                        .or(() -> members.stream().findFirst())
                        .stream()
                        .toList()
                : members.stream()
                        .filter(region -> run.regions().contains(region.code()))
                        .toList();
        List<ReportKey> keys = new ArrayList<>();
        String wave = plan.wave().code();
        for (String language : languages) {
            var eu = new ReportKey(GovernanceLevel.EU, Area.PARTNERS, wave, language);
            if (request.kinds().contains(PreviewRequest.Kind.EU)) {
                keys.add(eu);
            }
            for (Region region : regions) {
                if (request.kinds().contains(PreviewRequest.Kind.REGIONAL)) {
                    keys.add(new ReportKey(GovernanceLevel.REGIONAL, region.area(), wave, language));
                }
                List<Municipality> municipalities = territory.municipalities(region.code());
                if (request.kinds().contains(PreviewRequest.Kind.LOCAL) && !municipalities.isEmpty()) {
                    keys.add(new ReportKey(
                            GovernanceLevel.LOCAL, municipalities.getFirst().area(), wave, language));
                }
            }
            if (request.kinds().contains(PreviewRequest.Kind.LENS)) {
                lens(plan).ifPresent(lens -> keys.add(eu.annex(lens)));
            }
        }
        return keys;
    }

    private static boolean sent(Region region, Figures figures) {
        return figures.submissions().counting().stream()
                .flatMap(file -> file.record().cover().stream())
                .anyMatch(cover -> cover.region().equals(region.code()));
    }

    private static Optional<Lens> lens(RunPlan plan) {
        Programme programme = plan.programme();
        return programme.annexes().stream()
                .findFirst()
                .or(() -> Arrays.stream(Lens.values())
                        .filter(lens -> ProgrammeSettings.has(programme.tree(), lens))
                        .findFirst());
    }

    /** Reads templates, styles, texts and fonts anew and makes the reports. */
    public Shown show() {
        long start = System.nanoTime();
        TemplateSet templates;
        try {
            templates = TemplateSet.read(
                    request.run().templates(),
                    keys.stream().map(ReportKey::language).toList());
        } catch (TemplatesWrongException e) {
            return new Shown(String.valueOf(e.getMessage()).lines().toList(), false);
        }
        var making = new ReportMaking(
                templates, new Misprints(new StateFolder(request.run().state())));
        new SiteWriter(templates.folder()).writeFonts(request.to());
        List<Made> made = keys.parallelStream().map(key -> make(making, key)).toList();
        List<String> lines = new ArrayList<>();
        made.forEach(one -> lines.addAll(one.lines()));
        lines.add(String.format(
                Locale.ROOT,
                "Reports: %d of %d, pages: %d, seconds: %.1f, in %s",
                made.stream().filter(Made::whole).count(),
                keys.size(),
                made.stream().mapToInt(Made::pages).sum(),
                seconds(start),
                request.to()));
        return new Shown(lines, made.stream().allMatch(Made::whole));
    }

    /** One report that was made, or not. */
    private record Made(List<String> lines, int pages, boolean whole) {}

    private Made make(ReportMaking making, ReportKey key) {
        long start = System.nanoTime();
        try {
            PdfResult result = making.preview(key, sources, desk.standing(key.documentId()), request.to());
            List<String> lines = new ArrayList<>();
            lines.add(String.format(
                    Locale.ROOT,
                    "%-36s pages: %2d  seconds: %.1f",
                    key.documentId() + ".pdf",
                    result.pages(),
                    seconds(start)));
            result.missingGlyphs()
                    .forEach(glyph ->
                            lines.add("  the fonts have no sign for " + glyph.name() + " in \"" + glyph.text() + "\""));
            result.brokenLinks().forEach(link -> lines.add("  the link #" + link + " leads nowhere"));
            return new Made(lines, result.pages(), true);
        } catch (TemplateFailure | IllegalArgumentException e) {
            return new Made(List.of(ReportFailures.line(key, sources.territory(), e)), 0, false);
        }
    }

    private static double seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }

    /** The folder that a designer edits; empty for the copy in the jar. */
    public Optional<Path> templates() {
        return TemplateSet.folder(request.run().templates());
    }
}
