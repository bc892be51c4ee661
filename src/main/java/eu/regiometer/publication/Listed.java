package eu.regiometer.publication;

import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.Standing;

/**
 * A document as the manifest and the pages of a bundle list it.
 *
 * @param path path of the PDF in the bundle; empty for a withdrawn document that is only named
 */
record Listed(String id, String title, String language, String state, long version, String content, String path) {

    static Listed of(Bundle.Document document) {
        Standing standing = document.standing();
        return new Listed(
                document.key().documentId(),
                document.report().title(),
                document.key().language(),
                standing.state().name(),
                standing.version().number(),
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
                fields.text("content_sha256"),
                fields.text("path"));
    }

    /** The same document without its files, no longer to be used. */
    Listed withdrawn() {
        return new Listed(id, title, language, ReviewState.WITHDRAWN.name(), version, content, "");
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
                .put("content_sha256", content)
                .put("path", path)
                .done();
    }
}
