package eu.regiometer.drawing;

/** A font file is missing or is no TrueType font. The message names the file. */
public final class FontException extends RuntimeException {

    public FontException(String message) {
        super(message);
    }

    public FontException(String message, Throwable cause) {
        super(message, cause);
    }
}
