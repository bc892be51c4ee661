package eu.regiometer.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the process that reads files from outside is started.
 *
 * @param java path of the java program
 * @param classPath where it finds {@code main}
 * @param options further options of the Java virtual machine
 * @param main main class
 */
public record FenceCommand(String java, String classPath, List<String> options, String main) {

    /** Main class of the process; it needs this package, {@code findings} and their libraries. */
    public static final String READER = FencedReader.class.getName();

    /**
     * A short life with one busy thread: no second garbage collector thread, no compiler that pays off after minutes, no
     * file with measurements or of a crash; messages of the machine must not come between the answers on standard output.
     */
    private static final List<String> LIGHT = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Xlog:disable",
            "-XX:-UsePerfData",
            "-XX:+SuppressFatalErrorMessage",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:MaxDirectMemorySize=16m",
            "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
            "-Djava.awt.headless=true");

    public FenceCommand {
        options = List.copyOf(options);
    }

    List<String> line(FenceLimits limits) {
        List<String> line = new ArrayList<>();
        line.add(java);
        line.add(String.format(Locale.ROOT, "-Xmx%dm", limits.heapMegabytes()));
        line.addAll(LIGHT);
        line.addAll(options);
        line.addAll(List.of("-cp", classPath, main));
        return line;
    }
}
