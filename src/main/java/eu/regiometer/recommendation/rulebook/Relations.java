package eu.regiometer.recommendation.rulebook;

import eu.regiometer.workbook.Row;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The column {@code relations} of the rules: {@code excludes:FIN-06; supersedes:AUT-01}. */
final class Relations {

    private static final String COLUMN = "relations";
    private static final String EXCLUDES = "excludes";
    private static final String SUPERSEDES = "supersedes";
    private static final String REQUIRES = "requires";
    private static final List<String> KINDS = List.of(EXCLUDES, SUPERSEDES, REQUIRES);

    private final RulebookSheet sheet;
    private final SortedMap<String, Row> rules;
    private final SortedMap<String, SortedMap<String, SortedSet<String>>> byKind = new TreeMap<>();

    Relations(RulebookSheet sheet, SortedMap<String, Row> rules) {
        this.sheet = sheet;
        this.rules = rules;
        KINDS.forEach(kind -> byKind.put(kind, new TreeMap<>()));
        rules.forEach((id, row) -> row.list(COLUMN).forEach(relation -> read(id, row, relation)));
        rules.forEach(this::check);
    }

    /** Rules that this one excludes, or that exclude it. */
    SortedSet<String> excludes(String rule) {
        return of(EXCLUDES, rule);
    }

    SortedSet<String> supersedes(String rule) {
        return of(SUPERSEDES, rule);
    }

    SortedSet<String> requires(String rule) {
        return of(REQUIRES, rule);
    }

    private SortedSet<String> of(String kind, String rule) {
        return byKind.getOrDefault(kind, new TreeMap<>()).getOrDefault(rule, new TreeSet<>());
    }

    private void read(String id, Row row, String relation) {
        int colon = relation.indexOf(':');
        String kind = colon < 0 ? relation : relation.substring(0, colon).strip();
        if (colon < 0
                || sheet.known(row, COLUMN, kind, KINDS, "a kind of relation").isEmpty()) {
            if (colon < 0) {
                row.wrong(COLUMN, "a kind, a colon and a rule such as excludes:FIN-06", "correct it", sheet.defects());
            }
            return;
        }
        for (String other : relation.substring(colon + 1).split(",", -1)) {
            sheet.known(row, COLUMN, other.strip(), rules.keySet(), "the id of another rule")
                    .ifPresent(known -> add(id, row, kind, known));
        }
    }

    private void add(String id, Row row, String kind, String other) {
        if (other.equals(id)) {
            sheet.wrong(row, COLUMN, "a relation of " + id + " to itself", "another rule", "delete the relation");
            return;
        }
        String level = row.text("level");
        String otherLevel = rules.getOrDefault(other, row).text("level");
        if (!level.equals(otherLevel)) {
            sheet.wrong(
                    row,
                    COLUMN,
                    kind + ":" + other + ", a rule of level " + otherLevel,
                    "a rule of level " + level + ", which is printed in the same report",
                    "delete the relation or name another rule");
        }
        put(kind, id, other);
        if (kind.equals(EXCLUDES)) {
            put(kind, other, id);
        }
    }

    private void put(String kind, String rule, String other) {
        byKind.getOrDefault(kind, new TreeMap<>())
                .computeIfAbsent(rule, r -> new TreeSet<>())
                .add(other);
    }

    private void check(String id, Row row) {
        if (reaches(id, id, new TreeSet<>())) {
            sheet.wrong(
                    row,
                    COLUMN,
                    "rules that supersede each other in a circle, " + id + " among them",
                    "at least one rule that is not superseded",
                    "delete one of the relations");
        }
        for (String other : requires(id)) {
            if (excludes(id).contains(other)
                    || supersedes(id).contains(other)
                    || supersedes(other).contains(id)) {
                sheet.wrong(
                        row,
                        COLUMN,
                        "requires:" + other + " beside a relation that keeps " + other + " and " + id + " apart",
                        "rules that can be printed together",
                        "delete one of the two relations");
            }
        }
    }

    private boolean reaches(String from, String goal, SortedSet<String> seen) {
        for (String next : supersedes(from)) {
            if (next.equals(goal) || (seen.add(next) && reaches(next, goal, seen))) {
                return true;
            }
        }
        return false;
    }
}
