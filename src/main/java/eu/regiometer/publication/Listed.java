package eu.regiometer.publication;

import eu.regiometer.revision.review.Standing;

/**
 * A document as the manifest and the pages of a bundle list it.
 *
 * @param date date of the version, ISO 8601; empty in manifests that did not tell it
 * @param path path of the PDF in the bundle
 */
record Listed(
        String id,
        String title,
        String language,
        String state,
        long version,
        String date,
        String content,
        String path) {

    private static final String DATE = "date";

    static Listed of(Bundle.Document document) {
        Standing standing = document.standing();
        return new Listed(
                document.key().documentId(),
                document.title(),
                document.key().language(),
                standing.state().name(),
                standing.version().number(),
                standing.version().date().toString(),
                standing.version().content(),
                SiteContent.pdf(document.key()));
    }

    static Listed read(Json.Fields fields) {
        return new Listed(
                fields.text("id"),
                fields.text("title"),
                fields.text("language"),
                fields.text("state"),
                fields.whole("version"),
                fields.values().containsKey(DATE) ? fields.text(DATE) : "",
                fields.text("content_sha256"),
                fields.text("path"));
    }

    boolean is(Standing standing) {
        return state.equals(standing.state().name())
                && version == standing.version().number()
                && content.equals(standing.version().content());
    }

    Json json() {
        return Json.fields()
                .put("id", id)
                .put("title", title)
                .put("language", language)
                .put("state", state)
                .put("version", version)
                .put(DATE, date)
                .put("content_sha256", content)
                .put("path", path)
                .done();
    }
}
