package eu.regiometer.aggregation.analysis;

/** What was asked for cannot be done with this table, whatever its rows hold. */
public final class WrongOptionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongOptionException(String message) {
        super(message);
    }
}
