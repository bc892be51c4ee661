package eu.regiometer.recommendation.rulebook;

import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.EditorialOverride.Part;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.CellLook;
import eu.regiometer.workbook.ChoiceLists;
import eu.regiometer.workbook.ChoiceLists.ChoiceList;
import eu.regiometer.workbook.SheetWriter;
import eu.regiometer.workbook.WorkbookWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the workbook that reviewers fill in: the sheet of decisions with drop-down lists, a guide, the codes. */
public final class OverrideWorkbook {

    private static final String CODES = "codes";
    private static final int LAST_ROW = 500;
    private static final String ENGLISH = "en";

    /** What to write in which column. */
    private static final List<List<String>> GUIDE = List.of(
            List.of("column", "what to write"),
            List.of("rule", "Id of the recommendation as printed on its card, for example FIN-01."),
            List.of(
                    "territory",
                    "Code of the municipality, of the region, or PARTNERS for the EU report. A region with a rule of level"
                            + " LOCAL means the reports of its municipalities that have too few answers of their own."),
            List.of("wave", "Wave of the report, for example 2026."),
            List.of(
                    "kind",
                    "SUPPRESS: no card, only a line in the annex. REWORD: your words in front of the generated ones. PIN:"
                            + " first among the cards."),
            List.of(
                    "part",
                    "REWORD only: TITLE (what to do), EVIDENCE (the sentence with the figures) or FIRST_STEP. One line per"
                            + " part. Left blank, it is EVIDENCE."),
            List.of("language", "REWORD only: language of your text, for example en. One line per language."),
            List.of(
                    "text",
                    "REWORD only: that part in your words, at most " + OverrideWording.longest(Part.TITLE)
                            + " characters for a title, " + OverrideWording.longest(Part.EVIDENCE)
                            + " for the evidence, " + OverrideWording.longest(Part.FIRST_STEP)
                            + " for a first step. Figures are written as the placeholders of the rule's sentence of"
                            + " evidence, for example {FIN_LEVEL}, never as digits."),
            List.of("reason", "Why. Printed in the annex of the report."),
            List.of("name", "Who decided. Printed in the annex of the report."),
            List.of("date", "When, for example 2026-11-20."),
            List.of(
                    "value, ci_low, ci_high, fingerprint",
                    "What you had before you: copy leading_value, ci_low, ci_high and fingerprint from the line in"
                            + " recommendations.csv. Left blank, the figures of the last issue of the wave are taken. When the"
                            + " figure leaves the interval or the rule changes, your decision lapses and returns to you."));

    private static final Map<String, Integer> WIDTHS = Map.of(
            OverrideSheet.TEXT,
            60,
            "reason",
            40,
            "name",
            24,
            OverrideSheet.FINGERPRINT,
            18,
            OverrideSheet.TERRITORY,
            14);

    private final Rulebook rulebook;
    private final Territory territory;
    private final Collection<String> languages;

    private OverrideWorkbook(Rulebook rulebook, Territory territory, Collection<String> languages) {
        this.rulebook = rulebook;
        this.territory = territory;
        this.languages = languages;
    }

    /**
     * The workbook; the same arguments give the same bytes on the same Java platform.
     *
     * @param rulebook rules to choose from
     * @param territory areas and waves to choose from
     * @param languages languages of the reports
     * @param overrides decisions already made
     */
    public static byte[] bytes(
            Rulebook rulebook, Territory territory, Collection<String> languages, List<EditorialOverride> overrides) {
        try (var workbook = WorkbookWriter.create()) {
            new OverrideWorkbook(rulebook, territory, languages).fill(workbook, overrides);
            return workbook.bytes();
        }
    }

    /**
     * A workbook that reviewers have filled in, with the lists of today; what they wrote stays.
     *
     * @param workbook the workbook, whose sheet of decisions has its columns
     * @return empty when its lists are those of today
     */
    public static Optional<ChoiceLists.Renewal> renewed(
            byte[] workbook, Rulebook rulebook, Territory territory, Collection<String> languages) {
        return ChoiceLists.renewed(
                workbook,
                OverrideSheet.SHEET,
                CODES,
                LAST_ROW,
                new OverrideWorkbook(rulebook, territory, languages).lists());
    }

    private void fill(WorkbookWriter workbook, List<EditorialOverride> overrides) {
        SheetWriter sheet = workbook.sheet(OverrideSheet.SHEET);
        guide(workbook.sheet("guide"));
        SheetWriter codes = workbook.sheet(CODES);
        List<String> columns = OverrideSheet.COLUMNS;
        for (int column = 1; column <= columns.size(); column++) {
            String name = columns.get(column - 1);
            sheet.width(column, WIDTHS.getOrDefault(name, 12));
            sheet.columnLook(column, text(name) ? CellLook.TEXT_ANSWERS : CellLook.ANSWERS);
            sheet.text(1, column, name, CellLook.HEADER);
        }
        sheet.freeze(1, 1);
        sheet.landscape(1, 1);
        List<ChoiceList> lists = lists();
        for (int i = 0; i < lists.size(); i++) {
            choices(sheet, codes, 2 * i + 1, lists.get(i));
        }
        for (int i = 0; i < overrides.size(); i++) {
            line(sheet, i + 2, overrides.get(i));
        }
    }

