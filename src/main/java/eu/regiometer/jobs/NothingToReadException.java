package eu.regiometer.jobs;

/** There is no input to work on: the folder is missing or empty, or the wave is unknown. */
public final class NothingToReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingToReadException(String message) {
        super(message);
    }
}
