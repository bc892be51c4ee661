package eu.regiometer.jobs;

import eu.regiometer.drawing.FontException;
import eu.regiometer.drawing.FontSource;
import eu.regiometer.pdf.FontSet;
import eu.regiometer.pdf.PdfException;
import eu.regiometer.pdf.Picture;
import eu.regiometer.publication.FindingText;
import eu.regiometer.report.ReportRenderer;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.report.lint.TemplateLint;
import eu.regiometer.report.template.Catalogue;
import eu.regiometer.report.template.TemplateFailure;
import eu.regiometer.report.template.TemplateFault;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Templates, texts and fonts, read and checked.
 *
 * @param folder where they come from
 * @param fonts fonts of the PDFs
 * @param renderer makes reports from them
 * @param pictures pictures that templates may show by name
 * @param fingerprint hashes of the files; empty for the copy in the jar, which the version of the product stands for
 */
record TemplateSet(
        TemplateFolder folder,
        FontSet fonts,
        ReportRenderer renderer,
        List<Picture> pictures,
        Fingerprint fingerprint) {

    private static final Path HERE = Path.of("report-templates");

    /** The folder that is used when one was asked for, or none; empty for the copy in the jar. */
    static Optional<Path> folder(Optional<Path> asked) {
        return asked.or(() -> Optional.of(HERE).filter(Files::isDirectory));
    }

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
            catalogues(folder, wanted);
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
        Optional<Path> folder = folder(asked);
        try {
            FontSet fonts = FontSet.read(
                    folder.map(f -> FontSource.folder(f.resolve("fonts"))).orElse(FontSource.shipped()));
            TemplateFolder templates = folder.map(TemplateFolder::of).orElse(TemplateFolder.shipped());
            ReportRenderer renderer = new ReportRenderer(templates, fonts.metrics(), "Regiometer " + Product.version());
            if (folder.isPresent()) {
                refuse(TemplateLint.written(templates));
            }
            renderer.check(languages);
            catalogues(templates, languages);
            return new TemplateSet(
                    templates,
                    fonts,
                    renderer,
                    pictures(templates),
                    folder.map(Fingerprint::ofFolder).orElse(Fingerprint.of(new TreeMap<>())));
        } catch (TemplateFailure | FontException | PdfException e) {
            throw new TemplatesWrongException(String.valueOf(e.getMessage()), e);
        }
    }

    /** All of what no report can be made with is told at once. */
    private static void refuse(List<TemplateFault> faults) {
        String all = faults.stream()
                .filter(TemplateFault::stops)
                .map(TemplateFault::toString)
                .collect(Collectors.joining("\n"));
        if (!all.isEmpty()) {
            throw new TemplateFailure(all);
        }
    }

    private static List<Picture> pictures(TemplateFolder templates) {
        List<Picture> pictures = new ArrayList<>();
        for (String name : templates.pictures()) {
            try (InputStream stream = templates.open(name)) {
                pictures.add(new Picture(name, stream.readAllBytes()));
            } catch (IOException e) {
                throw new TemplateFailure("cannot read the picture " + name + " of the report templates: " + e, e);
            }
        }
        return pictures;
    }

    /** Texts beside those of the reports: receipts go to every region, whose language they need not have. */
    private static void catalogues(TemplateFolder folder, Collection<String> languages) {
        List<String> faults = Stream.concat(
                        languages.stream()
                                .filter(language -> TextBundle.held(folder, language))
                                .distinct()
                                .sorted()
                                .flatMap(language -> Catalogue.SITE.fault(folder, language).stream()),
                        NumberStyle.languages().stream()
                                .filter(language -> Catalogue.RECEIPTS.held(folder, language))
                                .flatMap(language -> Catalogue.RECEIPTS.fault(folder, language).stream()))
                .toList();
        if (!faults.isEmpty()) {
            throw new TemplateFailure(String.join("\n", faults));
        }
    }
}