    /** What the columns offer, in the order of the sheet of codes. */
    private List<ChoiceList> lists() {
        return List.of(
                new ChoiceList(OverrideSheet.RULE, rules()),
                new ChoiceList(OverrideSheet.TERRITORY, territories()),
                new ChoiceList(
                        OverrideSheet.WAVE,
                        territory.waves().stream()
                                .map(wave -> List.of(wave.code(), ""))
                                .toList()),
                new ChoiceList(OverrideSheet.KIND, constants(EditorialOverride.Kind.values())),
                new ChoiceList(
                        OverrideSheet.LANGUAGE,
                        languages.stream()
                                .map(language -> List.of(language, ""))
                                .toList()),
                new ChoiceList(OverrideSheet.PART, constants(Part.values())));
    }

    private static List<List<String>> constants(Enum<?>... constants) {
        return Stream.of(constants)
                .map(constant -> List.of(constant.name(), ""))
                .toList();
    }

    private static boolean text(String column) {
        return !List.of(OverrideSheet.DATE, OverrideSheet.VALUE, "ci_low", "ci_high")
                .contains(column);
    }

    private static void guide(SheetWriter sheet) {
        sheet.width(1, 30);
        sheet.width(2, 100);
        for (int row = 0; row < GUIDE.size(); row++) {
            sheet.text(row + 1, 1, GUIDE.get(row).getFirst(), row == 0 ? CellLook.HEADER : CellLook.LABEL);
            sheet.text(row + 1, 2, GUIDE.get(row).getLast(), row == 0 ? CellLook.HEADER : CellLook.WRAPPED);
        }
    }

    private List<List<String>> rules() {
        List<List<String>> rules = new ArrayList<>();
        for (Rule rule : rulebook.rules().values()) {
            rules.add(List.of(
                    rule.id(),
                    rule.level() + ": " + rulebook.text(rule.id(), ENGLISH).title()));
        }
        return rules;
    }

    private List<List<String>> territories() {
        List<List<String>> areas = new ArrayList<>();
        areas.add(List.of(Area.PARTNERS.code(), territory.name(Area.PARTNERS, ENGLISH)));
        for (Region region : territory.regions()) {
            areas.add(List.of(region.code(), region.name(ENGLISH)));
            for (Municipality municipality : territory.municipalities(region.code())) {
                areas.add(List.of(municipality.code(), territory.name(municipality.area(), ENGLISH)));
            }
        }
        return areas;
    }

    /** A list on the sheet of codes, and the drop-down that offers it. */
    private static void choices(SheetWriter sheet, SheetWriter codes, int at, ChoiceList list) {
        List<List<String>> entries = list.entries();
        codes.width(at, 12);
        codes.width(at + 1, entries.stream().anyMatch(e -> !e.getLast().isEmpty()) ? 60 : 3);
        codes.text(1, at, list.column(), CellLook.HEADER);
        for (int i = 0; i < entries.size(); i++) {
            codes.text(i + 2, at, entries.get(i).getFirst());
            codes.text(i + 2, at + 1, entries.get(i).getLast());
        }
        if (!entries.isEmpty()) {
            sheet.choices(
                    2,
                    LAST_ROW,
                    column(list.column()),
                    SheetWriter.range(CODES, 2, at, entries.size() + 1, at),
                    "Not in the list",
                    "Choose a code of the list; the sheet codes tells what each stands for.");
        }
    }

    private static void line(SheetWriter sheet, int row, EditorialOverride o) {
        List<String> texts = List.of(
                o.rule(),
                o.area().code(),
                o.wave(),
                o.kind().name(),
                o.kind() == EditorialOverride.Kind.REWORD ? o.part().name() : "",
                o.language(),
                o.text(),
                o.reason(),
                o.name());
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                sheet.text(row, i + 1, texts.get(i), CellLook.TEXT_ANSWERS);
            }
        }
        sheet.date(row, column(OverrideSheet.DATE), o.date(), CellLook.ANSWERS);
        o.basis().ifPresent(basis -> {
            int value = column(OverrideSheet.VALUE);
            sheet.number(row, value, basis.leading().value(), CellLook.ANSWERS);
            sheet.number(row, value + 1, basis.leading().lower(), CellLook.ANSWERS);
            sheet.number(row, value + 2, basis.leading().upper(), CellLook.ANSWERS);
            sheet.text(row, value + 3, basis.fingerprint(), CellLook.TEXT_ANSWERS);
        });
    }

    private static int column(String name) {
        return OverrideSheet.COLUMNS.indexOf(name) + 1;
    }
}
