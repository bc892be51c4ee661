package eu.regiometer.report.lint;

import eu.regiometer.report.template.TemplateFault;
import eu.regiometer.report.template.TemplatePiece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the markup of a template must not hold, whatever it is filled with. */
final class MarkupRules {

    /** Stands for what FreeMarker prints. */
    private static final char PRINTED = '\u00A4';

    private static final Pattern FORBIDDEN = Pattern.compile(
            "<(script|link|style|iframe|object|embed|base|form|input|video|audio)\\b|\\son\\w+\\s*=|javascript:");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?:)?//[^\\s\"'<]+|file:[^\\s\"'<]*");
    private static final Pattern NAMESPACE = Pattern.compile("\\sxmlns(:\\w+)?=\"[^\"]*\"");
    private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*>");
    private static final Pattern SOURCE = Pattern.compile("\\ssrc=\"([^\"]*)\"");
    private static final Pattern ALTERNATIVE = Pattern.compile("\\salt=\"([^\"]*)\"");
    private static final Pattern STYLE = Pattern.compile("\\sstyle=\"([^\"]*)\"");

    private MarkupRules() {}

    static List<TemplateFault> faults(String file, List<TemplatePiece> pieces) {
        String markup = markup(pieces);
        List<TemplateFault> faults = new ArrayList<>();
        each(
                FORBIDDEN,
                markup,
                (found, line) -> faults.add(new TemplateFault(
                        file,
                        line,
                        found.group().strip(),
                        "only what is printed: headings, paragraphs, lists, tables, figures and links",
                        "take it out; styles belong into report.css")));
        String noNames = NAMESPACE
                .matcher(markup)
                .replaceAll(found -> " ".repeat(found.group().length()));
        each(
                ADDRESS,
                noNames,
                (found, line) -> faults.add(
                        new TemplateFault(
                                file,
                                line,
                                found.group(),
                                "nothing from outside, since a report must be whole without a network",
                                "put the file beside the templates and name it without a path, or print the address from programme.yaml")));
        each(IMAGE, markup, (found, line) -> image(file, line, found.group(), faults));
        each(
                STYLE,
                markup,
                (found, line) -> StyleRules.faults(file, found.group(1))
                        .forEach(fault -> faults.add(new TemplateFault(
                                file, line, fault.found(), fault.expected(), fault.mend(), fault.stops()))));
        return faults;
    }

    private static void image(String file, int line, String image, List<TemplateFault> faults) {
        Matcher source = SOURCE.matcher(image);
        String from = source.find() ? source.group(1) : "";
        boolean drawing = from.startsWith("drawing:");
        if (from.isEmpty()
                || !drawing && !from.startsWith("//") && !from.startsWith("http") && StyleRules.outside(from)) {
            faults.add(new TemplateFault(
                    file,
                    line,
                    "an image from \"" + from.replace(PRINTED, '…') + "\"",
                    "drawing:ID for a chart, or the name of a PNG file that lies beside the templates",
                    "correct src"));
        }
        Matcher alternative = ALTERNATIVE.matcher(image);
        if (!alternative.find() || alternative.group(1).isBlank()) {
            faults.add(new TemplateFault(
                    file,
                    line,
                    "an image without alt",
                    "words that tell a blind reader what the image shows",
                    "add alt=\"${c.alternative}\" for a chart c, or alt=\"${t(\"its.key\")}\""));
        }
    }

    /** The markup with everything that FreeMarker reads replaced letter by letter. */
    private static String markup(List<TemplatePiece> pieces) {
        StringBuilder markup = new StringBuilder();
        for (TemplatePiece piece : pieces) {
            markup.append(
                    piece.kind() == TemplatePiece.Kind.MARKUP
                            ? piece.text()
                            : piece.text().replaceAll("[^\n]", String.valueOf(piece.code() ? PRINTED : ' ')));
        }
        return markup.toString();
    }

    private interface Finding {
        void at(Matcher found, int line);
    }

    private static void each(Pattern pattern, String markup, Finding finding) {
        Matcher found = pattern.matcher(markup);
        while (found.find()) {
            finding.at(
                    found,
                    1
                            + (int) markup.substring(0, found.start())
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count());
        }
    }
}
