package eu.regiometer.jobs;

import eu.regiometer.disclosure.DerivableCells;
import eu.regiometer.intake.DiskLooks;
import eu.regiometer.intake.Verdict;
import eu.regiometer.publication.Bundle;
import eu.regiometer.publication.EarlierBundle;
import eu.regiometer.publication.Manifest;
import eu.regiometer.publication.SiteFacts;
import eu.regiometer.publication.Visibility;
import eu.regiometer.publication.gate.ActionPlansGate;
import eu.regiometer.publication.gate.Candidate;
import eu.regiometer.publication.gate.CommentsGate;
import eu.regiometer.publication.gate.DataGate;
import eu.regiometer.publication.gate.DisclosureGate;
import eu.regiometer.publication.gate.EmbargoGate;
import eu.regiometer.publication.gate.LanguagesGate;
import eu.regiometer.publication.gate.OverridesGate;
import eu.regiometer.publication.gate.PublishGate;
import eu.regiometer.publication.gate.PublishGate.Refusal;
import eu.regiometer.publication.gate.ReproducibilityGate;
import eu.regiometer.publication.gate.StateGate;
import eu.regiometer.publication.gate.VisibilityGate;
import eu.regiometer.report.Branding;
import eu.regiometer.report.ReportDocument;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.DocumentLife;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.Standing;
import eu.regiometer.territory.Municipality;
import eu.regiometer.workbook.Fence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Publishes documents: brings the output up to date, asks every gate, and writes the bundle if none refuses. */
public final class PublishJob {

    private final RunPlan plan;
    private final StateFolder state;
    private final TemplateSet templates;
    private final Asked asked;
    private final ReviewDesk desk;
    private final Set<String> named;

    private PublishJob(RunPlan plan, StateFolder state, TemplateSet templates, Asked asked) {
        this.plan = plan;
        this.state = state;
        this.templates = templates;
        this.asked = asked;
        this.named = named(plan, templates, asked);
        this.desk = ReviewDesk.open(state, asked.day().orElse(plan.wave().reportDate()));
    }

    /**
     * What is to be published.
     *
     * @param request input, output and the like; regions, languages and lenses are not selected
     * @param documents ids with or without language; none: all documents of the wave
     * @param day day of publication; empty: the report date
     * @param by who publishes; empty: the office of programme.yaml
     * @param to folder of the bundles
     */
    public record Asked(
            RunRequest request, List<String> documents, Optional<LocalDate> day, Optional<String> by, Path to) {

        public Asked {
            documents = List.copyOf(documents);
        }
    }

    /**
     * What became of it.
     *
     * @param refusals why nothing was published; empty when it was
     * @param documents documents of the bundle, each with its state
     * @param bundle folder of the bundle
     * @param written whether anything was written; not so when the same bundle was there already
     */
    public record Published(List<Refusal> refusals, List<String> documents, Path bundle, boolean written) {}

    /**
     * Publishes.
     *
     * @throws NothingToReadException if a document is not known, and all that {@link MainJob#run} throws
     */
    public static Published publish(Asked asked, Progress progress) {
        RunRequest request = asLastMade(asked.request());
        return MainJob.planned(request, new DiskLooks(request.settle()), (plan, state, register, templates) -> {
            new MainJobRun(plan, state, register, templates, progress).run();
            Published published = new PublishJob(plan, state, templates, asked).publish(register);
            if (published.refusals().isEmpty()) {
                new MainJobRun(plan, state, register, templates, progress).run();
            }
            return published;
        });
    }

    /** With the report date that is printed in the output: the day of publication is another one. */
    private static RunRequest asLastMade(RunRequest request) {
        return Manifest.read(request.output())
                .filter(manifest -> request.wave()
                        .filter(wave -> !wave.equals(manifest.wave()))
                        .isEmpty())
                .map(manifest -> request.reportedOn(manifest.wave(), manifest.reportDate()))
                .orElse(request);
    }

    private Published publish(SeenRegister register) {
        Path folder = asked.to().resolve(plan.wave().code());
        var earlier =
                EarlierBundle.at(folder, plan.programme().territory().newest().code());
        var shares = Shares.of(plan.reports().values(), this::asked, desk::standing, earlier);
        try (Fence fence = ReaderProcess.fence()) {
            var round = new ReviewRound(plan, state, templates);
            Figures figures = new ReportingRun(plan, state, register, templates, fence, round).current();
            List<PublishGate> gates = gates(figures);
            List<Refusal> refusals = new ArrayList<>(neverPublic());
            List<Bundle.Document> documents = new ArrayList<>();
            for (Made made : make(shares.anew(), figures)) {
                gates.forEach(gate -> gate.refusal(made.candidate()).ifPresent(refusals::add));
                unfit(made).ifPresent(refusals::add);
                documents.add(made.document());
            }
            if (!refusals.isEmpty()) {
                return new Published(refusals, List.of(), folder, false);
            }
            boolean written = bundle(figures, documents, shares, earlier).write(folder);
            documents.forEach(this::decide);
            return new Published(List.of(), told(documents), folder, written);
        }
    }

