package eu.regiometer.jobs;

import eu.regiometer.drawing.FontException;
import eu.regiometer.drawing.FontSource;
import eu.regiometer.pdf.FontSet;
import eu.regiometer.publication.FindingText;
import eu.regiometer.report.ReportRenderer;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.report.template.TemplateFailure;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Templates, texts and fonts, read and checked.
 *
 * @param folder where they come from
 * @param fonts fonts of the PDFs
 * @param renderer makes reports from them
 * @param fingerprint hashes of the files; empty for the copy in the jar, which the version of the product stands for
 */
record TemplateSet(TemplateFolder folder, FontSet fonts, ReportRenderer renderer, Fingerprint fingerprint) {

    private static final Path HERE = Path.of("report-templates");

    /** Words for findings, in English, for the person who runs the product. */
    FindingText findings(Programme programme) {
        return new FindingText(folder, programme.questionnaires(), "en");
    }

    /** Whether there are texts of a language; they may still be faulty. */
    boolean holds(String language) {
        return TextBundle.held(folder, language);
    }

    /** Languages that there are texts of, sorted by code. */
    List<String> languages() {
        return NumberStyle.languages().stream().filter(this::holds).toList();
    }

    /**
     * Checks the templates and the texts of these languages.
     *
     * @throws TemplatesWrongException if something is missing or faulty
     */
    void check(Collection<String> wanted) {
        try {
            renderer.check(wanted);
        } catch (TemplateFailure e) {
            throw new TemplatesWrongException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Reads them.
     *
     * @param asked folder that was asked for; without one {@code ./report-templates}, else the copy in the jar
     * @throws TemplatesWrongException if something is missing or faulty
     */
    static TemplateSet read(Optional<Path> asked, Collection<String> languages) {
        Optional<Path> folder = asked.or(() -> Optional.of(HERE).filter(Files::isDirectory));
        try {
            FontSet fonts = FontSet.read(
                    folder.map(f -> FontSource.folder(f.resolve("fonts"))).orElse(FontSource.shipped()));
            TemplateFolder templates = folder.map(TemplateFolder::of).orElse(TemplateFolder.shipped());
            ReportRenderer renderer = new ReportRenderer(templates, fonts.metrics());
            renderer.check(languages);
            return new TemplateSet(
                    templates,
                    fonts,
                    renderer,
                    folder.map(Fingerprint::ofFolder).orElse(Fingerprint.of(new TreeMap<>())));
        } catch (TemplateFailure | FontException e) {
            throw new TemplatesWrongException(String.valueOf(e.getMessage()), e);
        }
    }
}
