package eu.regiometer.jobs;

import eu.regiometer.publication.Bundle;
import eu.regiometer.publication.EarlierBundle;
import eu.regiometer.publication.SiteFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Puts together what is handed to the public. */
final class BundleMaking {

    private final RunPlan plan;
    private final TemplateSet templates;

    BundleMaking(RunPlan plan, TemplateSet templates) {
        this.plan = plan;
        this.templates = templates;
    }

    /**
     * Documents with their charts and figures. The tables of all areas are those of this run only when every document of
     * the wave rests on it; else they stay as they were published.
     */
    Bundle of(Figures figures, List<Bundle.Document> documents, Shares shares, EarlierBundle earlier) {
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
