package eu.regiometer.recommendation.rulebook;

import eu.regiometer.findings.Defects;
import eu.regiometer.measures.Challenge;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Lens;
import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.Cost;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.recommendation.Target;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.TableSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The sheet {@code rules}: one line per rule, without its conditions and texts. */
final class RuleSheet {

    static final String ID = "rule_id";

    private static final Pattern RULE_ID = Pattern.compile("[A-Z]{2,5}-[0-9]{2,3}");
    private static final Pattern TAG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_MONTHS = 120;

    private final RulebookSheet sheet;
    private final IndicatorTree tree;
    private final SortedMap<String, Row> rows = new TreeMap<>();
    private final Relations relations;

    RuleSheet(TableSource source, IndicatorTree tree, Defects defects) {
        this.tree = tree;
        sheet = RulebookSheet.read(source, RulebookTable.RULES, defects);
        for (Row row : sheet.rowsWithKey(ID)) {
            if (RULE_ID.matcher(row.text(ID)).matches()) {
                rows.put(row.text(ID), row);
            } else {
                row.wrong(ID, "capitals, a hyphen and two digits such as FIN-01", "correct the id", defects);
            }
        }
        relations = new Relations(sheet, rows);
    }

    /** Ids of all rules, those with other defects included. */
    SortedSet<String> ids() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(rows.keySet()));
    }

    Row row(String rule) {
        return Optional.ofNullable(rows.get(rule)).orElseThrow(() -> new IllegalArgumentException("no rule " + rule));
    }

    /** Level of a rule; empty where it is wrong. */
    Optional<GovernanceLevel> level(String rule) {
        String text = row(rule).text("level");
        return Arrays.stream(GovernanceLevel.values())
                .filter(level -> level.name().equalsIgnoreCase(text))
                .findFirst();
    }

    /** Tags that rules ask for. */
    SortedSet<String> tags() {
        var tags = new TreeSet<String>();
        rows.values().forEach(row -> tags.add(row.text("practice_tag")));
        tags.remove("");
        return tags;
    }

    /** The rules that are complete, by id. */
    SortedMap<String, Rule> rules(Map<String, List<Condition>> conditions) {
        var rules = new TreeMap<String, Rule>();
        rows.forEach((id, row) ->
                rule(id, row, conditions.getOrDefault(id, List.of())).ifPresent(rule -> rules.put(id, rule)));
        return rules;
    }

    private Optional<Rule> rule(String id, Row row, List<Condition> conditions) {
        Optional<Challenge> challenge = sheet.requiredConstant(row, "challenge", Challenge.class);
        Optional<GovernanceLevel> level = sheet.requiredConstant(row, "level", GovernanceLevel.class);
        boolean national = row.bool("national", sheet.defects()).orElse(false);
        Optional<Lens> lens = sheet.constant(row, "lens", Lens.class);
        Optional<Cost> cost = sheet.requiredConstant(row, "cost", Cost.class);
        List<Challenge> linked = sheet.knownList(row, "linked", Choice.CHALLENGE.fixed(), "a challenge").stream()
                .map(Challenge::valueOf)
                .toList();
        challenge
                .filter(linked::contains)
                .ifPresent(c -> sheet.wrong(
                        row, "linked", "the main challenge " + c, "further challenges", "delete it from the list"));
        Optional<String> kpi = kpi(sheet, row, tree);
        var drivers = RulebookSheet.sorted(sheet.knownList(row, "drivers", Choice.DRIVER.fixed(), "a driver"));
        if (!TAG.matcher(row.requiredText("practice_tag", sheet.defects())).matches() && row.has("practice_tag")) {
            row.wrong(
                    "practice_tag", "one tag in small letters such as co-funding", "correct the tag", sheet.defects());
        }
        OptionalInt months = row.integer("months", sheet.defects());
        if (months.isPresent() && (months.getAsInt() < 1 || months.getAsInt() > LONGEST_MONTHS)) {
            row.wrong(
                    "months", "1 to " + LONGEST_MONTHS + " months, or nothing", "correct the number", sheet.defects());
        }
        if (conditions.isEmpty() || challenge.isEmpty() || level.isEmpty() || cost.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                id,
                challenge.get(),
                linked,
                level.get(),
                national,
                lens,
                months,
                cost.get(),
                kpi,
                row.text("kpi_target"),
                row.text("practice_tag"),
                drivers,
                relations.excludes(id),
                relations.supersedes(id),
                relations.requires(id),
                conditions));
    }

    /** Tells that a rule repeats another one. */
    void repeated(DuplicateRules.Pair pair) {
        sheet.wrong(
                row(pair.second()),
                ID,
                pair.second() + ", with the conditions, level and lens of " + pair.first(),
                "rules that differ in at least one of them",
                "delete one of the two, or correct its conditions");
    }

    /** Indicator of a measure, with a check of its target; rules and actions have the same two columns. */
    static Optional<String> kpi(RulebookSheet sheet, Row row, IndicatorTree tree) {
        Optional<String> kpi = sheet.known(row, "kpi_code", codes(tree), "the code of an indicator");
        String target = row.text(target(sheet));
        if (row.has("kpi_code") == target.isEmpty()) {
            sheet.wrong(
                    row,
                    target.isEmpty() ? target(sheet) : "kpi_code",
                    "nothing",
                    "an indicator together with its target, or neither",
                    "fill the cell or clear the other one");
        } else if (!target.isEmpty() && Target.of(target).isEmpty()) {
            row.wrong(
                    target(sheet),
                    "a change such as +20 or -8, or a level such as >=30",
                    "write it in that form",
                    sheet.defects());
        }
        return kpi;
    }

    private static String target(RulebookSheet sheet) {
        return sheet.table().has("kpi_target") ? "kpi_target" : "target";
    }

    static List<String> codes(IndicatorTree tree) {
        return tree.indicators().stream().map(i -> i.code()).toList();
    }
}
