package eu.regiometer.report.lint;

import eu.regiometer.report.template.TemplateFault;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a style sheet must not hold. */
final class StyleRules {

    private static final double SMALLEST = 8;
    private static final double POINTS_PER_PIXEL = 0.75;
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CAPITALS =
            Pattern.compile("text-transform\\s*:\\s*(?!none)[\\w-]+|font-variant[\\w-]*\\s*:[^;}]*small-caps");
    private static final Pattern SIZE =
            Pattern.compile("font(?:-size)?\\s*:[^;}]*?(?<![\\w.])(\\d*\\.?\\d+)(pt|px|mm)\\b");
    private static final Pattern ADDRESS = Pattern.compile("url\\(\\s*['\"]?\\s*([^'\")]*)|@import\\b[^;]*");
    private static final Pattern WORDS = Pattern.compile("content\\s*:[^;}]*?(['\"])[^'\";}]*\\p{L}[^'\";}]*\\1");

    private StyleRules() {}

    static List<TemplateFault> faults(String file, String css) {
        String bare = COMMENT.matcher(css)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().replaceAll("[^\n]", " ")));
        List<TemplateFault> faults = new ArrayList<>();
        find(
                CAPITALS,
                bare,
                (found, line) -> faults.add(new TemplateFault(
                        file,
                        line,
                        found.group(),
                        "letters as they are written, since capitals by style lose accents and ß",
                        "take it out, and use weight or colour")));
        find(SIZE, bare, (found, line) -> {
            double points = points(Double.parseDouble(found.group(1)), found.group(2));
            if (points < SMALLEST) {
                faults.add(new TemplateFault(
                                file,
                                line,
                                "letters of " + found.group(1) + found.group(2),
                                "8pt or more, which most people can read in print",
                                "make the letters larger, and the text shorter or the column wider")
                        .milder());
            }
        });
        find(ADDRESS, bare, (found, line) -> {
            String address = found.group(1);
            if (address == null || outside(address)) {
                faults.add(new TemplateFault(
                        file,
                        line,
                        found.group(),
                        "only files that lie beside the templates",
                        "put the file beside the templates and name it without a path"));
            }
        });
        find(
                WORDS,
                bare,
                (found, line) -> faults.add(new TemplateFault(
                        file,
                        line,
                        found.group(),
                        "words in messages/, since words in a style sheet are never translated",
                        "add a text to messages/en.properties and print it with ${t(\"its.key\")}")));
        return faults;
    }

    /** Whether an address leads out of the folder of templates. */
    static boolean outside(String address) {
        return address.contains(":") || address.startsWith("/") || address.contains("..");
    }

    private interface Finding {
        void at(Matcher found, int line);
    }

    private static void find(Pattern pattern, String css, Finding finding) {
        Matcher found = pattern.matcher(css);
        while (found.find()) {
            finding.at(
                    found,
                    1
                            + (int) css.substring(0, found.start())
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count());
        }
    }

    private static double points(double size, String unit) {
        return switch (unit) {
            case "px" -> size * POINTS_PER_PIXEL;
            case "mm" -> size * POINTS_PER_MILLIMETRE;
            default -> size;
        };
    }
}
