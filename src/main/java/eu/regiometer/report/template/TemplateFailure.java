package eu.regiometer.report.template;

/** A template or text file is missing or wrong. The message is one line: which file, where in it, what, how to mend it. */
public final class TemplateFailure extends RuntimeException {

    public TemplateFailure(String message) {
        super(message);
    }

    public TemplateFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
