package eu.regiometer.revision.review;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.revision.review.ReviewWords.Group;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads what reviewers send back. The content of a workbook decides, never its name: a sheet {@code comments}, a sheet
 * {@code decisions} or both, and perhaps a sheet {@code document} that says which document all lines are about. Whatever
 * is wrong becomes a defect and the rest goes on.
 */
public final class ReviewReader {

    /** Names of the sheets. */
    public static final String COMMENTS = "comments";

    public static final String DECISIONS = "decisions";
    public static final String ABOUT = "document";

    private final ReviewWords words;
    private final SortedMap<String, List<String>> documents = new TreeMap<>();

    /**
     * A reader.
     *
     * @param words words of the workbooks
     * @param documents ids of all documents that there may be
     * @param ofWave those of the wave that is reported on, for which {@code ALL} stands
     */
    public ReviewReader(ReviewWords words, Collection<String> documents, Collection<String> ofWave) {
        this.words = words;
        for (String id : new TreeSet<>(documents)) {
            name(id, id);
            name(id.substring(0, Math.max(0, id.lastIndexOf('-'))), id);
        }
        new TreeSet<>(ofWave).forEach(id -> name(ReviewWords.ALL, id));
    }

    /** Documents that a name stands for: an id, an id without its language, or {@code ALL}; empty for any other. */
    public List<String> documents(String name) {
        String key = words.code(Group.ALL, name).isPresent() ? ReviewWords.ALL : name.toUpperCase(Locale.ROOT);
        return List.copyOf(documents.getOrDefault(key, List.of()));
    }

    private void name(String name, String id) {
        documents
                .computeIfAbsent(name.toUpperCase(Locale.ROOT), n -> new ArrayList<>())
                .add(id);
    }

    /**
     * What a workbook says.
     *
     * @param comments comments, without numbers
     * @param decisions decisions in the order of their lines
     */
    public record Returned(List<Written<ReviewComment>> comments, List<Written<Decision>> decisions) {

        public Returned {
            comments = List.copyOf(comments);
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * One line.
     *
     * @param at where it stands
     * @param what what it says
     * @param version version that it is about; 0 when it does not say
     */
    public record Written<T>(CellAddress at, T what, int version) {}

    /**
     * Reads a workbook.
     *
     * @param lives what happened to each document so far; lines that the program wrote itself come back in silence
     * @param defects takes what is wrong; nothing in it stops a run
     * @return empty when the workbook is none of a review
     */
    public Optional<Returned> read(Path workbook, Function<String, DocumentLife> lives, Defects defects) {
        List<String> sheets = Table.sheets(workbook, defects).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!sheets.contains(COMMENTS) && !sheets.contains(DECISIONS)) {
            return Optional.empty();
        }
        About about = sheets.contains(ABOUT) ? about(workbook, defects) : About.UNKNOWN;
        List<Written<ReviewComment>> comments = new ArrayList<>();
        List<Written<Decision>> decisions = new ArrayList<>();
        if (sheets.contains(COMMENTS)) {
            var sheet = new ReviewSheet(Table.read(workbook, COMMENTS, defects), words, defects);
            if (sheet.requires(ReviewWords.PLACE, ReviewWords.COMMENT)) {
                var lines = new CommentLines(sheet, words);
                for (Row row : sheet.rows()) {
                    for (String document : documents(sheet, row, about)) {
                        lines.read(row, document, about.version()).ifPresent(comments::add);
                    }
                }
            }
        }
        if (sheets.contains(DECISIONS)) {
            var sheet = new ReviewSheet(Table.read(workbook, DECISIONS, defects), words, defects);
            if (sheet.requires(ReviewWords.WHAT, ReviewWords.WHO, ReviewWords.WHEN)) {
                var lines = new DecisionLines(sheet, words, lives);
                for (Row row : sheet.rows()) {
                    for (String document : documents(sheet, row, about)) {
                        lines.read(row, document, about.version()).ifPresent(decisions::add);
                    }
                }
            }
        }
        return Optional.of(new Returned(comments, decisions));
    }

    /**
     * What all lines of a workbook are about where they do not say it themselves.
     *
     * @param document id of the document; empty when not told
     * @param version number of the version; 0 when not told
     */
    private record About(String document, int version) {

        static final About UNKNOWN = new About("", 0);
    }

    private About about(Path workbook, Defects defects) {
        Table table = Table.read(workbook, ABOUT, defects);
        String document = "";
        int version = 0;
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.header());
        table.rows().forEach(row -> lines.add(List.of(row.text(1), row.text(2))));
        for (List<String> line : lines) {
            if (line.size() < 2) {
                continue;
            }
            String code = words.code(Group.COLUMN, line.get(0)).orElse("");
            if (code.equals(ReviewWords.DOCUMENT)) {
                document = line.get(1);
            } else if (code.equals(ReviewWords.VERSION)) {
                version = ReviewSheet.version(line.get(1)).orElse(0);
            }
        }
        return new About(document, version);
    }

    /** Documents that a line is about; a name that is none is told. */
    private List<String> documents(ReviewSheet sheet, Row row, About about) {
        if (sheet.blank(row)) {
            return List.of();
        }
        String own = sheet.text(row, ReviewWords.DOCUMENT);
        String named = own.isEmpty() ? about.document() : own;
        List<String> found = documents(named);
        if (found.isEmpty()) {
            sheet.wrong(
                    row,
                    ReviewWords.DOCUMENT,
                    named.isEmpty() ? "no document" : "\"" + ReviewSheet.shown(named) + "\"",
                    "the id of a document, with or without its language, such as "
                            + documents.keySet().stream()
                                    .filter(name -> !name.equals(ReviewWords.ALL))
                                    .findFirst()
                                    .orElse("RM-2026-EU-EU-en"),
                    "correct the id, as it is printed at the foot of the pages");
        }
        return found;
    }
}
