package eu.regiometer.jobs;

/** A template, text or font that every report needs is missing or faulty; nothing was done. */
public final class TemplatesWrongException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemplatesWrongException(String message, Throwable cause) {
        super(message, cause);
    }
}
