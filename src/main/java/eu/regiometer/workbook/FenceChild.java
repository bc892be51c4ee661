package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.LIMIT_MEMORY;
import static eu.regiometer.findings.FindingCode.READER_FAILED;

import eu.regiometer.findings.Finding;
import eu.regiometer.workbook.WireInput.GarbledException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * One process that reads files, and the conversation with it. Whatever goes wrong with it ends as a verdict on the file
 * that it reads, and is its last word. For one thread at a time.
 */
final class FenceChild {

    private static final int BLOCK = 1 << 16;

    private final FenceProcess process;
    private final FenceLimits bounds;
    private final ReadLimits limits;
    private final WireOutput out;
    private final WireInput in;
    private final RowDecoder rows;
    private Refusal refusal = new Refusal("");
    private Optional<UnreadableWorkbookException> lastWord = Optional.empty();
    private boolean reading;

    private FenceChild(FenceProcess process, ReadLimits limits, FenceLimits bounds) {
        this.process = process;
        this.bounds = bounds;
        this.limits = limits;
        this.out = new WireOutput(process.input());
        this.in = new WireInput(process.output());
        this.rows = new RowDecoder(in, limits);
    }

    /**
     * Starts a process and waits until it is ready.
     *
     * @throws NoFenceException if it does not come up
     */
    static FenceChild start(
            FenceCommand command, ReadLimits limits, FenceLimits bounds, ScheduledExecutorService timer) {
        FenceProcess process = FenceProcess.start(command, bounds, timer);
        var child = new FenceChild(process, limits, bounds);
        try {
            if (child.in.number(FenceProtocol.READY) == FenceProtocol.READY) {
                return child;
            }
        } catch (IOException e) {
            // told below
        }
        process.stop();
        throw new NoFenceException(command.java(), process.expired() ? "not ready in time" : "no sign of readiness");
    }

    long pid() {
        return process.pid();
    }

    /** Whether it can take another file. */
    boolean usable() {
        return lastWord.isEmpty() && process.alive();
    }

    /** Hands over a file; the time for it begins. */
    DeliveryWire.Outline open(InputStream content, int size, Refusal of) {
        refusal = of;
        process.allow(bounds.deadline());
        return speak(() -> {
            out.octet(FenceProtocol.OPEN);
            out.text(of.file());
            LimitsWire.write(limits, out);
            out.number(size);
            send(content, size);
            expect(in.octet(), FenceProtocol.OPENED);
            return DeliveryWire.read(in, limits);
        });
    }

    private void send(InputStream content, int size) throws IOException {
        byte[] block = new byte[BLOCK];
        for (int rest = size; rest > 0; ) {
            int length = next(content, block, Math.min(rest, BLOCK));
            out.bytes(block, length);
            rest -= length;
        }
        out.flush();
    }

    private int next(InputStream content, byte[] block, int most) {
        try {
            int length = content.readNBytes(block, 0, most);
            if (length > 0) {
                return length;
            }
        } catch (IOException e) {
            // as if it ended here
        }
        throw refusal.of(READER_FAILED, "file");
    }

    /** Reads a sheet; what the handler throws passes, after the rest of the rows was skipped. */
    void read(int member, int sheet, int most, RowHandler handler) {
        ask(FenceProtocol.READ, member, sheet, most);
        var coming = new Coming(most > 0 ? most : limits.rows());
        boolean complete = false;
        reading = true;
        try {
            for (RawRow row = coming.next(); row != null; row = coming.next()) {
                handler.row(row);
            }
            complete = true;
        } finally {
            if (!complete) {
                coming.skip();
            }
            reading = false;
        }
        merges(handler);
    }

    /** Checks what was not read of a member. */
    void rest(int member) {
        ask(FenceProtocol.REST, member);
        speak(() -> expect(in.octet(), FenceProtocol.END));
        merges(row -> {});
    }

    /** Forgets the file. */
    void close() {
        if (reading) {
            process.stop();
            return;
        }
        try {
            ask(FenceProtocol.CLOSE);
        } catch (UnreadableWorkbookException e) {
            // the file is done with; no other will come here
        }
    }

    /** Ends the process, whatever it does. */
    void stop() {
        process.stop();
    }

    /** The rows of a sheet on their way. */
    private final class Coming {

        private final int most;
        private int count;
        private int last;
        private long cells;
        private boolean ended;

        Coming(int most) {
            this.most = most;
        }

        @Nullable
        RawRow next() {
            try {
                RawRow row = FenceChild.this.<@Nullable RawRow>speak(this::receive);
                ended = row == null;
                return row;
            } catch (UnreadableWorkbookException e) {
                ended = true;
                throw e;
            }
        }

        private @Nullable RawRow receive() throws IOException {
            int answer = in.octet();
            if (answer != FenceProtocol.ROW) {
                expect(answer, FenceProtocol.END);
                return null;
            }
            RawRow row = rows.read(last);
            last = row.number();
            cells += row.cells().size();
            count++;
            if (count > most || cells > limits.cells()) {
                throw new GarbledException("too many rows");
            }
            return row;
        }

        /** Brings the conversation to a point where it can go on. */
        void skip() {
            try {
                while (!ended) {
                    next();
                    if (ended) {
                        merges(row -> {});
                    }
                }
            } catch (UnreadableWorkbookException e) {
                // the handler's own exception is the one to tell
            }
        }
    }

    private void merges(RowHandler handler) {
        int count = speak(() -> in.count(limits.merges()));
        for (int i = 0; i < count; i++) {
            handler.merged(speak(() -> Refusal.plain(in.text(FenceProtocol.LONGEST_NAME))));
        }
    }

    private void ask(int... words) {
        if (reading) {
            throw new IllegalStateException("a sheet of this delivery is being read");
        }
        speak(() -> {
            for (int word : words) {
                out.number(word);
            }
            out.flush();
            return words.length;
        });
    }

    private int expect(int answer, int expected) throws IOException {
        if (answer == FenceProtocol.REFUSED) {
            throw new UnreadableWorkbookException(RefusalWire.read(in));
        }
        if (answer != expected) {
            throw new GarbledException("answer " + answer);
        }
        return answer;
    }

    private interface Speech<T extends @Nullable Object> {
        T speak() throws IOException;
    }

    private <T extends @Nullable Object> T speak(Speech<T> speech) {
        if (lastWord.isPresent()) {
            throw lastWord.get();
        }
        try {
            return speech.speak();
        } catch (UnreadableWorkbookException e) {
            throw isOfGateFive(e.finding()) ? last(e) : e;
        } catch (GarbledException e) {
            throw last(refusal.of(READER_FAILED, "answer"));
        } catch (IOException e) {
            throw last(process.verdict(refusal));
        }
    }

    private UnreadableWorkbookException last(UnreadableWorkbookException word) {
        lastWord = Optional.of(word);
        process.stop();
        return word;
    }

    private static boolean isOfGateFive(Finding finding) {
        return finding.is(LIMIT_MEMORY) || finding.is(READER_FAILED);
    }
}
