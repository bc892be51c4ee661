package eu.regiometer.publication;

import eu.regiometer.workbook.ContentHash;
import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a run rests on and what it wrote: {@value #FILE} in the output folder. Paths are relative, with {@code /}.
 *
 * @param product version of the product
 * @param wave wave that was reported on
 * @param identity identity of the run
 * @param reportDate report date
 * @param rulebookVersion version of the rulebook
 * @param rulebookHash SHA-256 of the rulebook
 * @param programmeHash hash over the files of the programme
 * @param templatesHash hash over the templates
 * @param inputs files that were read, by path below the input folder
 * @param outputs files that were written, by path below the output folder
 */
public record Manifest(
        String product,
        String wave,
        String identity,
        LocalDate reportDate,
        String rulebookVersion,
        String rulebookHash,
        String programmeHash,
        String templatesHash,
        List<Input> inputs,
        List<Output> outputs) {

    /** Name of the file in the output folder. */
    public static final String FILE = "manifest.json";

    private static final long FORMAT = 1;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public Manifest {
        inputs = inputs.stream().sorted(Comparator.comparing(Input::path)).toList();
        outputs = outputs.stream().sorted(Comparator.comparing(Output::path)).toList();
        unique(inputs.stream().map(Input::path).toList());
        unique(outputs.stream().map(Output::path).toList());
    }

    /** What an output is. */
    public enum Kind {
        REPORT,
        FEEDBACK,
        MONITORING,
        REVIEW,
        DATA,
        SITE
    }

    /**
     * A file that was read.
     *
     * @param path path below the input folder
     * @param sha256 hash of its content
     */
    public record Input(String path, String sha256) {

        public Input {
            checkHash(sha256);
        }
    }

    /**
     * A file that was written.
     *
     * @param path path below the output folder
     * @param sha256 hash of its content
     * @param bytes size
     * @param kind what it is
     */
    public record Output(String path, String sha256, long bytes, Kind kind) {

        public Output {
            checkPath(path);
            checkHash(sha256);
        }

        /**
         * A file as it lies in the output folder now.
         *
         * @throws UncheckedIOException if it cannot be read
         */
        public static Output of(Path output, String path, Kind kind) {
            Path file = output.resolve(path);
            try {
                return new Output(path, ContentHash.of(file), Files.size(file), kind);
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read", e);
            }
        }

        private boolean unchanged(Path output) {
            Path file = output.resolve(path);
            try {
                return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Files.size(file) == bytes
                        && ContentHash.of(file).equals(sha256);
            } catch (IOException | UncheckedIOException e) {
                return false;
            }
        }
    }

    /** Writes {@value #FILE}. */
    public void write(Path output) {
        OutputFiles.write(output.resolve(FILE), JsonWriter.text(json()));
    }

    /** Reads {@value #FILE}; a missing, unreadable or malformed one, or one of another format, counts as absent. */
    public static Optional<Manifest> read(Path output) {
        Path file = output.resolve(FILE);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(of(JsonReader.read(Files.readString(file, StandardCharsets.UTF_8))))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            // whatever is wrong with it, the outputs are made again
            return Optional.empty();
        }
    }

    /** Paths of the listed outputs that are missing or altered, sorted. */
    public List<String> verify(Path output) {
        return outputs.stream()
                .filter(o -> !o.unchanged(output))
                .map(Output::path)
                .toList();
    }

    private Json json() {
        List<Json> in = new ArrayList<>();
        inputs.forEach(i ->
                in.add(Json.fields().put("path", i.path).put("sha256", i.sha256).done()));
        List<Json> out = new ArrayList<>();
        outputs.forEach(o -> out.add(Json.fields()
                .put("path", o.path)
                .put("sha256", o.sha256)
                .put("bytes", o.bytes)
                .put("kind", o.kind.name().toLowerCase(Locale.ROOT))
                .done()));
        return Json.fields()
                .put("format", FORMAT)
                .put("product", product)
                .put("wave", wave)
                .put("identity", identity)
                .put("report_date", reportDate.toString())
                .put("rulebook_version", rulebookVersion)
                .put("rulebook_sha256", rulebookHash)
                .put("programme_sha256", programmeHash)
                .put("templates_sha256", templatesHash)
                .put("inputs", new Json.Items(in))
                .put("outputs", new Json.Items(out))
                .done();
    }

    private static Manifest of(Json json) {
        if (!(json instanceof Json.Fields fields) || fields.whole("format") != FORMAT) {
            throw new IllegalArgumentException("a manifest of another format");
        }
        return new Manifest(
                fields.text("product"),
                fields.text("wave"),
                fields.text("identity"),
                LocalDate.parse(fields.text("report_date")),
                fields.text("rulebook_version"),
                fields.text("rulebook_sha256"),
                fields.text("programme_sha256"),
                fields.text("templates_sha256"),
                fields.list("inputs").stream()
                        .map(i -> new Input(i.text("path"), i.text("sha256")))
                        .toList(),
                fields.list("outputs").stream()
                        .map(o -> new Output(
                                o.text("path"),
                                o.text("sha256"),
                                o.whole("bytes"),
                                Kind.valueOf(o.text("kind").toUpperCase(Locale.ROOT))))
                        .toList());
    }

    private static void unique(List<String> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).equals(sorted.get(i - 1))) {
                throw new IllegalArgumentException("a manifest names each file once: " + sorted.get(i));
            }
        }
    }

    private static void checkPath(String path) {
        boolean outside = path.isEmpty()
                || path.startsWith("/")
                || path.contains("\0")
                || List.of(path.split("/", -1)).stream().anyMatch(part -> part.equals("..") || part.isEmpty());
        if (outside) {
            throw new IllegalArgumentException("a manifest holds paths below its folder: " + path);
        }
    }

    private static void checkHash(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("no SHA-256: " + hash);
        }
    }
}
