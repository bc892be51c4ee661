package eu.regiometer.pdf;

/** A document cannot be rendered. The message says what is wrong with it and how to mend it. */
public final class PdfException extends RuntimeException {

    PdfException(String message) {
        super(message);
    }

    PdfException(String message, Throwable cause) {
        super(message, cause);
    }
}
