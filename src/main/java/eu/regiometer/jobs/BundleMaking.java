package eu.regiometer.jobs;

import eu.regiometer.publication.Bundle;
import eu.regiometer.publication.EarlierBundle;
import eu.regiometer.publication.PublicData;
import eu.regiometer.publication.SiteFacts;
import eu.regiometer.revision.review.ReviewState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
     * Documents with their charts and figures, those among them that stay as they were handed out included; what is not
     * among them comes from the earlier bundle. The tables of all areas are those of this run only when every document of
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
        Set<String> there = new TreeSet<>();
        documents.forEach(document -> there.add(document.key().documentId()));
        Stream.concat(shares.older().stream(), shares.kept().stream())
                .filter(key -> !there.contains(key.documentId()))
                .filter(key -> !bundle.carry(earlier, key))
                .findFirst()
                .ifPresent(key -> {
                    throw new RunFailedException(
                            key.documentId() + " was altered while the bundle was made; publish again");
                });
        Tables tables = Tables.of(documents, shares, plan.reports().size());
        boolean whole = tables == Tables.NEWEST;
        paths(output, "data").stream()
                .filter(PublicData::isFor)
                .filter(path -> whole || !EarlierBundle.isTable(path))
                .forEach(path -> {
                    if (PublicData.isDescription(path)) {
                        bundle.addDescription(output, path);
                    } else {
                        bundle.add(output, path);
                    }
                });
        if (tables == Tables.EARLIER) {
            bundle.carryData(earlier);
        }
        paths(output, "site/fonts").forEach(path -> bundle.add(output, path));
        return bundle;
    }

    /** Which tables of all areas a bundle has. */
    enum Tables {
        /** Those of this run. */
        NEWEST,
        /** Those of the earlier bundle, if it had some. */
        EARLIER,
        /** None, for they hold the figures of a document that was withdrawn. */
        NONE;

        static Tables of(List<Bundle.Document> documents, Shares shares, int all) {
            List<ReviewState> states = documents.stream()
                    .map(document -> document.standing().state())
                    .toList();
            if (states.contains(ReviewState.WITHDRAWN)) {
                return NONE;
            }
            long current = states.stream().filter(ReviewState::published).count()
                    + shares.kept().size();
            return shares.older().isEmpty() && current == all ? NEWEST : EARLIER;
        }
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
