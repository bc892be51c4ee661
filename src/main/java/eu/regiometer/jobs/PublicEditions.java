package eu.regiometer.jobs;

import eu.regiometer.publication.Bundle;
import eu.regiometer.report.ReportKey;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.Standing;
import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Documents as they were handed to the public, byte for byte. A document that is public is never made a second time: not
 * when comments are answered, not when another region sends a file, not with another version of the product.
 */
final class PublicEditions {

    private static final String LIST = "editions.tsv";
    private static final String PDF = "report.pdf";
    private static final String PAGE = "page.html";
    private static final String FIGURES = "figures";

    private final Path folder;

    PublicEditions(Path folder) {
        this.folder = folder;
    }

    /**
     * One of them.
     *
     * @param mark what its marks depended on, as {@link ReviewDesk#fingerprint} tells
     * @param version version of the document
     * @param date its report date
     * @param issue identity of the issue whose figures it prints
     * @param earlier mark of the submissions of other waves then
     * @param title title of the document
     */
    record Edition(String mark, int version, LocalDate date, String issue, String earlier, String title) {}

    /** The edition that was handed out last; empty for a document that never was public. */
    Optional<Edition> last(String document) {
        List<Edition> all = list(document);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** Numbers of the versions of a document that were handed out. */
    List<Integer> versions(String document) {
        return list(document).stream().map(Edition::version).distinct().sorted().toList();
    }

    /** The edition of a document that stands where it stood when that was handed out. */
    Optional<Edition> of(Standing standing) {
        String mark = ReviewDesk.fingerprint(standing);
        return standing.state().published()
                ? list(standing.life().document()).stream()
                        .filter(edition -> edition.mark().equals(mark))
                        .filter(edition -> isThere(standing.life().document(), edition))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * The document that the public has while a later version of it is not public yet, as it was handed out; empty when it
     * is not kept here, or was withdrawn.
     */
    Optional<Bundle.Document> handedOut(ReportKey key, Standing now) {
        if (now.state() == ReviewState.WITHDRAWN) {
            return Optional.empty();
        }
        return last(key.documentId())
                .filter(edition -> isThere(key.documentId(), edition))
                .flatMap(edition -> then(now, edition).map(standing -> document(key, standing, edition)));
    }

    /** Where a document stood when an edition of it was handed out. */
    private static Optional<Standing> then(Standing now, Edition edition) {
        return now.life().versions().stream()
                .filter(version -> version.number() == edition.version())
                .findFirst()
                .flatMap(version -> now.life().decisions().reversed().stream()
                        .filter(by -> by.state().published() && by.content().equals(version.content()))
                        .findFirst()
                        .map(by -> new Standing(now.life(), version, by.state(), Optional.of(by), now.comments())));
    }

    private boolean isThere(String document, Edition edition) {
        return Files.isRegularFile(place(document, edition, PDF))
                && Files.isRegularFile(place(document, edition, PAGE));
    }

    /** The document of an edition. */
    Bundle.Document document(ReportKey key, Standing standing, Edition edition) {
        String id = key.documentId();
        SortedMap<String, byte[]> figures = new TreeMap<>();
        Path attached = place(id, edition, FIGURES);
        if (Files.isDirectory(attached)) {
            try (Stream<Path> files = Files.list(attached)) {
                files.forEach(file -> figures.put(file.getFileName().toString(), bytes(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(attached + " cannot be read", e);
            }
        }
        return new Bundle.Document(
                key,
                edition.title(),
                standing,
                bytes(place(id, edition, PDF)),
                bytes(place(id, edition, PAGE)),
                figures);
    }

    /** Keeps a document that is handed out now. */
    void keep(Bundle.Document document, String issue, String earlier) {
        Standing standing = document.standing();
        if (!standing.state().published() || of(standing).isPresent()) {
            return;
        }
        String id = document.key().documentId();
        var edition = new Edition(
                ReviewDesk.fingerprint(standing),
                standing.version().number(),
                standing.version().date(),
                issue,
                earlier,
                document.title());
        OutputFiles.write(place(id, edition, PDF), document.pdf());
        OutputFiles.write(place(id, edition, PAGE), document.page());
        document.figures()
                .forEach((name, content) ->
                        OutputFiles.write(place(id, edition, FIGURES).resolve(name), content));
        List<Edition> all = new ArrayList<>(list(id));
        all.removeIf(known -> known.mark().equals(edition.mark()));
        all.add(edition);
        List<String> lines = all.stream()
                .map(e -> TabLines.line(
                        e.mark(),
                        Integer.toString(e.version()),
                        e.date().toString(),
                        e.issue(),
                        e.earlier(),
                        e.title()))
                .toList();
        OutputFiles.write(folder.resolve(id).resolve(LIST), String.join("\n", lines) + "\n");
    }

    private List<Edition> list(String document) {
        Path file = folder.resolve(document).resolve(LIST);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(TabLines::fields)
                    .map(f -> new Edition(
                            f.get(0),
                            Integer.parseInt(f.get(1)),
                            LocalDate.parse(f.get(2)),
                            f.get(3),
                            f.get(4),
                            f.get(5)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private Path place(String document, Edition edition, String name) {
        return folder.resolve(document)
                .resolve("v" + edition.version() + "-" + edition.mark().substring(0, 12))
                .resolve(name);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
