package eu.regiometer.workbook;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Processes that say they are ready to read files and then misbehave. Which one is told by the main class. */
final class UnrulyReader {

    private UnrulyReader() {}

    private static WireOutput ready() throws IOException {
        var out = new WireOutput(new FileOutputStream(FileDescriptor.out));
        out.number(FenceProtocol.READY);
        out.flush();
        return out;
    }

    /** Takes requests until there is something to answer. */
    private static WireOutput opened() throws IOException {
        WireOutput out = ready();
        new WireInput(new FileInputStream(FileDescriptor.in)).octet();
        out.octet(FenceProtocol.OPENED);
        out.number(0);
        out.number(0);
        out.number(1);
        out.text("a.xlsx");
        out.number(FileFormat.XLSX.ordinal());
        out.number(0); // no delimiters
        out.number(1);
        out.text("S1");
        out.number(0);
        out.number(0);
        return out;
    }

    /** Never answers. */
    static final class Hangs {
        public static void main(String[] arguments) throws IOException {
            ready();
            while (true) {
                LockSupport.park();
            }
        }
    }

    /** Sends rows as long as anybody takes them. */
    static final class NeverStops {
        public static void main(String[] arguments) throws IOException {
            WireOutput out = opened();
            var rows = new RowEncoder(out);
            for (int number = 1; ; number++) {
                out.octet(FenceProtocol.ROW);
                rows.write(new RawRow(number, List.of(RawCell.number(1, "7"))), number - 1);
            }
        }
    }

    /** Sends a number that is none. */
    static final class SendsNoNumber {
        public static void main(String[] arguments) throws IOException {
            WireOutput out = opened();
            out.octet(FenceProtocol.ROW);
            new RowEncoder(out).write(new RawRow(1, List.of(RawCell.number(1, "1E-999999999"))), 0);
            out.octet(FenceProtocol.END);
            out.number(0);
            out.flush();
            LockSupport.park();
        }
    }

    /** Answers with what is no answer. */
    static final class Babbles {
        public static void main(String[] arguments) throws IOException {
            WireOutput out = ready();
            for (int i = 0; i < 1_000; i++) {
                out.text("Exception in thread \"main\"");
            }
            out.flush();
            LockSupport.park();
        }
    }

    /** Says that an endless name comes. */
    static final class SendsTooMuch {
        public static void main(String[] arguments) throws IOException {
            WireOutput out = ready();
            out.octet(FenceProtocol.OPENED);
            out.number(0);
            out.number(0);
            out.number(1);
            out.number(Integer.MAX_VALUE);
            out.flush();
            LockSupport.park();
        }
    }

    /** Ends in the middle of its work. */
    static final class Dies {
        public static void main(String[] arguments) throws IOException {
            opened().flush();
            Runtime.getRuntime().halt(137);
        }
    }

    /** Ends before it is ready. */
    static final class NeverReady {
        public static void main(String[] arguments) {
            Runtime.getRuntime().halt(1);
        }
    }

    /** Takes more memory than it may. */
    static final class Hoards {
        public static void main(String[] arguments) throws IOException {
            ready();
            List<byte[]> hoard = new ArrayList<>();
            while (true) {
                hoard.add(new byte[1 << 20]);
            }
        }
    }

    /** Calls itself without end. */
    static final class Recurses {
        public static void main(String[] arguments) throws IOException {
            ready();
            System.exit(deeper(1));
        }

        private static int deeper(int depth) {
            return depth + deeper(depth + 1);
        }
    }
}
