package eu.regiometer.workbook;

import eu.regiometer.findings.FindingCode;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The process behind a {@link Fence}: reads files that come on standard input and answers on standard output. It ends
 * when standard input ends, and by itself when it lacked memory or failed otherwise.
 */
final class FencedReader {

    private final WireOutput out;
    private final RowEncoder encoder;
    private List<Delivery.Member> members = List.of();

    private FencedReader(OutputStream out) {
        this.out = new WireOutput(out);
        this.encoder = new RowEncoder(this.out);
    }

    /** A request with what it needs. */
    private sealed interface Request {

        record Open(String name, ReadLimits limits, byte[] content) implements Request {}

        record Read(int member, int sheet, int most) implements Request {}

        record Rest(int member) implements Request {}

        record Close() implements Request {}
    }

    /** Entry point; takes no arguments. */
    public static void main(String[] arguments) {
        // whatever a library prints must not come between the answers
        System.setOut(System.err);
        int code;
        try {
            var requests = new LinkedBlockingQueue<Request>();
            Thread.ofPlatform()
                    .daemon()
                    .name("requests")
                    .start(() -> listen(new FileInputStream(FileDescriptor.in), requests));
            new FencedReader(new FileOutputStream(FileDescriptor.out)).serve(requests);
            code = FenceProtocol.FAILED;
        } catch (OutOfMemoryError e) {
            code = FenceProtocol.OUT_OF_MEMORY;
        } catch (Throwable e) { // the other side tells by the code; nobody reads a stack trace
            code = FenceProtocol.FAILED;
        }
        Runtime.getRuntime().halt(code);
    }

    /** Takes requests even while a file is being read, so as to notice at once that the other side is gone. */
    private static void listen(InputStream from, BlockingQueue<Request> requests) {
        var in = new WireInput(from);
        try {
            while (true) {
                requests.add(request(in));
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(0);
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(FenceProtocol.OUT_OF_MEMORY);
        }
    }

    private static Request request(WireInput in) throws IOException {
        return switch (in.octet()) {
            case FenceProtocol.OPEN -> {
                String name = in.text(FenceProtocol.LONGEST_NAME);
                ReadLimits limits = LimitsWire.read(in);
                yield new Request.Open(name, limits, in.bytes(in.count(Integer.MAX_VALUE)));
            }
            case FenceProtocol.READ ->
                new Request.Read(in.count(Integer.MAX_VALUE), in.count(Integer.MAX_VALUE), in.count(Integer.MAX_VALUE));
            case FenceProtocol.REST -> new Request.Rest(in.count(Integer.MAX_VALUE));
            default -> new Request.Close();
        };
    }

    private void serve(BlockingQueue<Request> requests) throws IOException, InterruptedException {
        out.number(FenceProtocol.READY);
        out.flush();
        while (true) {
            Request request = requests.take();
            try {
                answer(request);
            } catch (UnreadableWorkbookException e) {
                out.octet(FenceProtocol.REFUSED);
                RefusalWire.write(e.finding(), out);
                if (e.finding().is(FindingCode.LIMIT_MEMORY) || e.finding().is(FindingCode.READER_FAILED)) {
                    out.flush();
                    return;
                }
            }
            out.flush();
        }
    }

    private void answer(Request request) throws IOException {
        switch (request) {
            case Request.Open open -> {
                Delivery delivery = Gate.open(open.content(), open.name(), open.limits());
                members = delivery.members();
                out.octet(FenceProtocol.OPENED);
                DeliveryWire.write(delivery, out);
            }
            case Request.Read read -> {
                WorkbookFile file = members.get(read.member()).file();
                rows(file, file.sheets().get(read.sheet()).name(), read.most());
            }
            case Request.Rest rest -> {
                members.get(rest.member()).file().checkUnread();
                end(List.of());
            }
            case Request.Close close -> members = List.of();
        }
    }

    private void rows(WorkbookFile file, String sheet, int most) throws IOException {
        var sending = new SendingRows(out, encoder);
        if (most > 0) {
            file.firstRows(sheet, most).forEach(sending::row);
        } else {
            file.read(sheet, sending);
        }
        end(sending.merges());
    }

    private void end(List<String> merges) throws IOException {
        out.octet(FenceProtocol.END);
        out.number(merges.size());
        for (String range : merges) {
            out.text(range);
        }
    }
}
