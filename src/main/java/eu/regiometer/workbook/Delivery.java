package eu.regiometer.workbook;

import java.util.List;

/**
 * What a dropped file holds behind the gates: a workbook or a delimited text by itself, or a set of them in a zip. Not
 * for use by several threads.
 */
public interface Delivery extends AutoCloseable {

    /**
     * One file that can be read.
     *
     * @param name name for findings: of the dropped file itself, or {@code set.zip/member} for a member of a set
     * @param file its sheets
     */
    record Member(String name, WorkbookFile file) {}

    /** Whether it is a zip of several files. */
    boolean set();

    /** The files to read by name; exactly one unless this is a {@link #set}. */
    List<Member> members();

    /** Number of members of a set that are of another kind; they were not unpacked. */
    int ignored();

    /** Releases all members. */
    @Override
    void close();
}
