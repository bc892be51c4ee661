package eu.regiometer.jobs;

import eu.regiometer.aggregation.SurveyCube;
import eu.regiometer.intake.Mappings;
import eu.regiometer.intake.ReceivedFile;
import eu.regiometer.workbook.ContentHash;
import eu.regiometer.workbook.OutputFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The private folder of the product: kept originals, what is remembered of each submission, cubes, the job repository.
 * But for what was public
 * already, nothing of it is ever handed out.
 */
final class StateFolder {

    private static final String RECORD = ".submission";
    private static final String CUBE = ".cube";
    private static final String MARKS = ".marks";

    private final Path root;

    StateFolder(Path root) {
        this.root = root;
    }

    /** Makes the folders that are not there yet. */
    void create() {
        try {
            for (String name : List.of("originals", "submissions", "issues", "scratch", "db")) {
                Files.createDirectories(root.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(root + " cannot be written; choose another folder with --state", e);
        }
    }

    Path root() {
        return root;
    }

    Path lock() {
        return root.resolve("run.lock");
    }

    Path original(String hash) {
        return root.resolve("originals").resolve(hash);
    }

    /**
     * Keeps a copy of an original under its hash; one at a time, for two names may have the same content.
     *
     * @return whether the file still holds what was hashed; otherwise nothing is kept
     */
    synchronized boolean keep(ReceivedFile file) {
        Path original = original(file.hash());
        if (Files.exists(original)) {
            return true;
        }
        try {
            byte[] content = Files.readAllBytes(file.path());
            if (ContentHash.of(content).equals(file.hash())) {
                OutputFiles.write(original, content);
                return true;
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    /** The kept copy of a file under the file's own name. */
    ReceivedFile kept(ReceivedFile file) {
        return new ReceivedFile(original(file.hash()), file.name(), file.hash(), file.size());
    }

    /** Mapping sheets as kept copies; empty when one of them no longer holds what was hashed. */
    Optional<Mappings> kept(Mappings mappings) {
        boolean all = mappings.beside().stream().allMatch(this::keep)
                && mappings.others().stream().map(Mappings.Known::sheet).allMatch(this::keep);
        return all
                ? Optional.of(new Mappings(
                        mappings.beside().map(this::kept),
                        mappings.others().stream()
                                .map(known -> new Mappings.Known(kept(known.sheet()), known.region(), known.titles()))
                                .toList()))
                : Optional.empty();
    }

    /** The mapping sheets with which a remembered submission was read. */
    Mappings mappings(SubmissionRecord record) {
        if (record.mapping().isEmpty()) {
            return Mappings.NONE;
        }
        MappedBy by = record.mapping().get();
        var sheet = new ReceivedFile(original(by.hash()), by.name(), by.hash(), by.size());
        return by.beside()
                ? Mappings.beside(Optional.of(sheet))
                : new Mappings(
                        Optional.empty(),
                        List.of(new Mappings.Known(sheet, Optional.of(by.region()), Optional.of(by.titles()))));
    }

    /** For files that hold answers, while they are made. */
    Path scratch() {
        return root.resolve("scratch");
    }

    Path settled() {
        return root.resolve("settled.tsv");
    }

    /** Mapping sheets of accepted submissions. */
    MappingMemory mappings() {
        return new MappingMemory(root.resolve("mappings.tsv"));
    }

    Path register() {
        return root.resolve("submissions.tsv");
    }

    /** Which run was begun last, and on which output. */
    Optional<String> lastBegun() {
        try {
            return Files.exists(begun()) ? Optional.of(Files.readString(begun())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(begun() + " cannot be read", e);
        }
    }

    /** Notes that a run begins. */
    void begin(String run) {
        OutputFiles.write(begun(), run);
    }

    private Path begun() {
        return root.resolve("last-begun");
    }

    /** What decisions of reviewers rest on; goes with the issues. */
    DecisionMemory decisions() {
        return new DecisionMemory(issue("leading"), issue("decisions"));
    }

    /** Released figures of the last run on a wave; forgotten with the issues, as they rest on submissions too. */
    Path released(String wave) {
        return issue("released-" + wave);
    }

    /** What was handed to the public. */
    PublicEditions editions() {
        return new PublicEditions(root.resolve("public"));
    }

    /** The history of reviews. */
    ReviewStore reviews() {
        return new ReviewStore(root.resolve("reviews"));
    }

    Path issue(String identity) {
        return root.resolve("issues").resolve(identity);
    }

    /** Remembers a submission and, if it was accepted, its cube; the cube first, so that a record is never without. */
    void store(String key, SubmissionRecord record, Optional<SurveyCube> cube) {
        cube.ifPresent(c -> OutputFiles.write(submissions().resolve(key + CUBE), c::write));
        OutputFiles.write(
                submissions().resolve(key + RECORD),
                out -> out.write(SubmissionCodec.write(record).getBytes(StandardCharsets.UTF_8)));
    }

    /** Remembers the marks of the rows of an accepted submission. */
    void store(String key, RowMarks marks) {
        OutputFiles.write(submissions().resolve(key + MARKS), marks::write);
    }

    /** The marks of the rows of a submission; empty where none were made. */
    Optional<RowMarks> marks(String key) {
        Path file = submissions().resolve(key + MARKS);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Optional.of(RowMarks.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** The secret behind the marks of rows; of no use for anything else. */
    String secret() {
        return StateSecret.in(root.resolve("row-marks-secret"));
    }

    /** What is remembered under a key. */
    Optional<SubmissionRecord> submission(String key) {
        Path file = submissions().resolve(key + RECORD);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SubmissionCodec.read(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** The cube stored with an accepted submission. */
    SurveyCube cube(String key) {
        Path file = submissions().resolve(key + CUBE);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return SurveyCube.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /**
     * Forgets every record and cube whose content has this hash, and the issues of all waves: their figures rest on it,
     * and figures before and after would show what was withdrawn.
     */
    void forgetSubmissions(String hash) {
        try {
            Files.deleteIfExists(original(hash));
            forgetMappings(hash);
            for (String key : keys()) {
                if (submission(key).filter(s -> s.restsOn(hash)).isPresent()) {
                    Files.deleteIfExists(submissions().resolve(key + CUBE));
                    Files.deleteIfExists(submissions().resolve(key + MARKS));
                    Files.deleteIfExists(submissions().resolve(key + RECORD));
                }
            }
            try (Stream<Path> issues = Files.list(root.resolve("issues"))) {
                for (Path issue : issues.toList()) {
                    Files.deleteIfExists(issue);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(root + ": a submission cannot be removed", e);
        }
    }

    /** A mapping sheet goes with the file that it was made for, for it quotes its titles and values. */
    private void forgetMappings(String hash) throws IOException {
        List<MappingMemory.Entry> all = mappings().entries();
        mappings()
                .forget(entry ->
                        entry.originHash().equals(hash) || entry.sheet().hash().equals(hash));
        List<MappingMemory.Entry> left = mappings().entries();
        for (MappingMemory.Entry entry : all) {
            String sheet = entry.sheet().hash();
            if (left.stream().noneMatch(e -> e.sheet().hash().equals(sheet))) {
                Files.deleteIfExists(original(sheet));
            }
        }
    }

    /** Keys of all submissions that are remembered. */
    SortedSet<String> keys() {
        var keys = new TreeSet<String>();
        if (Files.isDirectory(submissions())) {
            try (Stream<Path> files = Files.list(submissions())) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(RECORD))
                        .forEach(name -> keys.add(name.substring(0, name.length() - RECORD.length())));
            } catch (IOException e) {
                throw new UncheckedIOException(submissions() + " cannot be read", e);
            }
        }
        return keys;
    }

    private Path submissions() {
        return root.resolve("submissions");
    }
}
