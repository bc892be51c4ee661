package eu.regiometer.recommendation.rulebook;

import eu.regiometer.findings.Defects;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.recommendation.AgreementLine;
import eu.regiometer.recommendation.Cost;
import eu.regiometer.recommendation.PlannedAction;
import eu.regiometer.recommendation.PurchaseSlot;
import eu.regiometer.recommendation.RecommendationSettings;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.TableSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** What regions plan and agreed: the sheets {@code agreement}, {@code actions} and {@code slots}. */
final class PlanSheets {

    private static final String REGION = "region";
    private static final String OBJECTIVE = "objective";
    private static final String TEXT = "text::";
    private static final String ENGLISH = "en";
    private static final int FEWEST_STEPS = 3;
    private static final int MOST_STEPS = 5;

    private enum Status {
        PLANNED,
        RUNNING,
        DONE,
        STOPPED
    }

    private final TableSource source;
    private final RuleSheet rules;
    private final IndicatorTree tree;
    private final RecommendationSettings settings;
    private final List<String> regions;
    private final Defects defects;
    private final List<AgreementLine> agreement = new ArrayList<>();
    private final SortedMap<String, SortedMap<String, String>> texts = new TreeMap<>();

    PlanSheets(
            TableSource source,
            RuleSheet rules,
            IndicatorTree tree,
            Territory territory,
            RecommendationSettings settings,
            Defects defects) {
        this.source = source;
        this.rules = rules;
        this.tree = tree;
        this.settings = settings;
        this.regions = territory.regions().stream().map(Region::code).toList();
        this.defects = defects;
        readAgreement();
    }

    /** The texts of an objective may stand in any of its lines, each once. */
    private void readAgreement() {
        var sheet = RulebookSheet.read(source, RulebookTable.AGREEMENT, defects);
        List<String> columns =
                sheet.table().header().stream().filter(h -> h.startsWith(TEXT)).toList();
        List<Row> rows = sheet.rowsWithKey(RulebookTable.AGREEMENT.key());
        rows.forEach(row -> readTexts(row, columns));
        for (Row row : rows) {
            String objective = row.text(OBJECTIVE);
            SortedMap<String, String> own = texts.computeIfAbsent(objective, o -> new TreeMap<>());
            if (!own.containsKey(ENGLISH)) {
                row.wrong(TEXT + ENGLISH, "the English text of " + objective, "write it in one of its lines", defects);
                own.put(ENGLISH, objective);
            }
            boolean signed = row.bool("signed", defects).orElse(false);
            row.requiredText("signed", defects);
            Optional<LocalDate> date = row.date("date", defects);
            if (signed != row.has("date")) {
                row.wrong(
                        "date",
                        signed ? "the day of signature" : "nothing, as the objective is not signed",
                        "correct signed or date",
                        defects);
            }
            sheet.known(row, REGION, regions, "the code of a region")
                    .ifPresent(region -> agreement.add(new AgreementLine(objective, region, signed, date)));
        }
        agreement.sort(Comparator.comparing(AgreementLine::objective).thenComparing(AgreementLine::region));
    }

    private void readTexts(Row row, List<String> columns) {
        String objective = row.text(OBJECTIVE);
        SortedMap<String, String> own = texts.computeIfAbsent(objective, o -> new TreeMap<>());
        for (String column : columns) {
            String other = own.get(column.substring(TEXT.length()));
            if (row.has(column) && other != null && !other.equals(row.text(column))) {
                row.wrong(
                        column,
                        "the text that " + objective + " has further up, or nothing",
                        "write each text once, in one line of the objective",
                        defects);
            } else if (row.has(column)) {
                own.put(column.substring(TEXT.length()), row.text(column));
            }
        }
    }

    List<AgreementLine> agreement() {
        return agreement;
    }

    SortedMap<String, SortedMap<String, String>> objectiveTexts() {
        return texts;
    }

    SortedMap<String, String> objectives() {
        var english = new TreeMap<String, String>();
        texts.forEach((id, byLanguage) -> english.put(id, byLanguage.getOrDefault(ENGLISH, id)));
        return english;
    }