    private static List<String> told(List<Bundle.Document> documents) {
        return documents.stream()
                .map(document -> document.key().documentId() + " v"
                        + document.standing().version().number() + " "
                        + document.standing().state())
                .toList();
    }

    /** The decision to publish that cannot be taken on this day. */
    private Optional<Refusal> unfit(Made made) {
        Candidate candidate = made.candidate();
        List<Decision> known = candidate.standing().life().decisions();
        List<Decision> then = made.document().standing().life().decisions();
        return then.size() == known.size()
                ? Optional.empty()
                : candidate
                        .standing()
                        .life()
                        .objection(then.getLast())
                        .map(why -> new Refusal(candidate.key().documentId(), "state", why));
    }

    private boolean asked(ReportKey key) {
        return named.isEmpty() || named.contains(key.documentId());
    }

    /** Documents that were asked for by name although they were withdrawn before anybody published them. */
    private List<Refusal> neverPublic() {
        return named.stream()
                .flatMap(id -> desk.standing(id).stream())
                .filter(now ->
                        now.state() == ReviewState.WITHDRAWN && !now.life().wasPublic())
                .map(now -> new Refusal(
                        now.life().document(),
                        "state",
                        new DocumentLife.Objection(
                                "the state WITHDRAWN of a document that never was public",
                                "a document that was approved or is public",
                                "leave it out")))
                .toList();
    }

    private static Set<String> named(RunPlan plan, TemplateSet templates, Asked asked) {
        SortedMap<String, ReportKey> all = plan.reports();
        Set<String> wanted = new TreeSet<>();
        var reader = ReviewRound.reader(plan, templates);
        for (String name : asked.documents()) {
            List<String> found =
                    reader.documents(name).stream().filter(all::containsKey).toList();
            if (found.isEmpty()) {
                throw new NothingToReadException("there is no document " + name + " in the wave "
                        + plan.wave().code() + "; regiometer review lists them all");
            }
            wanted.addAll(found);
        }
        return wanted;
    }

    private record Made(Candidate candidate, Bundle.Document document) {}

    /** Makes each document as it would be published, twice. */
    private List<Made> make(Collection<ReportKey> keys, Figures figures) {
        ReportMaking one = new ReportMaking(templates, new Misprints(state));
        ReportMaking other = new ReportMaking(templates, new Misprints(state));
        try (ExecutorService pool = Executors.newFixedThreadPool(plan.request().threads())) {
            List<Future<Made>> futures = keys.stream()
                    .map(key -> pool.submit(() -> make(key, figures, one, other)))
                    .toList();
            List<Made> made = new ArrayList<>();
            for (Future<Made> future : futures) {
                made.add(future.get());
            }
            return made;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailedException("interrupted while documents were made", e);
        }
    }

    private Made make(ReportKey key, Figures figures, ReportMaking one, ReportMaking other) {
        String id = key.documentId();
        Standing now = desk.standing(id).orElseThrow(() -> new RunFailedException(id + " was not made; run again"));
        Standing then = now.state() == ReviewState.APPROVED ? published(now) : now;
        ReportDocument report = one.document(key, figures.sources(), then);
        if (!report.content().equals(then.version().content())) {
            throw new RunFailedException(id + " has another content than the one that was made last; run again");
        }
        byte[] pdf = one.print(report);
        byte[] again = other.print(other.document(key, figures.sources(), then));
        return new Made(
                new Candidate(key, now, desk.comments(id), pdf, again), new Bundle.Document(key, report, then, pdf));
    }

    private Standing published(Standing approved) {
        Decision decision = new Decision(
                approved.life().document(),
                ReviewState.PUBLISHED,
                asked.by().orElse(plan.programme().branding().secretariat().getOrDefault("en", "")),
                asked.day().orElse(plan.wave().reportDate()),
                Optional.empty(),
                false,
                "",
                approved.version().content(),
                Optional.of(approved.comments()));
        DocumentLife life = approved.life().with(decision);
        return new Standing(
                life, approved.version(), ReviewState.PUBLISHED, Optional.of(decision), approved.comments());
    }

