package eu.regiometer.publication;

import eu.regiometer.drawing.SvgWriter;
import eu.regiometer.report.ReportDocument;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.Standing;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.ContentHash;
import eu.regiometer.workbook.OutputFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What is handed to the public: one folder and one zip of it, with every file in {@value Manifest#FILE} by its SHA-256.
 * The same documents give the same bytes. Nothing of it names a reviewer but the record of approval in the documents.
 */
public final class Bundle {

    /** Whatever the day on which it is packed. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final TemplateFolder templates;
    private final Facts facts;
    private final List<Document> documents;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final SortedMap<String, Listed> listed = new TreeMap<>();
    private final SortedMap<String, ReportKey> keys = new TreeMap<>();
    private String dataSnapshot = "";

    /**
     * A bundle of documents.
     *
     * @param documents documents in the state in which they are published
     */
    public Bundle(TemplateFolder templates, Facts facts, List<Document> documents) {
        this.templates = templates;
        this.facts = facts;
        this.documents = List.copyOf(documents);
        documents.forEach(document -> list(document.key(), Listed.of(document)));
    }

    private void list(ReportKey key, Listed document) {
        keys.put(key.documentId(), key);
        listed.put(key.documentId(), document);
    }

    /**
     * Takes a document over from an earlier bundle as it was published then, unaltered.
     *
     * @return whether it was there
     */
    public boolean carry(EarlierBundle earlier, ReportKey key) {
        Optional<Listed> before = earlier.listed(key.documentId());
        Optional<SortedMap<String, byte[]>> own = earlier.files(key);
        if (before.isEmpty() || own.isEmpty()) {
            return false;
        }
        files.putAll(own.get());
        list(key, before.get());
        return true;
    }

    /** Takes the tables of all areas over from an earlier bundle, if it had them. */
    public void carryData(EarlierBundle earlier) {
        earlier.data().ifPresent(data -> {
            files.putAll(data);
            dataSnapshot = earlier.snapshot();
        });
    }

    /**
     * What the bundle rests on.
     *
     * @param site who publishes it and who paid
     * @param territory registers
     * @param snapshot SHA-256 of the data
     * @param rulebookVersion version of the rulebook
     * @param rulebookHash SHA-256 of the rulebook
     */
    public record Facts(
            SiteFacts site, Territory territory, String snapshot, String rulebookVersion, String rulebookHash) {

        String wave() {
            return site.wave();
        }

        String newest() {
            return territory.newest().code();
        }
    }

    /**
     * A document.
     *
     * @param key which report
     * @param title title with territory and wave
     * @param standing its state
     * @param pdf the PDF
     * @param page its page with charts as SVG
     * @param figures files with its figures and charts, by name; none of a withdrawn document
     */
    public record Document(
            ReportKey key,
            String title,
            Standing standing,
            byte[] pdf,
            byte[] page,
            SortedMap<String, byte[]> figures) {

        public Document {
            figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        }

        /**
         * A report as it was printed; of a withdrawn one no figures.
         *
         * @param page its page
         */
        public static Document of(ReportDocument report, Standing standing, byte[] pdf, byte[] page) {
            SortedMap<String, byte[]> figures = new TreeMap<>();
            if (standing.state() == ReviewState.WITHDRAWN) {
                return new Document(report.key(), report.title(), standing, pdf, page, figures);
            }
            report.attachments()
                    .forEach(attached ->
                            figures.put(attached.name(), attached.text().getBytes(StandardCharsets.UTF_8)));
            report.drawings().forEach((id, drawing) -> {
                if (!id.equals(ReportPage.EMBLEM)) {
                    String svg = SvgWriter.write(drawing, report.key().language());
                    figures.put(id + ".svg", svg.getBytes(StandardCharsets.UTF_8));
                }
            });
            return new Document(report.key(), report.title(), standing, pdf, page, figures);
        }
    }

    /** Adds the documents themselves: PDF, page, figures. */
    public void addDocuments() {
        for (Document document : documents) {
            files.put(SiteContent.pdf(document.key()), document.pdf());
            files.put(SitePath.of(document.key(), facts.newest()), document.page());
            String figures = SitePath.figures(document.key());
            document.figures().forEach((name, content) -> files.put(figures + name, content));
        }
    }

    /** Adds the description of the tables without those that are not for the public. */
    public void addDescription(Path output, String path) {
        add(output, path);
        files.computeIfPresent(path, (name, content) -> PublicData.described(content));
    }

    /** Adds a file of the output folder as it lies there. */
    public void add(Path output, String path) {
        try {
            files.put(path, Files.readAllBytes(output.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(output.resolve(path) + " cannot be read", e);
        }
    }

    /**
     * Writes folder and zip. What an earlier bundle listed and this one no longer has is removed; a bundle that is there
     * already, byte for byte, is left alone. The manifest comes after all that it names.
     *
     * @param folder folder of the bundle; the zip lies beside it
     * @return whether anything was written
     */
    public boolean write(Path folder) {
        addPages();
        files.put(Manifest.FILE, manifest().getBytes(StandardCharsets.UTF_8));
        Path zip = folder.resolveSibling(folder.getFileName() + ".zip");
        byte[] packed = packed();
        if (isThere(folder, zip, packed)) {
            return false;
        }
        removeStale(folder);
        files.forEach((path, content) -> {
            if (!path.equals(Manifest.FILE)) {
                OutputFiles.write(folder.resolve(path), content);
            }
        });
        OutputFiles.write(folder.resolve(Manifest.FILE), files.get(Manifest.FILE));
        OutputFiles.write(zip, packed);
        return true;
    }

    private boolean isThere(Path folder, Path zip, byte[] packed) {
        return Files.isRegularFile(zip)
                && ContentHash.of(zip).equals(ContentHash.of(packed))
                && files.entrySet().stream().allMatch(file -> {
                    Path there = folder.resolve(file.getKey());
                    return Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS)
                            && ContentHash.of(there).equals(ContentHash.of(file.getValue()));
                });
    }

    /** Removes only what the manifest of an earlier bundle names, so that nothing of somebody else is lost. */
    private void removeStale(Path folder) {
        Path manifest = folder.resolve(Manifest.FILE);
        if (!Files.isRegularFile(manifest)) {
            return;
        }
        try {
            if (JsonReader.read(Files.readString(manifest)) instanceof Json.Fields before) {
                for (Json.Fields file : before.list("files")) {
                    Path path = folder.resolve(file.text("path")).normalize();
                    if (!files.containsKey(file.text("path")) && path.startsWith(folder.normalize())) {
                        Files.deleteIfExists(path);
                        removeEmpty(folder, folder.normalize().relativize(path));
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            // no manifest of ours: what lies there stays
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be cleared", e);
        }
    }

    private static void removeEmpty(Path folder, Path file) throws IOException {
        for (int depth = file.getNameCount() - 1; depth > 0; depth--) {
            Path empty = folder.resolve(file.subpath(0, depth));
            try (Stream<Path> inside = Files.list(empty)) {
                if (inside.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(empty);
        }
    }

    private byte[] packed() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(facts.wave() + "/" + file.getKey());
                entry.setTimeLocal(ENTRY_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String manifest() {
        List<Json> all = new ArrayList<>();
        files.forEach((path, content) -> all.add(Json.fields()
                .put("path", path)
                .put("sha256", ContentHash.of(content))
                .put("bytes", (long) content.length)
                .done()));
        Json.FieldsBuilder fields = Json.fields()
                .put("product", facts.site().product())
                .put("wave", facts.wave())
                .put("report_date", facts.site().reportDate().toString())
                .put("snapshot_sha256", facts.snapshot())
                .put("rulebook_version", facts.rulebookVersion())
                .put("rulebook_sha256", facts.rulebookHash());
        if (!dataSnapshot.isEmpty() && !dataSnapshot.equals(facts.snapshot())) {
            fields.put(EarlierBundle.DATA_SNAPSHOT, dataSnapshot);
        }
        return JsonWriter.text(fields.put(
                        "documents",
                        new Json.Items(
                                listed.values().stream().map(Listed::json).toList()))
                .put("files", new Json.Items(all))
                .done());
    }

    /** What documents say of each other, the list of them in each of their languages, and what goes with pages. */
    private void addPages() {
        new BundlePages(templates, facts.site(), facts.territory(), keys.values(), listed).join(files);
    }
}
