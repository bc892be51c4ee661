package eu.regiometer.publication;

import eu.regiometer.report.ReportKey;
import eu.regiometer.revision.review.Standing;
import eu.regiometer.workbook.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What was handed to the public before. Only files count that its manifest names and that are unaltered since. */
public final class EarlierBundle {

    private static final String SNAPSHOT = "snapshot_sha256";

    /** SHA-256 of the data behind the tables, where they are older than the newest document. */
    static final String DATA_SNAPSHOT = "data_snapshot_sha256";

    private static final String DATA = "data/";

    private final Path folder;
    private final String newest;
    private final Optional<Json.Fields> manifest;

    private EarlierBundle(Path folder, String newest, Optional<Json.Fields> manifest) {
        this.folder = folder;
        this.newest = newest;
        this.manifest = manifest;
    }

    /**
     * The bundle in a folder; without documents when there is none.
     *
     * @param newest code of the newest wave
     */
    public static EarlierBundle at(Path folder, String newest) {
        Path file = folder.resolve(Manifest.FILE);
        try {
            return new EarlierBundle(
                    folder,
                    newest,
                    Files.isRegularFile(file) && JsonReader.read(Files.readString(file)) instanceof Json.Fields fields
                            ? Optional.of(fields)
                            : Optional.empty());
        } catch (IOException | IllegalArgumentException e) {
            return new EarlierBundle(folder, newest, Optional.empty());
        }
    }

    /** Whether it has this version of a document in this state, with all its files. */
    public boolean holds(ReportKey key, Standing standing) {
        return listed(key.documentId()).filter(listed -> listed.is(standing)).isPresent()
                && files(key).isPresent();
    }

    /** Whether it has a document, in whatever state, with all its files. */
    public boolean holds(ReportKey key) {
        return listed(key.documentId()).isPresent() && files(key).isPresent();
    }

    Optional<Listed> listed(String id) {
        try {
            return manifest.flatMap(fields -> fields.list("documents").stream()
                    .filter(document -> document.text("id").equals(id))
                    .findFirst()
                    .map(Listed::read));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** PDF, page and figures of a document by path; empty when one is missing or altered. */
    Optional<SortedMap<String, byte[]>> files(ReportKey key) {
        return files(path -> path.equals(SiteContent.pdf(key))
                || path.equals(SitePath.of(key, newest))
                || path.startsWith("figures/" + key.documentId() + "/"));
    }

    /** The tables of all areas by path; empty when it had none, or one was altered. */
    Optional<SortedMap<String, byte[]>> data() {
        return files(path -> path.startsWith(DATA))
                .filter(data -> data.keySet().stream().anyMatch(EarlierBundle::isTable));
    }

    /** Whether a file holds figures of areas; codebook and rulebook are the same for all. */
    public static boolean isTable(String path) {
        return !path.contains("codebook") && !path.endsWith("rulebook.yaml");
    }

    /** SHA-256 of the data behind the tables. */
    String snapshot() {
        return manifest.map(
                        fields -> fields.text(fields.values().containsKey(DATA_SNAPSHOT) ? DATA_SNAPSHOT : SNAPSHOT))
                .orElse("");
    }

    private Optional<SortedMap<String, byte[]>> files(Predicate<String> wanted) {
        SortedMap<String, byte[]> found = new TreeMap<>();
        try {
            for (Json.Fields file :
                    manifest.orElseThrow(IllegalArgumentException::new).list("files")) {
                String path = file.text("path");
                if (wanted.test(path)) {
                    byte[] content = Files.readAllBytes(folder.resolve(path));
                    if (!ContentHash.of(content).equals(file.text("sha256"))) {
                        return Optional.empty();
                    }
                    found.put(path, content);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }
}
