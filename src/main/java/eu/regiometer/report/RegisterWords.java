package eu.regiometer.report;

import eu.regiometer.recommendation.Wording;
import java.time.YearMonth;

/** Tells readers of a report what is printed in another language than the report, as registers have it. */
final class RegisterWords {

    private final Issue issue;

    RegisterWords(Issue issue) {
        this.issue = issue;
    }

    /** What introduces a section, followed by the word on the language where the report is not in English. */
    String after(String introduction) {
        return issue.language().equals("en") ? introduction : introduction + " " + issue.text("register.english");
    }

    /** A month of a register, such as 2026-02, in words. */
    String month(String entered) {
        return issue.numbers().month(YearMonth.parse(entered));
    }

    /** A text with a mark where it is in another language than the report. */
    String marked(Wording wording) {
        return wording.language().equals(issue.language())
                ? wording.text()
                : wording.text() + "\u00A0[" + wording.language() + "]";
    }

    /** A text that registers keep in English only, marked in reports in other languages. */
    String english(String text) {
        return marked(new Wording(text, "en"));
    }
}
