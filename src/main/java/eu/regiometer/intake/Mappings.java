package eu.regiometer.intake;

import java.util.List;
import java.util.Optional;

/**
 * The mapping sheets that may explain a file.
 *
 * @param beside the sheet that lies beside it
 * @param others sheets that explain other files; asked in order when none lies beside it
 */
public record Mappings(Optional<ReceivedFile> beside, List<Known> others) {

    /** No mapping sheet. */
    public static final Mappings NONE = new Mappings(Optional.empty(), List.of());

    public Mappings {
        others = List.copyOf(others);
    }

    /**
     * A mapping sheet that explains tables with the same titles.
     *
     * @param sheet the sheet
     * @param region region for which it is remembered; empty: that of the folder in which both files lie
     * @param titles fingerprint of the titles that it was remembered for; empty: those that it lists
     */
    public record Known(ReceivedFile sheet, Optional<String> region, Optional<String> titles) {}

    /** The sheet beside a file alone. */
    public static Mappings beside(Optional<ReceivedFile> sheet) {
        return new Mappings(sheet, List.of());
    }
}
