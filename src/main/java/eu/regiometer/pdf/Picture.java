package eu.regiometer.pdf;

import eu.regiometer.drawing.FileKind;

/**
 * A picture of dots that a document shows by name: {@code <img src="NAME" alt=".."/>}.
 *
 * @param name name of its file, for example {@code logo.png}
 * @param png its bytes in the format PNG
 */
public record Picture(String name, byte[] png) {

    /**
     * Looks at the bytes.
     *
     * @throws PdfException if they are no sound PNG; the message names the file, what it is instead and how to mend it
     */
    public Picture {
        if (!name.matches("[^/\\\\:\"<>&]+\\.png")) {
            throw new IllegalArgumentException("a picture has the name of a PNG file without folder: " + name);
        }
        require("the picture " + name, png);
        png = png.clone();
    }

    @Override
    public byte[] png() {
        return png.clone();
    }

    /** What is wrong with the bytes of a PNG, beginning with a verb, as {@code is a JPEG picture}; empty for a sound one. */
    public static String fault(byte[] png) {
        String kind = FileKind.of(png);
        return kind.equals("a PNG picture") ? PngCheck.fault(png) : "is " + kind;
    }

    /** Throws if the bytes are no sound PNG; the message begins with {@code what}. */
    static void require(String what, byte[] png) {
        String found = fault(png);
        if (!found.isEmpty()) {
            throw new PdfException(
                    what + " " + found
                            + "; expected is a whole PNG: open it in a program for pictures and export it as PNG under this name");
        }
    }
}
