package eu.regiometer.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What lies in an output folder, read without the product. */
public final class Outputs {

    /** Texts by the hash of their PDF: several tests read the reports of one run, and most runs make the same ones. */
    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private Outputs() {}

    /** SHA-256 of every file below a folder by its path, with {@code /} between folders. */
    public static SortedMap<String, String> hashes(Path folder) {
        var hashes = new TreeMap<String, String>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.relativize(file).toString().replace('\\', '/'), sha256(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }

    static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Text of a PDF as it is read from top left to bottom right, all white space as single blanks. */
    static String text(Path pdf) {
        return TEXTS.computeIfAbsent(sha256(pdf), hash -> stripped(pdf, true).replace('\u202F', ' '));
    }

    /** As {@link #inOrderOfReading}, with the narrow blanks between thousands and before percent signs as they are. */
    static String withNarrowBlanks(Path pdf) {
        return stripped(pdf, false);
    }

    /** Text of a PDF in the order in which it was written, so that columns beside each other do not mix. */
    static String inOrderOfReading(Path pdf) {
        return stripped(pdf, false).replace('\u202F', ' ');
    }

    private static String stripped(Path pdf, boolean sorted) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(sorted);
            return stripper.getText(document).replaceAll("\u00AD\\s*", "").replaceAll("[\\s\\u00A0]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(pdf + " is no PDF", e);
        }
    }

    /** Rows of a data file by name of the column. */
    public static List<Map<String, String>> table(Path file) {
        return table(read(file));
    }

    /** The same of the text of a data file. */
    static List<Map<String, String>> table(String text) {
        List<List<String>> lines = csv(text);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < line.size(); i++) {
                row.put(lines.getFirst().get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The only row in which the columns named hold these values: name, value, name, value … */
    static Map<String, String> row(Path file, String... key) {
        List<Map<String, String>> found = rows(file, key);
        if (found.size() != 1) {
            throw new AssertionError(file + " has " + found.size() + " rows with " + List.of(key));
        }
        return found.getFirst();
    }

    /** The rows in which the columns named hold these values. */
    static List<Map<String, String>> rows(Path file, String... key) {
        return table(file).stream()
                .filter(row -> {
                    for (int i = 0; i < key.length; i += 2) {
                        if (!key[i + 1].equals(row.get(key[i]))) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
    }

    /** The text of a file. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fields as RFC 4180 has them. */
    private static List<List<String>> csv(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else {
                field.append(c);
            }
        }
        return lines;
    }

    /** A number of answers as source lines print it beside shares: rounded to 5. */
    static String about(int answers) {
        return "answers: about " + Math.round(answers / 5.0) * 5;
    }
}
