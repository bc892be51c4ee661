package eu.regiometer.workbook;

/** The words that the two processes of a {@link Fence} use. */
final class FenceProtocol {

    /** First thing that a process says: it is ready, and which protocol it speaks. */
    static final int READY = 0x5247_4601;

    /** Requests. {@code OPEN}: name, limits, size and content of a file; answered by OPENED or REFUSED. */
    static final int OPEN = 1;

    /** Member, sheet, most rows (0 for all); answered by ROW, ..., and END or REFUSED. */
    static final int READ = 2;

    /** Member, of which all that was not read is checked; answered by END or REFUSED. */
    static final int REST = 3;

    /** The file is done with; not answered. */
    static final int CLOSE = 4;

    /** Answers. */
    static final int OPENED = 1;

    static final int ROW = 2;

    /** All rows were sent; merged ranges follow. */
    static final int END = 3;

    /** A finding follows. */
    static final int REFUSED = 4;

    /** Exit codes. Also that of a Java virtual machine that ends for lack of memory. */
    static final int OUT_OF_MEMORY = 3;

    static final int FAILED = 4;

    /** Members of a set at most, whatever the limits say. */
    static final int MOST_MEMBERS = 1_000;

    /** Characters of a name at most. */
    static final int LONGEST_NAME = 1 << 16;

    /** Characters of all names and places of a file at most. */
    static final int MOST_NAMED = 1 << 23;

    private FenceProtocol() {}
}
