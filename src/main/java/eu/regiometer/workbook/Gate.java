package eu.regiometer.workbook;

import java.nio.file.Path;
import java.util.List;

/** Lets files from outside in: every file ends as a delivery or as a refusal with its reason. For several threads. */
@FunctionalInterface
public interface Gate {

    /**
     * Opens a dropped file; its content decides what it is, not its name.
     *
     * @param file a regular file; links are refused
     * @param displayName name for findings, normally the file name
     * @throws UnreadableWorkbookException if the file, or a member of a set, is refused
     */
    Delivery open(Path file, String displayName);

    /** A gate within this process: bounded by the limits alone, without a bound on time. */
    static Gate within(ReadLimits limits) {
        return (file, displayName) ->
                open(Container.content(file, limits, new Refusal(displayName)), displayName, limits);
    }

    /**
     * Opens content that is in memory already, within this process.
     *
     * @throws UnreadableWorkbookException if it, or a member of a set, is refused
     */
    static Delivery open(byte[] content, String displayName, ReadLimits limits) {
        return DroppedFile.open(content, displayName, limits);
    }

    /**
     * A delivery of one file.
     *
     * @param member the file
     */
    record SingleFile(Member member) implements Delivery {

        @Override
        public boolean set() {
            return false;
        }

        @Override
        public List<Member> members() {
            return List.of(member);
        }

        @Override
        public int ignored() {
            return 0;
        }

        @Override
        public void close() {
            member.file().close();
        }
    }
}
