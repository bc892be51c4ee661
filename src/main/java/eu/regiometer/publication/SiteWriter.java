package eu.regiometer.publication;

import eu.regiometer.report.template.TemplateFailure;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.io.InputStream;
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

    private final TemplateFolder templates;

    /** A writer with the style, texts and fonts of these templates. */
    public SiteWriter(TemplateFolder templates) {
        this.templates = templates;
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
            OutputFiles.write(output.resolve(path), font(font));
            paths.add(path);
        }
        for (String language : LANGUAGES) {
            OutputFiles.write(
                    output.resolve(page(language)), new IndexPage(templates, content, LANGUAGES, language).html());
            paths.add(page(language));
        }
        return paths.stream().sorted().toList();
    }

    private byte[] font(String name) {
        try (InputStream stream = templates.open("fonts/" + name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new TemplateFailure(
                    "the file fonts/" + name
                            + " of the report templates cannot be read; put it back, or use the shipped"
                            + " templates by leaving out --templates",
                    e);
        }
    }

    /** Name of the page in a language; the English one for languages without a page. */
    static String page(String language) {
        return language.equals(Texts.ENGLISH) || !LANGUAGES.contains(language)
                ? "index.html"
                : "index." + language + ".html";
    }
}
