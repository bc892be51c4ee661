package eu.regiometer.workbook;

import eu.regiometer.findings.Finding;

/** A file as a whole cannot be read; nothing of it enters the pipeline. Its message never holds content of the file. */
public final class UnreadableWorkbookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /** A refusal for a reason that blocks the whole file. */
    public UnreadableWorkbookException(Finding finding) {
        super(finding.at() + ": " + finding.code());
        this.finding = finding;
    }

    /** The reason, with code, place and arguments. */
    public Finding finding() {
        return finding;
    }
}
