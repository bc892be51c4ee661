package eu.regiometer.drawing;

/** A font file is missing or no sound TrueType font. The message names the file, what was found, and how to mend it. */
public final class FontException extends RuntimeException {

    private FontException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * The file of a face is not what it must be.
     *
     * @param found what it is instead, beginning with a verb
     */
    public static FontException of(Face face, String found, Throwable cause) {
        return new FontException(
                "the font file " + face.fileName() + " " + found + "; expected is the TrueType file " + face.fileName()
                        + " of " + Face.FAMILY + ": put it into the folder fonts of the report templates",
                cause);
    }
}
