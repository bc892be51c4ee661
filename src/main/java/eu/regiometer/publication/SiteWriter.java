package eu.regiometer.publication;

import eu.regiometer.workbook.OutputFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the site: {@code index.html} in English with a twin per further language, and the fonts. It works without a
 * server and without scripts.
 */
public final class SiteWriter {

    private static final List<String> FONTS = List.of(
            "OFL.txt",
            "SourceSans3-Bold.ttf",
            "SourceSans3-Italic.ttf",
            "SourceSans3-Regular.ttf",
            "SourceSans3-SemiBold.ttf");
    private static final List<String> LANGUAGES = List.of(Texts.ENGLISH, "sv");

    private final TextSource source;

    /** A writer with the style, texts and fonts of these templates. */
    public SiteWriter(TextSource source) {
        this.source = source;
    }

    /**
     * Writes the pages and fonts.
     *
     * @param output output folder
     * @return paths of the files below the output folder, sorted
     */
    public List<String> write(Path output, SiteContent content) {
        List<String> paths = new ArrayList<>();
        for (String font : FONTS) {
            String path = "site/fonts/" + font;
            OutputFiles.write(output.resolve(path), source.bytes("fonts/" + font));
            paths.add(path);
        }
        for (String language : LANGUAGES) {
            OutputFiles.write(output.resolve(page(language)), new IndexPage(source, content, LANGUAGES, language).html());
            paths.add(page(language));
        }
        return paths.stream().sorted().toList();
    }

    /** Name of the page in a language; the English one for languages without a page. */
    static String page(String language) {
        return language.equals(Texts.ENGLISH) || !LANGUAGES.contains(language)
                ? "index.html"
                : "index." + language + ".html";
    }
}
