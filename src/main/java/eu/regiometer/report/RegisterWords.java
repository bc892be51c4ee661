package eu.regiometer.report;

import java.util.ArrayList;
import java.util.List;

/** Tells readers of a report in another language that entries of a register are printed in English, as handed in. */
final class RegisterWords {

    private final Issue issue;

    RegisterWords(Issue issue) {
        this.issue = issue;
    }

    /** These sentences of a section, with the word on the language after them where it is not that of the report. */
    List<String> after(String... sentences) {
        List<String> all = new ArrayList<>(List.of(sentences));
        if (!issue.language().equals("en")) {
            all.add(issue.text("register.english"));
        }
        return List.copyOf(all);
    }
}
