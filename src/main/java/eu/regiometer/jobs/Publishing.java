package eu.regiometer.jobs;

import eu.regiometer.disclosure.Release;
import eu.regiometer.findings.Defects;
import eu.regiometer.findings.Finding;
import eu.regiometer.publication.DataFile;
import eu.regiometer.publication.Manifest;
import eu.regiometer.publication.Monitoring;
import eu.regiometer.publication.MonitoringWriter;
import eu.regiometer.publication.OpenData;
import eu.regiometer.publication.OpenDataWriter;
import eu.regiometer.publication.SiteContent;
import eu.regiometer.publication.SiteFacts;
import eu.regiometer.publication.SiteWriter;
import eu.regiometer.publication.SubmissionLine;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.recommendation.RuleFingerprint;
import eu.regiometer.recommendation.rulebook.RulebookText;
import eu.regiometer.report.EvidenceWriter;
import eu.regiometer.report.ReportKey;
import eu.regiometer.revision.review.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The last stage: open data, feedback, site, and the manifest that makes the output whole. */
final class Publishing {

    private final RunPlan plan;
    private final TemplateSet templates;
    private final FeedbackMaking feedback;
    private final Path output;
    private final ReviewRound round;

    Publishing(RunPlan plan, TemplateSet templates, FeedbackMaking feedback, ReviewRound round) {
        this.round = round;
        this.plan = plan;
        this.templates = templates;
        this.feedback = feedback;
        this.output = plan.request().output();
    }

    /** Writes everything but the reports, which are there already. */
    void publish(Figures figures, SortedMap<String, ReportKey> made) {
        List<ReportKey> reports = new ArrayList<>(made.values());
        List<Manifest.Output> outputs = new ArrayList<>();
        for (ReportKey key : made.values()) {
            outputs.add(Manifest.Output.of(output, ReportMaking.pdfPath(key), Manifest.Kind.REPORT));
        }
        KeptOutputs kept = KeptOutputs.of(plan, output, made);
        outputs.addAll(kept.outputs());
        reports.addAll(kept.reports());
        List<SubmissionLine> submissions =
                lines(figures.submissions().files(), figures.sources().release());
        OpenData data = openData(figures, submissions);
        List<DataFile> files = OpenDataWriter.write(output.resolve("data"), data);
        files.forEach(file -> outputs.add(Manifest.Output.of(output, "data/" + file.name(), Manifest.Kind.DATA)));
        SortedMap<String, String> receipts = feedback.write(figures, output, outputs);
        var monitoring = new Monitoring(
                figures.sources().release(),
                submissions,
                plan.programme().territory(),
                plan.programme().questionnaires(),
                plan.wave(),
                plan.editions().missing());
        SiteFacts facts = new SiteFacts(
                plan.programme().branding(),
                Product.version(),
                plan.wave().code(),
                plan.wave().reportDate(),
                figures.sources().release().synthetic());
        new MonitoringWriter(templates.folder())
                .write(output, monitoring, facts)
                .forEach(path -> outputs.add(Manifest.Output.of(output, path, Manifest.Kind.MONITORING)));
        SiteWriter site = new SiteWriter(templates.folder());
        SiteContent content = new SiteContent(
                facts,
                monitoring,
                plan.programme().tree(),
                plan.programme().rulebook(),
                reports,
                documents(reports, outputs),
                receipts,
                files,
                figures.sources().changes(),
                site.languages(plan.programme().languages()));
        site.write(output, content).forEach(path -> outputs.add(Manifest.Output.of(output, path, Manifest.Kind.SITE)));
        round.write(reports).forEach(path -> outputs.add(Manifest.Output.of(output, path, Manifest.Kind.REVIEW)));
        removeStale(outputs);
        manifest(outputs, kept.whole()).write(output);
    }

    /** What the index of publications tells of each document, by its id. */
    private SortedMap<String, SiteContent.Document> documents(List<ReportKey> reports, List<Manifest.Output> outputs) {
        SortedMap<String, Manifest.Output> written = new TreeMap<>();
        outputs.forEach(o -> written.put(o.path(), o));
        SortedMap<String, SiteContent.Document> documents = new TreeMap<>();
        for (ReportKey key : reports) {
            Manifest.Output pdf = Objects.requireNonNull(written.get(ReportMaking.pdfPath(key)));
            String date = key.wave().equals(plan.wave().code())
                    ? plan.wave().reportDate().toString()
                    : plan.programme()
                            .territory()
                            .wave(key.wave())
                            .map(wave -> wave.reportDate().toString())
                            .orElse("");
            Optional<Standing> standing = round.desk().standing(key.documentId());
            documents.put(
                    key.documentId(),
                    new SiteContent.Document(
                            pdf.sha256(),
                            pdf.bytes(),
                            date,
                            standing.map(s -> Integer.toString(s.version().number()))
                                    .orElse(""),
                            standing.map(s -> s.state().name()).orElse("")));
        }
        return documents;
    }

