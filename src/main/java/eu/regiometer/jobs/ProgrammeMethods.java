package eu.regiometer.jobs;

import eu.regiometer.aggregation.AdequacyRules;
import eu.regiometer.aggregation.StandardErrors;
import eu.regiometer.aggregation.WeightingPlan;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.report.method.MethodNotes;
import eu.regiometer.report.method.MethodSettings;
import eu.regiometer.report.method.MethodText;
import eu.regiometer.report.template.TemplateFailure;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.statistics.estimation.LonelyUnits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells how a programme makes its figures. */
public final class ProgrammeMethods {

    private static final Path HERE = Path.of("report-templates");
    private static final int PARTS = 2;

    private ProgrammeMethods() {}

    /**
     * The description of methods as Markdown.
     *
     * @param language language of the templates
     * @throws NothingToReadException if there is no programme, or no texts in the language
     * @throws eu.regiometer.findings.ProgrammeException with everything that is wrong in it
     * @throws TemplatesWrongException if texts are missing or faulty
     */
    public static String describe(Path input, Optional<Path> templates, String language) {
        return describe(input, templates, language, false);
    }

    /** The same, with formulas where they are wanted. */
    static String describe(Path input, Optional<Path> templates, String language, boolean formulas) {
        Programme programme = Programme.read(input.resolve("programme"));
        TemplateFolder folder = templates
                .or(() -> Optional.of(HERE).filter(Files::isDirectory))
                .map(TemplateFolder::of)
                .orElse(TemplateFolder.shipped());
        if (!folder.has("messages/" + language + ".properties")) {
            throw new NothingToReadException("the templates have no texts in the language \"" + language
                    + "\"; ask for one of "
                    + String.join(
                            ", ",
                            NumberStyle.languages().stream()
                                    .filter(known -> folder.has("messages/" + known + ".properties"))
                                    .toList()));
        }
        try {
            var notes = new MethodNotes(TextBundle.read(folder, language), settings(programme));
            String name = programme.branding().surveyName(language);
            return MethodText.of(notes, name, formulas, PARTS);
        } catch (TemplateFailure e) {
            throw new TemplatesWrongException(String.valueOf(e.getMessage()), e);
        }
    }

    /** What the programme decided. */
    static MethodSettings settings(Programme programme) {
        return new MethodSettings(
                weighting(programme.definitions().weighting()),
                families(programme.comparisons()),
                programme.plan().rules(),
                programme.smallAreas(),
                adequacy(programme.definitions().adequacy()),
                programme.disclosure(),
                programme.questionnaires().containsKey(Survey.INNOVATION_CAPACITY));
    }

    private static MethodSettings.Weighting weighting(WeightingPlan plan) {
        return new MethodSettings.Weighting(
                plan.margins().stream()
                        .map(margin -> String.join(WeightingPlan.CROSSED, margin))
                        .toList(),
                plan.joins().stream()
                        .map(join -> new MethodSettings.Joining(join.variable(), join.categories()))
                        .toList(),
                plan.fewestInCategory(),
                plan.tolerance(),
                plan.largestShareWithoutMargin(),
                plan.trimming().map(trim -> new MethodSettings.Trimming(trim.lower(), trim.upper(), trim.rounds())),
                plan.lonely() == LonelyUnits.ADJUST,
                plan.standardErrors() == StandardErrors.RAKING_AWARE);
    }

    private static Optional<MethodSettings.Families> families(ComparisonPlan plan) {
        return plan.families().isEmpty()
                ? Optional.empty()
                : Optional.of(new MethodSettings.Families(
                        plan.families().stream().map(DifferenceFamily::name).toList(),
                        plan.adjustment().name(),
                        plan.level(),
                        plan.sharedClusters()));
    }

    private static MethodSettings.Adequacy adequacy(AdequacyRules rules) {
        return new MethodSettings.Adequacy(
                rules.citizens().region(),
                rules.organisations().region(),
                rules.citizens().item(),
                rules.organisations().item(),
                rules.itemValidShare(),
                rules.citizens().unmarked(),
                rules.organisations().unmarked());
    }
}
