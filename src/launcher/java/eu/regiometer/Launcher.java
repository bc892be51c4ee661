package eu.regiometer;

import java.lang.reflect.InvocationTargetException;

/**
 * Main class of the packaged jar, compiled for Java 8 so that an old {@code java} can still say in one line what it
 * needs instead of printing a stack trace.
 */
public final class Launcher {

    private static final int OLDEST = 21;

    private Launcher() {}

    /** Hands over to Spring Boot's loader, or ends with code 2 and one line on a Java older than 21. */
    public static void main(String[] arguments) throws Throwable {
        String version = System.getProperty("java.specification.version", "0");
        String major = version.startsWith("1.") ? version.substring(2) : version;
        if (Integer.parseInt(major) < OLDEST) {
            System.err.println("Regiometer needs Java " + OLDEST + " or newer; this java is version " + version
                    + ". Start it with a newer one, for example /usr/lib/jvm/<jdk>/bin/java -jar regiometer.jar");
            System.exit(2);
        }
        try {
            Class.forName("org.springframework.boot.loader.launch.JarLauncher")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