    private Manifest manifest(List<Manifest.Output> outputs, boolean whole) {
        List<Manifest.Input> inputs = new ArrayList<>();
        plan.inputs().forEach((path, hash) -> inputs.add(new Manifest.Input(path, hash)));
        return new Manifest(
                Product.version(),
                plan.wave().code(),
                whole ? plan.base() : plan.identity(),
                plan.wave().reportDate(),
                plan.programme().rulebook().version(),
                plan.programme().rulebook().hash(),
                plan.programme().fingerprint().hash(),
                plan.templates().hash(),
                inputs,
                outputs);
    }

    /** Removes what an earlier run wrote and this one no longer has. */
    private void removeStale(List<Manifest.Output> outputs) {
        Set<String> present = new HashSet<>();
        outputs.forEach(o -> present.add(o.path()));
        Manifest.read(output)
                .ifPresent(before -> before.outputs().stream()
                        .filter(o -> !present.contains(o.path()))
                        .forEach(o -> {
                            try {
                                Files.deleteIfExists(output.resolve(o.path()));
                            } catch (IOException e) {
                                throw new UncheckedIOException(output.resolve(o.path()) + " cannot be removed", e);
                            }
                        }));
    }

    private OpenData openData(Figures figures, List<SubmissionLine> submissions) {
        Programme programme = plan.programme();
        EvidenceWriter english = templates.renderer().evidence("en");
        return new OpenData(
                new OpenData.Source(
                        programme.branding().survey().getOrDefault("en", ""),
                        programme.branding().secretariat().getOrDefault("en", ""),
                        programme.branding().email(),
                        programme.branding().link(),
                        programme.branding().licence(),
                        programme.branding().licenceLink(),
                        Product.version(),
                        plan.wave().reportDate().toString()),
                figures.sources().release(),
                figures.outcomes(),
                outcome -> english.sentence(outcome, programme.rulebook()),
                rule -> RuleFingerprint.of(rule, programme.rulebook().text(rule.id(), "en")),
                submissions,
                programme.territory(),
                programme.tree(),
                programme.questionnaires(),
                RulebookText.of(programme.folder(), new Defects()),
                figures.sources().changes());
    }

    /** What a file was meant to hold. */
    private record Part(Optional<Survey> survey, String wave, String region) {

        static Part of(SubmissionSet.Decided decided) {
            return new Part(
                    decided.record().cover().map(c -> c.survey()),
                    decided.record().cover().map(c -> c.wave()).orElse(""),
                    decided.record().cover().map(c -> c.region()).orElse(""));
        }
    }

    private static List<SubmissionLine> lines(List<SubmissionSet.Decided> files, Release release) {
        Map<Part, List<Long>> rows = new HashMap<>();
        for (SubmissionSet.Decided decided : files) {
            List<Long> ofPart = rows.computeIfAbsent(Part.of(decided), part -> new ArrayList<>());
            ofPart.add((long) decided.record().counts().found());
            ofPart.add(accepted(decided));
        }
        return files.stream()
                .map(decided -> {
                    Part part = Part.of(decided);
                    return line(
                            decided,
                            release.tellsRows(
                                    part.survey(), part.wave(), part.region(), rows.getOrDefault(part, List.of())));
                })
                .toList();
    }

    private static long accepted(SubmissionSet.Decided decided) {
        return decided.verdict().accepted() ? decided.record().counts().accepted() : 0;
    }

    private static SubmissionLine line(SubmissionSet.Decided decided, boolean told) {
        SubmissionRecord record = decided.record();
        return new SubmissionLine(
                record.cover().map(c -> c.wave()).orElse(""),
                record.cover().map(c -> c.region()).orElse(""),
                record.cover().map(c -> c.survey()),
                record.name(),
                record.hash(),
                decided.verdict(),
                decided.findings().stream().findFirst().map(Finding::code).orElse(""),
                told ? OptionalLong.of(record.counts().found()) : OptionalLong.empty(),
                told ? OptionalLong.of(accepted(decided)) : OptionalLong.empty(),
                record.cover().map(c -> c.eligible()).orElse(OptionalLong.empty()),
                record.cover().map(c -> c.invited()).orElse(OptionalLong.empty()),
                decided.replaces().orElse(""));
    }
}
