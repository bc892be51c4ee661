package eu.regiometer.publication;

import eu.regiometer.report.ReportKey;

/** Where the pages of the site lie below the output folder. */
public final class SitePath {

    /** Folder of all pages but the overview. */
    static final String FOLDER = "site/";

    private SitePath() {}

    /**
     * The page of a report: {@code site/SE321.html} in English, {@code site/SE321.sv.html} in another language, and
     * {@code site/2024/SE321.html} for another wave than the newest.
     *
     * @param newest code of the newest wave
     */
    public static String of(ReportKey key, String newest) {
        return FOLDER + (key.wave().equals(newest) ? "" : key.wave() + "/") + name(key.pageName(), key.language());
    }

    /** Folder of what lies beside a document by itself: its figures as a table, its charts. */
    static String figures(ReportKey key) {
        return "figures/" + key.documentId() + "/";
    }

    /** Name of a page in a language; the English one has no mark. */
    static String name(String page, String language) {
        return page + (language.equals(Texts.ENGLISH) ? "" : "." + language) + ".html";
    }

    /** Way from a page to the output folder, empty or with a slash at the end. */
    static String root(String path) {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }
}