    List<PlannedAction> actions() {
        var sheet = RulebookSheet.read(source, RulebookTable.ACTIONS, defects);
        List<PlannedAction> actions = new ArrayList<>();
        for (Row row : sheet.rowsWithKey("action_id")) {
            Optional<String> region = sheet.requiredKnown(row, REGION, regions, "the code of a region");
            checkObjective(sheet, row, region);
            Optional<String> rule = sheet.known(row, "rule_id", rules.ids(), "the id of a rule, or nothing");
            List<String> steps = steps(row);
            row.requiredText("start", defects);
            row.requiredText("end", defects);
            if (!sheet.month(row, "start").isEmpty() && !sheet.month(row, "end").isEmpty()) {
                sheet.inOrder(row, "start", "end");
            }
            Optional<Cost> cost = sheet.requiredConstant(row, "cost", Cost.class);
            Optional<Status> status = sheet.requiredConstant(row, "status", Status.class);
            Optional<String> kpi = RuleSheet.kpi(sheet, row, tree);
            actions.add(new PlannedAction(
                    row.text("action_id"),
                    region.orElse(""),
                    row.text(OBJECTIVE),
                    rule.orElse(""),
                    row.requiredText("title", defects),
                    row.requiredText("owner", defects),
                    row.text("partners"),
                    steps,
                    row.text("start"),
                    row.text("end"),
                    cost.orElse(Cost.M),
                    row.text("hook"),
                    status.map(Status::name).orElse(""),
                    kpi.orElse(""),
                    row.text("target")));
        }
        actions.sort(Comparator.comparing(PlannedAction::id));
        return actions;
    }

    /** An action rests on an objective that its region has in the register of agreements. */
    private void checkObjective(RulebookSheet sheet, Row row, Optional<String> region) {
        Optional<String> objective =
                sheet.requiredKnown(row, OBJECTIVE, texts.keySet(), "an objective of the sheet agreement");
        if (objective.isPresent()
                && region.isPresent()
                && agreement.stream()
                        .noneMatch(a -> a.objective().equals(objective.get())
                                && a.region().equals(region.get()))) {
            sheet.wrong(
                    row,
                    OBJECTIVE,
                    objective.get() + ", for which " + region.get() + " has no line in the sheet agreement",
                    "an objective of the region",
                    "add the line to the sheet agreement or name another objective");
        }
    }

    private List<String> steps(Row row) {
        List<String> steps = new ArrayList<>();
        for (int i = 1; i <= MOST_STEPS; i++) {
            if (row.has("step_" + i)) {
                steps.add(row.text("step_" + i));
            }
        }
        if (steps.size() < FEWEST_STEPS) {
            defects.add(
                    row.at("step_" + (steps.size() + 1)),
                    steps.size() + " steps",
                    FEWEST_STEPS + " to " + MOST_STEPS + " steps",
                    "add the missing steps");
        }
        return steps;
    }

    List<PurchaseSlot> purchases() {
        var sheet = RulebookSheet.read(source, RulebookTable.SLOTS, defects);
        List<PurchaseSlot> slots = new ArrayList<>();
        for (Row row : sheet.rowsWithKey(List.of(REGION, "number"))) {
            Optional<String> region = sheet.known(row, REGION, regions, "the code of a region");
            OptionalInt number = row.integer("number", defects);
            if (number.isPresent() && (number.getAsInt() < 1 || number.getAsInt() > settings.purchaseSlots())) {
                row.wrong(
                        "number",
                        "1 to " + settings.purchaseSlots() + ", the slots of programme.yaml",
                        "correct the number",
                        defects);
            }
            String theme = sheet.requiredKnown(row, "theme", Choice.THEME.fixed(), "a theme")
                    .orElse("");
            String stage =
                    sheet.known(row, "stage", Choice.STAGE.fixed(), "a stage").orElse("");
            sheet.year(row, "year");
            if (row.has("need")) {
                for (String column : List.of("lead", "stage", "value_band", "year")) {
                    row.requiredText(column, defects);
                }
            } else if (row.has("stage") || row.has("year") || row.has("lead") || row.has("value_band")) {
                row.wrong("need", "what is to be bought", "write the need, or clear the slot", defects);
            }
            if (region.isPresent() && number.isPresent()) {
                slots.add(new PurchaseSlot(
                        region.get(),
                        number.getAsInt(),
                        theme,
                        row.text("need"),
                        row.text("lead"),
                        stage,
                        row.text("value_band"),
                        row.text("year")));
            }
        }
        slots.sort(Comparator.comparing(PurchaseSlot::region).thenComparingInt(PurchaseSlot::number));
        return slots;
    }
}
