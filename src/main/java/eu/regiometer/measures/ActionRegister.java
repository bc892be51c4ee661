package eu.regiometer.measures;

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
     * @return empty for a region without any procurement slot in the register, which has no plan
     */
    public OptionalInt filledSlots(String region) {
        int filled = (int) actions.stream()
                .filter(action -> action.region().equals(region) && action.slot() > 0)
                .mapToInt(PlannedAction::slot)
                .distinct()
                .count();
        return filled == 0 ? OptionalInt.empty() : OptionalInt.of(filled);
    }
}
