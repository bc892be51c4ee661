package eu.regiometer.jobs;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a preview shows.
 *
 * @param run folders, wave, date, and the regions and languages to show; without them one region and one language
 * @param kinds kinds of reports; empty: all
 * @param to folder that the reports are written to
 */
public record PreviewRequest(RunRequest run, Set<Kind> kinds, Path to) {

    /** Kinds of reports. */
    public enum Kind {
        EU,
        REGIONAL,
        LOCAL,
        LENS
    }

    public PreviewRequest {
        kinds = kinds.isEmpty() ? EnumSet.allOf(Kind.class) : EnumSet.copyOf(kinds);
    }
}
