package eu.regiometer.measures;

import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.Table;
import eu.regiometer.workbook.TableSource;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** The regions' planned actions, as far as figures are made of them. */
public final class ActionRegister {

    private final List<PlannedAction> actions;

    private ActionRegister(Collection<PlannedAction> actions) {
        this.actions = actions.stream()
                .sorted(Comparator.comparing(PlannedAction::region).thenComparingInt(PlannedAction::slot))
                .toList();
    }

    /** A register without any plan. */
    public static ActionRegister empty() {
        return new ActionRegister(List.of());
    }

    /**
     * Reads the columns {@code region}, {@code number}, {@code theme} and {@code need} of the table {@code slots}; its
     * other columns are the business of recommendations.
     *
     * @param programmeFolder folder with {@code recommendations.xlsx} or {@code slots.csv}
     * @param defects receives slots that are no number from 1
     * @return an empty register if there is no such table
     */
    public static ActionRegister read(Path programmeFolder, Defects defects) {
        Table table = new TableSource(programmeFolder)
                .find("recommendations", "slots", defects)
                .orElse(null);
        if (table == null || !table.require(defects, "region", "number", "theme", "need")) {
            return empty();
        }
        return of(table.rows().stream().map(row -> action(row, defects)).toList());
    }

    private static PlannedAction action(Row row, Defects defects) {
        int slot = row.integer("number", defects).orElse(0);
        if (row.has("number") && slot < 1) {
            row.wrong("number", "a number from 1, or nothing", "number the slots of a region from 1", defects);
        }
        return new PlannedAction(row.text("region"), Math.max(0, slot), row.text("theme"), row.text("need"));
    }

    public static ActionRegister of(Collection<PlannedAction> actions) {
        return new ActionRegister(actions);
    }

    /** All actions by region and slot. */
    public List<PlannedAction> actions() {
        return actions;
    }

    /**
     * Number of different procurement slots that a region has filled.
     *
     * @return 0 for a plan whose slots are all open; empty for a region without procurement slots, which has no plan
     */
    public OptionalInt filledSlots(String region) {
        if (actions.stream().noneMatch(action -> action.region().equals(region) && action.slot() > 0)) {
            return OptionalInt.empty();
        }
        int filled = (int) actions.stream()
                .filter(action -> action.region().equals(region) && action.fillsSlot())
                .mapToInt(PlannedAction::slot)
                .distinct()
                .count();
        return OptionalInt.of(filled);
    }
}
