package eu.regiometer.jobs;

import eu.regiometer.workbook.Fence;
import eu.regiometer.workbook.FenceCommand;
import eu.regiometer.workbook.FenceLimits;
import eu.regiometer.workbook.ReadLimits;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out how this program was started, so that the process that reads files is started the same way. */
final class ReaderProcess {

    /** Reads the classes that are packed into the program's jar; the main class is told by {@link #PACKED_MAIN}. */
    private static final String PACKED_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private static final String PACKED_MAIN = "-Dloader.main=";

    private ReaderProcess() {}

    /** The fence through which every file from outside is read. */
    static Fence fence() {
        return new Fence(ReadLimits.defaults(), FenceLimits.defaults(), command());
    }

    private static FenceCommand command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String started = System.getProperty("java.class.path");
        if (packed()) {
            return new FenceCommand(java, started, List.of(PACKED_MAIN + FenceCommand.READER), PACKED_LAUNCHER);
        }
        return new FenceCommand(java, loaded().orElse(started), List.of(), FenceCommand.READER);
    }

    /** Whether the classes lie in a jar inside the program's jar or beside such jars. */
    private static boolean packed() {
        URL place = FenceCommand.class.getProtectionDomain().getCodeSource().getLocation();
        return !place.getProtocol().equals("file");
    }

    /** The class path of a loader with a path of its own, as build tools use. */
    private static Optional<String> loaded() {
        if (!(FenceCommand.class.getClassLoader() instanceof URLClassLoader loader)) {
            return Optional.empty();
        }
        List<String> paths = new ArrayList<>();
        for (URL url : loader.getURLs()) {
            try {
                paths.add(Path.of(new URI(url.toString())).toString());
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        }
        return Optional.of(String.join(File.pathSeparator, paths));
    }
}
