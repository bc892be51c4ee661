package eu.regiometer.report.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What would open the lock: FreeMarker has no switch for some of it, so a template that holds it is not read at all. */
final class Locks {

    private static final String WHY = "templates print values and texts and do nothing else";

    private record Lock(Pattern code, String expected, String mend) {}

    private static final List<Lock> LOCKS = List.of(
            new Lock(
                    Pattern.compile("\\?\\s*(?:eval_json|evalJson|eval|interpret|new|api)\\b"),
                    WHY,
                    "take it out, and ask for the value in the model"),
            new Lock(
                    Pattern.compile("\\?\\s*no_?esc\\b|<#no_?auto_?esc|<#outputformat|<#ftl", Pattern.CASE_INSENSITIVE),
                    "everything printed is escaped",
                    "take it out"),
            new Lock(
                    Pattern.compile("<#setting\\b"),
                    "numbers and dates in the form of the language",
                    "take it out, and print with number(n, decimals), percent(n) or date(d)"));

    private static final Pattern READS =
            Pattern.compile("<#(import|include)\\s+(.*?)(?:\\s+as\\s+\\w+)?\\s*/?>$", Pattern.DOTALL);

    /** A template beside this one. */
    private static final Pattern BESIDE = Pattern.compile("\"[\\w-]+\\.ftl\"");

    private Locks() {}

    /** What must not be in a template, by line. */
    static List<TemplateFault> faults(String file, List<TemplatePiece> pieces) {
        List<TemplateFault> faults = new ArrayList<>();
        for (TemplatePiece piece : pieces) {
            if (!piece.code()) {
                continue;
            }
            String code = piece.unquoted();
            for (Lock lock : LOCKS) {
                Matcher found = lock.code.matcher(code);
                while (found.find()) {
                    faults.add(new TemplateFault(
                            file, piece.lineAt(found.start()), found.group(), lock.expected, lock.mend));
                }
            }
            Matcher reads = READS.matcher(piece.text());
            if (reads.find() && !BESIDE.matcher(reads.group(2)).matches()) {
                faults.add(new TemplateFault(
                        file,
                        piece.line(),
                        "<#" + reads.group(1) + " " + reads.group(2) + ">",
                        "the name in quotes of a template in the same folder, for example \"common.ftl\"",
                        "write the name of that file"));
            }
        }
        return faults;
    }
}
