package eu.regiometer.workbook.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.Gate;
import eu.regiometer.workbook.ReadLimits;
import eu.regiometer.workbook.SheetInfo;
import eu.regiometer.workbook.UnreadableWorkbookException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/**
 * Whatever lies in the drop folder gets a verdict or is read, in bounded time and memory. Runs over the inputs that are
 * kept beside it; the profile {@code fuzz} looks for new ones.
 */
class DroppedFileFuzzTest {

    private static final ReadLimits LIMITS = ReadLimits.defaults();
    private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0";
    private static final long DEADLINE_NANOS = 30_000_000_000L;

    @FuzzTest(maxDuration = "30m")
    void aDroppedFileGetsAVerdictOrIsRead(FuzzedDataProvider data) {
        FuzzInput input = FuzzInput.of(data);
        long start = processorTime();
        try (Delivery delivery = Gate.open(input.content(), input.name(), LIMITS)) {
            for (Delivery.Member member : delivery.members()) {
                for (SheetInfo sheet : member.file().sheets()) {
                    member.file().firstRows(sheet.name(), 2);
                    member.file().read(sheet.name(), row -> {});
                }
                member.file().checkUnread();
                member.file().definedNames();
            }
        } catch (UnreadableWorkbookException e) {
            String code = e.finding().code();
            if (code.startsWith("LIMIT-")
                    || code.equals("READER-FAILED")
                            && !holdsOldWorkbook(input, e.finding().at().file())) {
                throw new AssertionError("the reader itself failed: " + e.finding(), e);
            }
        }
        if (processorTime() - start > DEADLINE_NANOS) {
            throw new AssertionError("took more than 30 s of the processor");
        }
    }

    /** Of this thread, in nanoseconds; how busy the machine is otherwise does not count. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The library that takes old workbooks apart fails in many ways over broken ones; each of them is a verdict. */
    private static boolean holdsOldWorkbook(FuzzInput input, String file) {
        boolean member = !file.equals(input.name()) && !file.endsWith(".xlsx");
        return member || new String(input.content(), StandardCharsets.ISO_8859_1).contains(COMPOUND);
    }
}
