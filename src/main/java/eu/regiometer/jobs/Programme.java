package eu.regiometer.jobs;

import eu.regiometer.aggregation.AdequacyRules;
import eu.regiometer.aggregation.Definitions;
import eu.regiometer.aggregation.PopulationMargins;
import eu.regiometer.aggregation.WeightingPlan;
import eu.regiometer.disclosure.DisclosureRules;
import eu.regiometer.disclosure.SmallAreaRules;
import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.indicators.IndicatorPlan;
import eu.regiometer.intake.Confirmations;
import eu.regiometer.intake.IntakeRules;
import eu.regiometer.measures.ActionRegister;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.IndexRules;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Lens;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.RuleKeys;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.recommendation.rulebook.OverrideSheet;
import eu.regiometer.report.Branding;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import eu.regiometer.workbook.Settings;
import eu.regiometer.workbook.TableSource;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * Everything that policy staff wrote into the programme folder, read and checked.
 *
 * @param folder the folder
 * @param settings programme.yaml
 * @param territory registers and waves
 * @param questionnaires questionnaires of the surveys that are made
 * @param tree indicator tree
 * @param rulebook rulebook
 * @param definitions what aggregation needs
 * @param plan what indicators need beside the tree
 * @param actions plans of innovation purchases
 * @param comparisons which differences are tested
 * @param disclosure thresholds of disclosure control
 * @param smallAreas which figures of small areas are modelled
 * @param rules settings of the checks
 * @param confirmations what the secretariat decided about waiting submissions
 * @param branding official texts
 * @param languages languages of every report
 * @param annexes lenses that are printed alone too
 * @param overrides what reviewers decided about single recommendations
 * @param fingerprint hashes of the files
 * @param warnings what should be looked at and stops nothing
 */
record Programme(
        Path folder,
        Settings settings,
        Territory territory,
        SortedMap<Survey, Questionnaire> questionnaires,
        IndicatorTree tree,
        Rulebook rulebook,
        Definitions definitions,
        IndicatorPlan plan,
        ActionRegister actions,
        ComparisonPlan comparisons,
        DisclosureRules disclosure,
        SmallAreaRules smallAreas,
        IntakeRules rules,
        Confirmations confirmations,
        Branding branding,
        List<String> languages,
        List<Lens> annexes,
        List<EditorialOverride> overrides,
        Fingerprint fingerprint,
        List<Defect> warnings) {

    /**
     * Reads the folder.
     *
     * @throws NothingToReadException if there is no such folder
     * @throws eu.regiometer.findings.ProgrammeException with everything that is wrong in it
     */
    static Programme read(Path folder) {
        return read(folder, new Defects());
    }

    /**
     * Reads the folder.
     *
     * @param defects receives everything that is wrong, before the exception tells it
     * @throws eu.regiometer.findings.ProgrammeException as {@link #read(Path)}
     */
    static Programme read(Path folder, Defects defects) {
        RulebookBase base = RulebookBase.read(folder, defects);
        Settings settings = base.settings();
        Territory territory = base.territory();
        SortedMap<Survey, Questionnaire> questionnaires = base.questionnaires();
        List<String> languages = settings.texts("languages");
        IndicatorTree tree = base.tree();
        Rulebook rulebook = base.rulebook(defects);
        List<EditorialOverride> overrides = OverrideSheet.read(
                overrides(folder), rulebook, territory, RulebookBase.languagesOfDecisions(), defects);
        Questionnaire citizens =
                questionnaires.getOrDefault(Survey.PUBLIC_ATTITUDE, Questionnaire.notAsked(Survey.PUBLIC_ATTITUDE));
        WeightingPlan weighting = WeightingPlan.read(settings, citizens);
        Definitions definitions = new Definitions(
                territory,
                questionnaires,
                tree,
                PopulationMargins.read(new TableSource(folder), weighting, territory, citizens, defects),
                weighting,
                AdequacyRules.read(settings));
        IndicatorPlan plan = new IndicatorPlan(
                IndexRules.read(settings),
                RuleKeys.groupGaps(rulebook.rules().values()),
                RuleKeys.reach(rulebook.rules().values()));
        ActionRegister actions = rulebook.actionRegister();
        ComparisonPlan comparisons = ComparisonPlan.read(settings, questionnaires);
        DisclosureRules disclosure =
                ProgrammeSettings.disclosure(settings.section("disclosure"), questionnaires, territory);
        SmallAreaRules smallAreas =
                new SmallAreaSettings(questionnaires, tree, definitions.population()).read(settings);
        IntakeRules rules = IntakeRules.read(settings);
        // read when something is published; told now when it is wrong
        PublishSettings.read(settings);
        Confirmations confirmations = Confirmations.read(folder, defects);
        Branding branding = ProgrammeSettings.branding(settings, folder);
        List<Lens> annexes = ProgrammeSettings.annexes(settings, tree);
        questionnaires.values().forEach(questionnaire -> checkWaves(folder, questionnaire, territory, defects));
        UnprintedSigns.tell(territory, questionnaires.values(), defects);
        defects.throwIfAny();
        return new Programme(
                folder,
                settings,
                territory,
                questionnaires,
                tree,
                rulebook,
                definitions,
                plan,
                actions,
                comparisons,
                disclosure,
                smallAreas,
                rules,
                confirmations,
                branding,
                languages,
                annexes,
                overrides,
                Fingerprint.ofFolder(folder),
                defects.warnings());
    }

    /** The workbook that comes back from reviewers, in the folder {@code reviews} beside the programme. */
    static Path overrides(Path folder) {
        return folder.resolveSibling("reviews").resolve("overrides.xlsx");
    }

    private static void checkWaves(Path folder, Questionnaire questionnaire, Territory territory, Defects defects) {
        for (String wave : questionnaire.waves()) {
            if (territory.wave(wave).isEmpty()) {
                defects.add(
                        FindingCode.QUESTIONNAIRE_REFERENCE,
                        CellAddress.sheet(
                                folder.resolve(questionnaire.survey().id() + ".xlsx")
                                        .toString()
                                        .replace('\\', '/'),
                                "settings"),
                        "the wave " + wave + " in x_wave",
                        "codes of waves of programme.yaml: "
                                + String.join(
                                        ", ",
                                        territory.waves().stream()
                                                .map(Wave::code)
                                                .toList()),
                        "correct the code, or add the wave");
            }
        }
    }
}