    /** Notes that a document is public, and the consent by silence before, if that is what approved it. */
    private void decide(Bundle.Document document) {
        DocumentLife life = document.standing().life();
        List<Decision> known = desk.life(life.document()).decisions();
        life.decisions()
                .subList(known.size(), life.decisions().size())
                .forEach(decision -> desk.decide(decision).ifPresent(objection -> {
                    throw new RunFailedException(life.document() + ": " + objection);
                }));
    }

    private List<PublishGate> gates(Figures figures) {
        Branding branding = plan.programme().branding();
        PublishSettings settings = PublishSettings.read(plan.programme().settings());
        return List.of(
                new StateGate(),
                new CommentsGate(),
                new EmbargoGate(asked.day().orElse(plan.wave().reportDate())),
                new DisclosureGate(DerivableCells.of(
                        figures.sources().release(), plan.programme().territory())),
                new LanguagesGate(
                        lacking(),
                        settings.mayLack(),
                        templates.unreviewed(plan.editions().all()),
                        settings.unreviewed()),
                new VisibilityGate(language -> Visibility.of(
                        branding,
                        language,
                        plan.wave().reportDate(),
                        TextBundle.read(templates.folder(), language).text("emblem"))),
                new DataGate(waiting(figures)),
                new OverridesGate(figures.sources().recommendations()),
                new ActionPlansGate(plan.programme().rulebook()),
                new ReproducibilityGate());
    }

    /** Languages without texts, by code of region and municipality. */
    private SortedMap<String, List<String>> lacking() {
        SortedMap<String, List<String>> lacking = new TreeMap<>();
        plan.editions()
                .missing()
                .forEach((language, regions) -> regions.forEach(region -> areas(region)
                        .forEach(area -> lacking.computeIfAbsent(area, a -> new ArrayList<>())
                                .add(language))));
        return lacking;
    }

    /** Files that wait, by code of the areas whose figures they would change; all of them for the top. */
    private SortedMap<String, List<String>> waiting(Figures figures) {
        SortedMap<String, List<String>> waiting = new TreeMap<>();
        for (SubmissionSet.Decided decided : figures.submissions().dropped()) {
            boolean ofWave = decided.record()
                    .cover()
                    .map(cover -> cover.wave().equals(plan.wave().code()))
                    .orElse(true);
            if (decided.verdict() == Verdict.WAITING && ofWave) {
                List<String> areas = new ArrayList<>(List.of("PARTNERS", "EU"));
                decided.record().cover().ifPresent(cover -> areas.addAll(areas(cover.region())));
                areas.forEach(area -> waiting.computeIfAbsent(area, a -> new ArrayList<>())
                        .add(decided.record().name()));
            }
        }
        return waiting;
    }

    private List<String> areas(String region) {
        return Stream.concat(
                        Stream.of(region),
                        plan.programme().territory().municipalities(region).stream()
                                .map(Municipality::code))
                .toList();
    }

    /**
     * Documents with their charts and figures. The tables of all areas are those of this run only when every document of
     * the wave rests on it; else they stay as they were published.
     */
    private Bundle bundle(Figures figures, List<Bundle.Document> documents, Shares shares, EarlierBundle earlier) {
        Path output = plan.request().output();
        Bundle bundle = new Bundle(
                templates.folder(),
                new Bundle.Facts(
                        new SiteFacts(
                                plan.programme().branding(),
                                Product.version(),
                                plan.wave().code(),
                                plan.wave().reportDate(),
                                figures.sources().release().synthetic()),
                        plan.programme().territory(),
                        figures.sources().release().snapshot(),
                        plan.programme().rulebook().version(),
                        plan.programme().rulebook().hash()),
                documents);
        bundle.addDocuments();
        shares.noticed().forEach(key -> desk.standing(key.documentId())
                .flatMap(Standing::by)
                .ifPresent(withdrawal -> bundle.withdraw(earlier, key, withdrawal)));
        shares.older().forEach(key -> bundle.carry(earlier, key));
        shares.kept().forEach(key -> bundle.carry(earlier, key));
        long current = documents.stream()
                        .filter(document -> document.standing().state().published())
                        .count()
                + shares.kept().size();
        boolean whole = current == plan.reports().size();
        paths(output, "data").stream()
                .filter(path -> whole || !EarlierBundle.isTable(path))
                .forEach(path -> bundle.add(output, path));
        if (!whole) {
            bundle.carryData(earlier);
        }
        paths(output, "site/fonts").forEach(path -> bundle.add(output, path));
        return bundle;
    }

    private static List<String> paths(Path output, String below) {
        if (!Files.isDirectory(output.resolve(below))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(output.resolve(below))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> output.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(output.resolve(below) + " cannot be read", e);
        }
    }
}
