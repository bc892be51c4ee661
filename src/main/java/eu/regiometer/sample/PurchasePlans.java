package eu.regiometer.sample;

import eu.regiometer.findings.Defects;
import eu.regiometer.measures.ActionRegister;
import eu.regiometer.measures.PlannedAction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Innovation purchases that regions plan, as the programme's register of actions lists them. */
final class PurchasePlans {

    /** Column that counts the purchases of a theme. */
    private static final Map<String, String> COLUMNS = Map.of("health", "C409", "energy", "C410", "ict", "C411");

    private static final double KNOWN_EARLIER = 0.6;

    private final ActionRegister register;

    private PurchasePlans(ActionRegister register) {
        this.register = register;
    }

    static PurchasePlans read(Path programme, Defects defects) {
        return new PurchasePlans(ActionRegister.read(programme, defects));
    }

    /** Purchases that organisations of a region report, each as the column that counts it; fewer in earlier waves. */
    List<String> of(String region, boolean newest, String seed) {
        Chance chance = new Chance(seed + "/plans");
        return register.actions().stream()
                .filter(action -> action.region().equals(region) && action.fillsSlot())
                .map(PlannedAction::theme)
                .filter(COLUMNS::containsKey)
                .map(theme -> COLUMNS.getOrDefault(theme, theme))
                .filter(column -> chance.hits(newest ? 1 : KNOWN_EARLIER))
                .toList();
    }
}
