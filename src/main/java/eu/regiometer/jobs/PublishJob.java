package eu.regiometer.jobs;

import eu.regiometer.intake.DiskLooks;
import eu.regiometer.publication.Bundle;
import eu.regiometer.publication.EarlierBundle;
import eu.regiometer.publication.Manifest;
import eu.regiometer.publication.gate.Candidate;
import eu.regiometer.publication.gate.PublishGate;
import eu.regiometer.publication.gate.PublishGate.Refusal;
import eu.regiometer.report.ReportKey;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.DocumentLife;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.workbook.Fence;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

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
        this.desk = ReviewDesk.open(state, day());
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
        QuietRenderer.begin();
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
            List<PublishGate> gates = new PublishGates(plan, templates, day()).of(figures);
            var history = new IssueHistory(plan, state, templates.renderer().version());
            var reports = new PublicReports(plan, state.editions(), history, desk);
            var making = new PublicMaking(plan, state, templates, desk, reports, asked);
            List<Refusal> refusals = new ArrayList<>(neverPublic());
            List<Bundle.Document> documents = new ArrayList<>();
            List<Bundle.Document> all = new ArrayList<>();
            for (PublicMaking.Made made : making.make(shares.anew(), figures)) {
                ReportKey key = made.document().key();
                List<Refusal> found = new ArrayList<>(made.refusals(gates));
                unfit(made).ifPresent(found::add);
                Optional<Bundle.Document> before = found.isEmpty() || asked(key) ? Optional.empty() : handedOut(key);
                if (before.isPresent()) {
                    shares = shares.waiting(key);
                    all.add(before.get());
                } else {
                    refusals.addAll(found);
                    documents.add(made.document());
                    all.add(made.document());
                }
            }
            for (ReportKey key : shares.older()) {
                if (all.stream().anyMatch(document -> document.key().equals(key))) {
                    continue;
                }
                Optional<Bundle.Document> before = handedOut(key);
                before.ifPresent(all::add);
                if (before.isEmpty() && !earlier.holds(key)) {
                    refusals.add(lost(key));
                }
            }
            if (!refusals.isEmpty()) {
                return new Published(refusals, List.of(), folder, false);
            }
            Bundle bundle = new BundleMaking(plan, templates).of(figures, all, shares, earlier);
            String earlierWaves = IssueGrounds.earlier(plan, figures.submissions());
            documents.forEach(document -> {
                state.editions().keep(document, history.identity(), earlierWaves);
                decide(document);
            });
            return new Published(List.of(), told(documents), folder, bundle.write(folder));
        }
    }

    private Optional<Bundle.Document> handedOut(ReportKey key) {
        return desk.standing(key.documentId()).flatMap(now -> state.editions().handedOut(key, now));
    }

    /** A document that is public in an earlier version, of which nothing is left. */
    private static Refusal lost(ReportKey key) {
        return new Refusal(
                key.documentId(),
                "state",
                new DocumentLife.Objection(
                        "neither the state folder nor the bundle holds its public version any longer",
                        "the files that were handed out, unaltered",
                        "put the earlier bundle back, or approve and publish the new version"));
    }

    private static List<String> told(List<Bundle.Document> documents) {
        return documents.stream()
                .map(document -> document.key().documentId() + " v"
                        + document.standing().version().number() + " "
                        + document.standing().state())
                .toList();
    }

    /** The decision to publish that cannot be taken on this day. */
    private Optional<Refusal> unfit(PublicMaking.Made made) {
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

    private LocalDate day() {
        return asked.day().orElse(plan.wave().reportDate());
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
}
