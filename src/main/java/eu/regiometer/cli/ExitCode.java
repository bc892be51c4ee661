package eu.regiometer.cli;

/** How a command ended, as told to the shell. */
enum ExitCode {
    DONE(0),
    UNEXPECTED(1),
    USAGE(2),
    /** Done; some files were refused or wait for an answer. */
    SOME_FILES_LEFT(3),
    /** The programme or the templates are wrong; nothing was done. */
    PROGRAMME_WRONG(4),
    ANOTHER_RUN(5),
    /** The run failed and can be started again. */
    RUN_FAILED(6);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
