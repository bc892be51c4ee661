package eu.regiometer.validation;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.validation.FileInHand.CellPlaces;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Population counts of strata and clusters: every row of a stratum or cluster has to tell the same one, and no population
 * is smaller than the sample drawn from it. Counts that contradict each other are told here and not used later.
 */
final class PopulationCounts {

    private final SurveyPlan plan;
    private final ResponseTable table;
    private final CellContext context;
    private final FindingLog log;
    private final CellPlaces places;

    PopulationCounts(SurveyPlan plan, ResponseTable table, CellContext context, FindingLog log, CellPlaces places) {
        this.plan = plan;
        this.table = table;
        this.context = context;
        this.log = log;
        this.places = places;
    }

    void check() {
        int stratum = plan.column(Role.STRATUM);
        int cluster = plan.column(Role.CLUSTER);
        check(plan.column(Role.STRATUM_POPULATION), List.of(stratum), cluster);
        if (cluster >= 0) {
            check(plan.column(Role.CLUSTER_POPULATION), List.of(stratum, cluster), -1);
        }
    }

    /** What the rows of one group say. */
    private static final class Group {
        private final Set<Long> units = new HashSet<>();
        private long rows;
        private int first = -1;
        private int other = -1;
    }

    /** @param unit column whose different texts are what is counted; -1 where it is rows */
    private void check(int column, List<Integer> keys, int unit) {
        if (column < 0) {
            return;
        }
        Map<List<Long>, Group> groups = new LinkedHashMap<>();
        for (int row : table.used()) {
            int at = row;
            Group group = groups.computeIfAbsent(
                    keys.stream()
                            .map(key -> key < 0 ? 0L : (Long) table.value(at, key))
                            .toList(),
                    key -> new Group());
            boolean single = unit < 0 || Coded.missing(table.value(row, unit));
            group.rows += single || group.units.add(table.value(row, unit)) ? 1 : 0;
            if (!Coded.missing(table.value(row, column))) {
                if (group.first < 0) {
                    group.first = row;
                } else if (group.other < 0 && table.value(row, column) != table.value(group.first, column)) {
                    group.other = row;
                }
            }
        }
        groups.values().forEach(group -> tell(group, column, keys));
    }

    private void tell(Group group, int column, List<Integer> keys) {
        if (group.other >= 0) {
            long first = table.value(group.first, column) / Responses.MICRO;
            long other = table.value(group.other, column) / Responses.MICRO;
            log.add(finding(FindingCode.DESIGN_CONFLICT, group.other, column, keys)
                    .with("low", Math.min(first, other))
                    .with("high", Math.max(first, other)));
        } else if (group.first >= 0 && table.value(group.first, column) / Responses.MICRO < group.rows) {
            log.add(finding(FindingCode.DESIGN_SMALL, group.first, column, keys)
                    .with("low", table.value(group.first, column) / Responses.MICRO)
                    .with("rows", group.rows));
        }
    }

    private Finding finding(FindingCode code, int row, int column, List<Integer> keys) {
        int key = keys.getLast();
        String name = key < 0 || Coded.missing(table.value(row, key))
                ? context.cover().region()
                : plan.item(key).code() + " = " + context.pool(key).text(table.value(row, key));
        return Finding.of(code, places.at(column, table.number(row)))
                .unit(table.unit(row))
                .variable(plan.item(column).code())
                .with("group", name);
    }
}
