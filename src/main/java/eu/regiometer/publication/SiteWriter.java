package eu.regiometer.publication;

import eu.regiometer.publication.SiteNavigation.Part;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.template.TemplateFailure;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the site: {@code index.html} in English with a twin per further language, the pages reached from there, and the
 * fonts. It works without a server and without scripts.
 */
public final class SiteWriter {

    private static final List<String> FONTS = List.of(
            "OFL.txt",
            "SourceSans3-Bold.ttf",
            "SourceSans3-Italic.ttf",
            "SourceSans3-Regular.ttf",
            "SourceSans3-SemiBold.ttf");

    private final TemplateFolder templates;

    /** A writer with the style, texts and fonts of these templates. */
    public SiteWriter(TemplateFolder templates) {
        this.templates = templates;
    }

    /** Writes the fonts of the pages, and returns their paths below the output folder. */
    public List<String> writeFonts(Path output) {
        List<String> paths = new ArrayList<>();
        for (String font : FONTS) {
            String path = "site/fonts/" + font;
            OutputFiles.write(output.resolve(path), font(font));
            paths.add(path);
        }
        return paths;
    }

    /**
     * Writes the pages and fonts, and fills in the pages of the reports, which are there already.
     *
     * @param output output folder
     * @return paths of the files below the output folder, the pages of the reports among them, sorted
     */
    public List<String> write(Path output, SiteContent content) {
        List<String> paths = new ArrayList<>(writeFonts(output));
        PageFoot.logos(content.facts()).forEach((path, png) -> {
            OutputFiles.write(output.resolve(path), png);
            paths.add(path);
        });
        var parts = new SiteParts(SiteNavigation.SITE, content.languages(), spoken(content));
        var pages = ReportPages.of(templates, content.shelf(), parts);
        var cards = pages.join(output);
        content.reports().forEach(key -> paths.add(content.page(key)));
        OutputFiles.write(output.resolve(PublicationsPage.CSV), PublicationsPage.csv(content));
        paths.add(PublicationsPage.CSV);
        for (String language : content.languages()) {
            var frame = new SiteFrame(templates, content.facts(), parts, language);
            paths.add(write(output, Part.OVERVIEW, language, new IndexPage(content, frame, language).html()));
            paths.add(write(output, Part.FILES, language, new FilesPage(content, frame, language).html()));
            paths.add(write(
                    output,
                    Part.PUBLICATIONS,
                    language,
                    new PublicationsPage(content, frame, language, pages.words()).html()));
            paths.add(write(
                    output, Part.FIND, language, new FindPage(templates, content, frame, language, cards).html()));
        }
        for (String language : parts.spoken()) {
            var frame = new SiteFrame(templates, content.facts(), parts, language);
            paths.add(
                    write(output, Part.ACCESSIBILITY, language, new AccessibilityPage(content.facts(), frame).html()));
        }
        return paths.stream().sorted().toList();
    }

    private List<String> spoken(SiteContent content) {
        return languages(
                templates,
                Stream.concat(
                                content.languages().stream(),
                                content.reports().stream().map(ReportKey::language))
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static String write(Path output, Part part, String language, String html) {
        String path = part.path(language);
        OutputFiles.write(output.resolve(path), html);
        return path;
    }

    /** Languages that pages may be in: English, and those of the programme that there are texts of. */
    public List<String> languages(Collection<String> programme) {
        return languages(templates, programme);
    }

    static List<String> languages(TemplateFolder templates, Collection<String> programme) {
        var languages = new LinkedHashSet<>(List.of(Texts.ENGLISH));
        programme.stream()
                .filter(language ->
                        Texts.read(templates, "site", language).language().equals(language))
                .forEach(languages::add);
        return List.copyOf(languages);
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
}
