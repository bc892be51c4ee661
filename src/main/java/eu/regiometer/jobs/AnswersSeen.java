package eu.regiometer.jobs;

import eu.regiometer.revision.review.Answer;
import eu.regiometer.revision.review.CommentStatus;
import eu.regiometer.revision.review.ReviewComment;
import eu.regiometer.revision.review.ReviewReader.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each workbook answered to each comment when it was read last. Workbooks stay where they are and are read by every
 * run, so an answer of old changes nothing; but one that is new in its workbook was meant.
 */
final class AnswersSeen {

    private static final String NOTE = "answers.tsv";

    private final ReviewDesk desk;
    private final String folder;
    private final SortedMap<String, Seen> before = new TreeMap<>();
    private final SortedMap<String, Seen> now = new TreeMap<>();

    /**
     * An answer.
     *
     * @param answer the answer
     * @param ignored whether it was new in its workbook, and another one held
     */
    private record Seen(Answer answer, boolean ignored) {}

    /**
     * The answers of a folder.
     *
     * @param folder the folder as it begins the addresses of lines
     */
    AnswersSeen(ReviewDesk desk, String folder) {
        this.desk = desk;
        this.folder = folder;
        for (String line : desk.note(NOTE)) {
            List<String> f = TabLines.fields(line);
            before.put(
                    TabLines.line(f.subList(0, 3)),
                    new Seen(new Answer(CommentStatus.valueOf(f.get(3)), f.get(4)), Boolean.parseBoolean(f.get(5))));
        }
    }

    /**
     * Whether an answer was given anew and does not hold.
     *
     * @param line the comment as it stands now, where it was read
     * @param said what the line answers
     */
    boolean ignored(Written<ReviewComment> line, Answer said) {
        ReviewComment comment = line.what();
        String file = line.at().file();
        String within = file.startsWith(folder) ? file.substring(folder.length()) : file;
        String place = TabLines.line(within, comment.document(), Integer.toString(comment.number()));
        Seen known = before.get(place);
        boolean holds = comment.answer().equals(said);
        boolean anew =
                known == null ? !said.equals(Answer.NONE) : !known.answer().equals(said) || known.ignored();
        now.put(place, new Seen(said, anew && !holds));
        return anew && !holds;
    }

    /** Remembers everything that was read. */
    void keep() {
        List<String> lines = new ArrayList<>();
        now.forEach((place, seen) -> lines.add(place + "\t"
                + TabLines.line(
                        seen.answer().status().name(), seen.answer().text(), Boolean.toString(seen.ignored()))));
        desk.note(NOTE, lines);
    }
}
