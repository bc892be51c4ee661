package eu.regiometer.report;

/** Tells readers of a report in another language that entries of a register are printed in English, as handed in. */
final class RegisterWords {

    private final Issue issue;

    RegisterWords(Issue issue) {
        this.issue = issue;
    }

    /** What introduces a section, followed by the word on the language where the report is not in English. */
    String after(String introduction) {
        return issue.language().equals("en") ? introduction : introduction + " " + issue.text("register.english");
    }
}
