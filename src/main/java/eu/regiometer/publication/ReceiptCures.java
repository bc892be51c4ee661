package eu.regiometer.publication;

import eu.regiometer.disclosure.MissedGate;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Wave;
import java.util.List;
import java.util.Optional;

/** What answers would open the adequacy gates that a region misses, the widest gates first. */
final class ReceiptCures {

    private static final int MOST = 8;

    private final FeedbackContext context;
    private final MissedGateText text;

    ReceiptCures(FeedbackContext context, Texts texts) {
        this.context = context;
        this.text = new MissedGateText(texts, context.territory(), context.questionnaires());
    }

    /** One line per gate, so few that the receipt stays on its page; none when no gate is missed. */
    List<String> lines(Region region, Wave wave) {
        return context.missedGates().stream()
                .filter(gate -> gate.wave().equals(wave.code()) && gate.area().equals(region.area()))
                .sorted((a, b) -> Integer.compare(a.gate().ordinal(), b.gate().ordinal()))
                .map((MissedGate gate) -> text.toRegion(gate))
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }
}
