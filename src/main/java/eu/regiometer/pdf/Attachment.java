package eu.regiometer.pdf;

/**
 * A file that travels inside the PDF: the data behind its tables.
 *
 * @param name file name without folder, for example {@code estimates.csv}
 * @param description what the file holds, one line
 * @param mediaType media type, for example {@code text/csv}
 * @param content the bytes of the file
 */
public record Attachment(String name, String description, String mediaType, byte[] content) {

    public Attachment {
        if (name.isBlank() || name.contains("/") || name.contains("\\")) {
            throw new IllegalArgumentException("an attachment has a file name without folder: " + name);
        }
        if (!mediaType.matches("[a-z]+/[a-z0-9.+-]+")) {
            throw new IllegalArgumentException("attachment " + name + " needs a media type: " + mediaType);
        }
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
