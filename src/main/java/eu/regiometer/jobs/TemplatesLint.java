package eu.regiometer.jobs;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defect;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.report.lint.TemplateLint;
import eu.regiometer.report.template.Catalogue;
import eu.regiometer.report.template.TemplateFailure;
import eu.regiometer.report.template.TemplateFault;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists everything that is wrong with templates, styles and texts, without making a report. */
public final class TemplatesLint {

    private TemplatesLint() {}

    /** What was looked at: the folder of templates, or the copy in the jar. */
    public static String place(Optional<Path> asked) {
        return TemplateSet.folder(asked).map(Path::toString).orElse("the templates in the jar");
    }

    /**
     * Looks through a folder of templates.
     *
     * @param asked folder that was asked for; without one {@code ./report-templates}, else the copy in the jar
     * @return defects and what should be looked at, by file and line; then texts that do not fit English
     */
    public static List<Defect> lint(Optional<Path> asked) {
        TemplateFolder folder =
                TemplateSet.folder(asked).map(TemplateFolder::of).orElse(TemplateFolder.shipped());
        String place = TemplateSet.folder(asked).map(path -> path + "/").orElse("");
        List<Defect> defects = new ArrayList<>();
        try {
            TemplateLint.faults(folder).forEach(fault -> defects.add(defect(place, fault)));
        } catch (TemplateFailure e) {
            defects.add(missing(place, e));
        }
        for (String language : NumberStyle.languages()) {
            if (TextBundle.held(folder, language)) {
                try {
                    TextBundle.read(folder, language);
                } catch (TemplateFailure e) {
                    defects.add(missing(place, e));
                }
                Catalogue.SITE.fault(folder, language).ifPresent(fault -> defects.add(missing(place, fault)));
            }
            if (Catalogue.RECEIPTS.held(folder, language)) {
                Catalogue.RECEIPTS.fault(folder, language).ifPresent(fault -> defects.add(missing(place, fault)));
            }
        }
        return defects.stream().distinct().toList();
    }

    private static Defect defect(String place, TemplateFault fault) {
        Defect defect = new Defect(
                CellAddress.line(place + fault.file(), fault.line(), ""),
                fault.found(),
                fault.expected(),
                fault.mend());
        return fault.stops() ? defect : defect.milder();
    }

    private static Defect missing(String place, TemplateFailure failure) {
        return missing(place, String.valueOf(failure.getMessage()));
    }

    private static Defect missing(String place, String fault) {
        return new Defect(
                CellAddress.file(place.isEmpty() ? "report-templates" : place),
                fault,
                "templates and texts that are whole and fit each other",
                "put back or correct what is named");
    }
}
