package eu.regiometer.revision;

import java.util.List;
import java.util.Optional;

/** One thing that differs from the last issue, with everything that explains it. */
public sealed interface Change {

    /** Code of an indicator, id of a rule, or name of a cause that concerns whole reports. */
    String code();

    /** Why, the nearest cause first; at least one. */
    List<Origin> origins();

    /**
     * A figure moved, came or went.
     *
     * @param code code in the indicator tree
     * @param from as printed then, without unit; a flag where it was withheld; empty if it was not there;
     *     {@link #RELEASED} in place of a figure that is withheld now
     * @param to the same now
     */
    record OfFigure(String code, String from, String to, List<Origin> origins) implements Change {

        /** Stands for a figure of the last issue that is not repeated, as it is withheld now. */
        public static final String RELEASED = "released";

        public OfFigure {
            origins = List.copyOf(origins);
        }
    }

    /**
     * A recommendation came, went, or stands otherwise.
     *
     * @param code rule id
     * @param kind what happened
     * @param from how it stood; empty if it was not printed
     * @param to how it stands; empty if it is no longer printed
     */
    record OfCard(String code, Kind kind, Optional<CardState> from, Optional<CardState> to, List<Origin> origins)
            implements Change {
        public OfCard {
            origins = List.copyOf(origins);
        }
    }

    /**
     * Whole reports were made in another way.
     *
     * @param cause templates or product
     * @param from version then
     * @param to version now
     */
    record OfReports(Cause cause, String from, String to) implements Change {
        @Override
        public String code() {
            return cause.name();
        }

        @Override
        public List<Origin> origins() {
            return List.of(new Origin(cause, List.of()));
        }
    }

    /** What may happen to a recommendation. */
    enum Kind {
        ADDED,
        DROPPED,
        /** Its priority, or how sure it is, is another. */
        PRIORITY,
        /** It overtook others, or they overtook it, with the same priority as before. */
        RANK,
        /** It is said in other words. */
        WORDS
    }
}
