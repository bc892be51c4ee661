package eu.regiometer.recommendation.rulebook;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.recommendation.PolicyFrame;
import eu.regiometer.recommendation.RecommendationSettings;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.ContentHash;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.Settings;
import eu.regiometer.workbook.TableSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Reads all sheets of the rulebook and has them checked against each other. */
public final class RulebookReader {

    private static final String WORKBOOK = "recommendations.xlsx";
    private static final List<String> SHEETS = RulebookTable.sheets();

    private final TableSource source;
    private final IndicatorTree tree;
    private final Territory territory;
    private final Map<Survey, Questionnaire> questionnaires;
    private final Collection<String> languages;
    private final String policyFrame;
    private final Defects defects;

    private RulebookReader(
            TableSource source,
            IndicatorTree tree,
            Territory territory,
            Map<Survey, Questionnaire> questionnaires,
            Collection<String> languages,
            String policyFrame,
            Defects defects) {
        this.source = source;
        this.tree = tree;
        this.territory = territory;
        this.questionnaires = questionnaires;
        this.languages = languages;
        this.policyFrame = policyFrame;
        this.defects = defects;
    }

    /**
     * Reads the tables of {@code recommendations.xlsx}, each of which may be a CSV file instead.
     *
     * @param programmeFolder folder of the programme
     * @param tree indicators that conditions, measures and placeholders may name
     * @param territory regions and countries that registers may name
     * @param questionnaires surveys whose breakdown variables group gaps may name; without any they are not checked
     * @param languages languages in which every rule needs a text, besides English
     * @param policyFrame frame of the sheet {@code frames} from which hooks are taken
     * @param recommendation section {@code recommendation} of the programme
     * @param defects takes everything that is wrong; the result then holds what could be read
     */
    public static Rulebook read(
            Path programmeFolder,
            IndicatorTree tree,
            Territory territory,
            Map<Survey, Questionnaire> questionnaires,
            Collection<String> languages,
            String policyFrame,
            Settings recommendation,
            Defects defects) {
        return new RulebookReader(
                        new TableSource(programmeFolder),
                        tree,
                        territory,
                        questionnaires,
                        languages,
                        policyFrame,
                        defects)
                .read(RecommendationSettings.read(recommendation));
    }

    private Rulebook read(RecommendationSettings settings) {
        Path workbook = source.folder().resolve(WORKBOOK);
        if (!Files.exists(workbook) && SHEETS.stream().noneMatch(sheet -> Files.exists(csv(sheet)))) {
            defects.add(
                    CellAddress.file(workbook.toString().replace('\\', '/')),
                    "no such file",
                    "the rulebook",
                    "add the workbook, or correct its name");
            return Rulebook.empty(settings);
        }
        var ruleSheet = new RuleSheet(source, tree, defects);
        var conditionSheet = new ConditionSheet(
                source, ruleSheet, new ConditionChecks(tree, territory, questionnaires), tree, defects);
        SortedMap<String, Rule> rules = ruleSheet.rules(conditionSheet.byRule());
        DuplicateRules.among(rules.values()).forEach(ruleSheet::repeated);
        new ExampleSheet(source, ruleSheet, tree, territory.countries().size(), defects)
                .check(rules, conditionSheet::complete);
        var texts = new TextSheet(source, ruleSheet, conditionSheet, new Placeholders(tree), defects);
        var registers = new Registers(source, ruleSheet, territory, defects);
        var frames = new FrameSheet(source, territory, defects);
        Optional<PolicyFrame> frame = frames.frame(policyFrame);
        var plans = new PlanSheets(source, ruleSheet, tree, territory, settings, defects);
        return new Rulebook(
                version(),
                hash(workbook),
                rules,
                texts.read(languages),
                frames.hooks(policyFrame, ruleSheet),
                registers.practices(),
                plans.actions(),
                plans.purchases(),
                registers.centres(),
                new FrameworkSheet(source, territory, defects).read(),
                plans.objectives(),
                registers.inventory(),
                registers.localWeights(),
                settings,
                plans.objectiveTexts(),
                plans.agreement(),
                registers.pilots(),
                frame);
    }

    private String version() {
        var sheet = RulebookSheet.read(source, RulebookTable.SETTINGS, defects);
        for (Row row : sheet.rowsWithKey("name")) {
            if (sheet.known(row, "name", List.of("version"), "a setting").isPresent()) {
                return row.requiredText("value", defects);
            }
        }
        if (sheet.table().readable()) {
            defects.add(
                    sheet.table().headerAt("name"),
                    "no line \"version\"",
                    "the version of the rulebook",
                    "add a line with \"version\" and, for example, 2026.1");
        }
        return "";
    }

    /** Hash of the workbook; with tables in CSV files, of the hashes of all that are there. */
    private String hash(Path workbook) {
        List<String> hashes = new ArrayList<>();
        if (Files.isRegularFile(workbook)) {
            hashes.add(ContentHash.of(workbook));
        }
        for (String sheet : SHEETS) {
            if (Files.isRegularFile(csv(sheet))) {
                hashes.add(sheet + " " + ContentHash.of(csv(sheet)));
            }
        }
        return hashes.size() == 1 && Files.isRegularFile(workbook)
                ? hashes.getFirst()
                : ContentHash.of(String.join("\n", hashes));
    }

    private Path csv(String sheet) {
        return source.folder().resolve(sheet + ".csv");
    }
}
