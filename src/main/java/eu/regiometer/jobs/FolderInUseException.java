package eu.regiometer.jobs;

/** A folder that should be made holds something already; nothing was done. */
public final class FolderInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FolderInUseException(String message) {
        super(message);
    }
}
