package eu.regiometer.cli;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Whether a person is watching. */
final class Terminal {

    private Terminal() {}

    /** From Java 22 on there may be a console without a terminal, and only then a method to ask. */
    static boolean present() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Writes in the signs of the terminal; into files and pipes in UTF-8, whatever the system is set to. */
    static PrintWriter writer(PrintStream out) {
        Charset charset = present() ? out.charset() : StandardCharsets.UTF_8;
        return new PrintWriter(out, true, charset);
    }
}
