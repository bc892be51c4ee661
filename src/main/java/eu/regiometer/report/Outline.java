package eu.regiometer.report;

import eu.regiometer.report.part.Chapter.Heading;
import java.util.ArrayList;
import java.util.List;

/** Numbers the chapters of a report and lists them for the contents. */
final class Outline {

    private final Issue issue;
    private final String level;
    private final List<Heading> headings = new ArrayList<>();
    private int chapter;

    Outline(Issue issue) {
        this.issue = issue;
        this.level = issue.key().level().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The next chapter, with the title {@code heading.LEVEL.ID}. */
    Heading next(String id) {
        return next(id, issue.text("heading." + level + "." + id));
    }

    /** The next chapter with a title of its own. */
    Heading next(String id, String title) {
        chapter++;
        return add(id, Integer.toString(chapter), title);
    }

    /** The annexes, lettered in order. */
    void annexes(String... ids) {
        for (int i = 0; i < ids.length; i++) {
            add("annex-" + ids[i], String.valueOf((char) ('A' + i)), issue.text("heading.annex." + ids[i]));
        }
    }

    private Heading add(String id, String number, String title) {
        Heading heading = new Heading(id, number, title);
        headings.add(heading);
        return heading;
    }

    /** Headings in order. */
    List<Heading> headings() {
        return List.copyOf(headings);
    }
}
