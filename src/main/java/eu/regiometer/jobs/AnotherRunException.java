package eu.regiometer.jobs;

import java.nio.file.Path;

/** Another run works on the same state folder. */
public final class AnotherRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnotherRunException(Path state) {
        super("another run is active on " + state + "; wait until it is done, or give this run a --state of its own");
    }
}
