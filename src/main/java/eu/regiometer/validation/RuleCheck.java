package eu.regiometer.validation;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.questionnaire.Check;
import eu.regiometer.questionnaire.Scope;
import eu.regiometer.validation.SurveyPlan.ItemPlan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the sheet {@code checks}, or of a line of the questionnaire. With the scope of a row each row that breaks it gets a finding. With the scope of
 * the file the rows are counted and told once, and the effect falls on those rows or on the file. With the scope of the
 * region they are counted and told once, and nothing is taken.
 */
final class RuleCheck implements RowCheck, FileCheck {

    private final Check rule;
    private final SurveyPlan plan;
    private final CellContext context;
    private final List<Integer> involved;
    private final List<Integer> taken;
    private final List<Integer> brokenIn = new ArrayList<>();
    private int blanked;
    private @Nullable CellAddress first;

    RuleCheck(Check rule, SurveyPlan plan, CellContext context, BitSet collected) {
        this.rule = rule;
        this.plan = plan;
        this.context = context;
        this.involved = columns(rule.must().references(), plan, collected);
        this.taken = columns(rule.blanked(), plan, collected);
    }

    @Override
    public void check(RowInHand row) {
        if (!rule.brokenBy(row.answers())) {
            return;
        }
        int lost = rule.effect() == Effect.CELL && rule.scope() != Scope.REGION ? blank(row.values()) : 0;
        if (rule.scope() == Scope.ROW) {
            SortedSet<String> cells = new TreeSet<>();
            involved.forEach(column -> cells.add(row.row().at(column).reference()));
            Finding finding = finding(row.row().at(firstColumn()), rule.effect())
                    .unit(context.unit())
                    .with("involved", String.join(", ", cells));
            context.tell(rule.effect() == Effect.CELL ? finding.with(FindingLog.CELLS, lost) : finding);
            return;
        }
        brokenIn.add(row.row().number());
        blanked += lost;
        first = first == null ? row.row().at(firstColumn()) : first;
    }

    @Override
    public void check(FileInHand file) {
        CellAddress at = first;
        if (at == null) {
            return;
        }
        Effect effect = rule.scope() == Scope.REGION ? Effect.NONE : rule.effect();
        if (effect == Effect.ROW) {
            file.table().leaveOutNumbered(brokenIn, rule.code());
        }
        Finding finding = finding(at, effect).with("rows", brokenIn.size()).with("of", file.found());
        file.log().add(effect == Effect.CELL ? finding.with(FindingLog.CELLS, blanked) : finding);
    }

    private int blank(long[] values) {
        int lost = 0;
        for (int column : taken) {
            if (!Coded.missing(values[column])) {
                values[column] = Coded.REJECTED;
                lost++;
            }
        }
        return lost;
    }

    private Finding finding(CellAddress at, Effect effect) {
        return Finding.of(rule.code(), rule.severity(), effect, at)
                .variable(plan.item(firstColumn()).code());
    }

    private int firstColumn() {
        return taken.isEmpty() ? involved.isEmpty() ? 0 : involved.getFirst() : taken.getFirst();
    }

    private static List<Integer> columns(SortedSet<String> references, SurveyPlan plan, BitSet collected) {
        List<Integer> columns = new ArrayList<>();
        for (String name : references) {
            ItemPlan item = plan.item(name);
            if (plan.column(name) >= 0) {
                columns.add(plan.column(name));
            } else if (item != null) {
                for (int column = item.first(); column < item.end(); column++) {
                    columns.add(column);
                }
            }
        }
        return columns.stream().filter(collected::get).sorted().toList();
    }
}
