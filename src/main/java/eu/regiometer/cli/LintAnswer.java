package eu.regiometer.cli;

import eu.regiometer.findings.Defect;
import java.io.PrintWriter;
import java.util.List;

/** What a command that looks for defects says, and how it ends. */
final class LintAnswer {

    private LintAnswer() {}

    /**
     * Prints each defect on a line of its own, then how many there are.
     *
     * @param where what was looked at
     * @return exit code: whether something has to be mended
     */
    static int print(List<Defect> defects, String where, PrintWriter out) {
        defects.forEach(out::println);
        long blocking = defects.stream().filter(Defect::blocking).count();
        out.println(blocking + " to mend, " + (defects.size() - blocking) + " to look at in " + where);
        return (blocking == 0 ? ExitCode.DONE : ExitCode.PROGRAMME_WRONG).code();
    }
}
