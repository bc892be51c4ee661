package eu.regiometer.workbook;

/** The process that reads files from outside cannot be started; without it no such file is read. */
public final class NoFenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoFenceException(String java, String reason) {
        super("the separate process that reads workbooks cannot be started (" + java + ": " + reason
                + "); allow this user to start processes and leave it memory, then start again");
    }
}
