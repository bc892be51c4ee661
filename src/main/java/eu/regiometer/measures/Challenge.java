package eu.regiometer.measures;

import java.util.Arrays;
import java.util.Optional;

/** The four linked challenges. */
public enum Challenge {
    /** Public finance for innovation. */
    C1,
    /** Authorities as innovators and stimulators. */
    C2,
    /** Public attitudes. */
    C3,
    /** Procurement of innovation. */
    C4;

    /** The challenge whose index has the code {@code node}, for example C1 of {@code CAP_C1}. */
    public static Optional<Challenge> ofNode(String node) {
        return Arrays.stream(values())
                .filter(challenge -> node.endsWith("_" + challenge.name()))
                .findFirst();
    }
}
