package eu.regiometer.report;

import eu.regiometer.recommendation.Wording;
import eu.regiometer.report.language.Passage;

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

    /** An entry of a register that is in English, where the section says so already. */
    String entry(String text) {
        return text.isEmpty() || issue.language().equals("en") ? text : Passage.in("en", text);
    }

    /** A text in its own language, as an official name is, without a mark. */
    String own(String text, String language) {
        return language.equals(issue.language()) ? text : Passage.in(language, text);
    }

    /** A text with a mark where it is in another language than the report, as a passage in that language. */
    String marked(Wording wording) {
        return wording.language().equals(issue.language())
                ? wording.text()
                : Passage.in(wording.language(), wording.text()) + "\u00A0[" + wording.language() + "]";
    }

    /** An office or a person to ask, as registers have it in English; an address alone is in no language. */
    String contact(String entered) {
        return entered.matches("\\S+@\\S+|https?://\\S+") ? entered : english(entered);
    }

    /** A text that registers keep in English only, marked in reports in other languages. */
    String english(String text) {
        return marked(new Wording(text, "en"));
    }
}
