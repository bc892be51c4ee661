package eu.regiometer.jobs;

import eu.regiometer.publication.Bundle;
import eu.regiometer.publication.gate.Candidate;
import eu.regiometer.publication.gate.PublishGate;
import eu.regiometer.publication.gate.PublishGate.Refusal;
import eu.regiometer.report.ReportDocument;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.ReportSources;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.DocumentLife;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes documents as they are handed to the public, twice each, to see that both are the same. What is public already is
 * handed out as it was.
 */
final class PublicMaking {

    private final RunPlan plan;
    private final StateFolder state;
    private final TemplateSet templates;
    private final ReviewDesk desk;
    private final PublicReports reports;
    private final PublishJob.Asked asked;

    PublicMaking(
            RunPlan plan,
            StateFolder state,
            TemplateSet templates,
            ReviewDesk desk,
            PublicReports reports,
            PublishJob.Asked asked) {
        this.plan = plan;
        this.state = state;
        this.templates = templates;
        this.desk = desk;
        this.reports = reports;
        this.asked = asked;
    }

    /**
     * A document.
     *
     * @param candidate what the gates are asked about
     * @param document the same as it would be handed out
     * @param isPublic whether the public has the very same already
     */
    record Made(Candidate candidate, Bundle.Document document, boolean isPublic) {

        /** What keeps it from the public; of what is public already only the form is looked at. */
        List<Refusal> refusals(List<PublishGate> gates) {
            return gates.stream()
                    .filter(gate -> !isPublic || gate.asks(ReviewState.WITHDRAWN))
                    .flatMap(gate -> gate.refusal(candidate).stream())
                    .toList();
        }
    }

    /** Makes each document as it would be published, twice. */
    List<Made> make(Collection<ReportKey> keys, Figures figures) {
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
        Optional<PublicEditions.Edition> edition = state.editions().of(then);
        if (edition.isPresent()) {
            Bundle.Document before = state.editions().document(key, then, edition.get());
            return new Made(new Candidate(key, now, desk.comments(id), before.pdf(), before.pdf()), before, true);
        }
        ReportSources sources = reports.sources(key, figures, true);
        ReportDocument report = one.document(key, sources, then);
        boolean same = report.content().equals(then.version().content());
        if (!same && then.state() != ReviewState.WITHDRAWN) {
            throw new RunFailedException(id + " has another content than the one that was made last; run again");
        }
        byte[] pdf = one.print(report);
        byte[] again = other.print(other.document(key, sources, then));
        return new Made(
                new Candidate(key, now, desk.comments(id), pdf, again),
                Bundle.Document.of(report, then, pdf, one.page(report, sources)),
                false);
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
}
