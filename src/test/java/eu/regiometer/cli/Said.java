package eu.regiometer.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command said and how it ended. */
record Said(int code, String out, String err) {

    /** Runs a command in this process. */
    static Said command(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Said(code, out.toString(), err.toString());
    }
}
