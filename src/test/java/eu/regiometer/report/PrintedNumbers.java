package eu.regiometer.report;

import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Shape;
import eu.regiometer.recommendation.Framework;
import eu.regiometer.report.language.NumberStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The numbers of a report in one language, without the form that the language gives them: decimal mark, spaces, names of
 * months. Sentences may name them in another order, other cells may not.
 *
 * @param style how the language writes
 * @param laws official titles, which have a translation behind them in other languages than their own
 */
record PrintedNumbers(NumberStyle style, List<String> laws) {

    /** Elements that part one block from the next; a cell keeps its letter, since its order counts. */
    private static final Pattern BLOCK = Pattern.compile(
            "<(/?)(p|td|th|li|h[1-6]|caption|figcaption|dt|dd|tr|table|section|summary|title)\\b[^>]*>");

    /** Letters of a sentence, which a number with an abbreviated unit at its end has not. */
    private static final int FEWEST_LETTERS = 14;

    private static final Pattern UNSEEN = Pattern.compile("(?s)<(style|script|svg|nav)\\b.*?</\\1>|<head\\b.*?</head>");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|\\S+@\\S+|&#?\\w+;");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}.])[-+]?[0-9]+(?:[.,][0-9]+)*");

    /** What a country calls its version of NACE Rev. 2, with the year of that version. */
    private static final Pattern NATIONAL_NACE =
            Pattern.compile("(PKD|SKD|SNI|NKD-a|KID|CZ-NACE|TEÁOR|TOL|ATECO)[ \u00A0](2007|2008|'08)\\.?");

    /** A span of years such as 2021–27, which other languages write in full. */
    private static final Pattern SHORT_YEARS = Pattern.compile("\\b([0-9]{2})([0-9]{2})[–-]([0-9]{2})\\b(?![0-9-])");

    static PrintedNumbers of(String language, ReportSources sources) {
        return new PrintedNumbers(
                NumberStyle.of(language),
                sources.recommendations().rulebook().frameworks().values().stream()
                        .map(Framework::law)
                        .toList());
    }

    /** The numbers of each block that has any, with the number of the block. */
    List<String> blocks(String xhtml) {
        String text = BLOCK.matcher(UNSEEN.matcher(xhtml).replaceAll(" "))
                .replaceAll(tag -> "\u0001" + (tag.group(1).isEmpty() ? tag.group(2) : "") + "\u0002");
        List<String> found = new ArrayList<>();
        String[] blocks = text.split("\u0001", -1);
        for (int i = 0; i < blocks.length; i++) {
            int named = blocks[i].indexOf('\u0002');
            String words = blocks[i].substring(named + 1).replaceAll("<[^>]*>", " ");
            boolean sentence = words.strip().endsWith(".")
                    && words.chars().filter(Character::isLetter).count() > FEWEST_LETTERS;
            boolean cell = named > 0 && blocks[i].substring(0, named).matches("t[dh]");
            List<String> numbers = cell && !sentence
                    ? numbers(words).toList()
                    : numbers(words).sorted().toList();
            if (!numbers.isEmpty()) {
                found.add(i + " " + numbers);
            }
        }
        return found;
    }

    /** The numbers of all labels, of the title and of the text in place of the picture. */
    String drawing(Drawing drawing) {
        List<String> labels = drawing.shapes().stream()
                .flatMap(shape -> shape instanceof Shape.Text label ? numbers(label.text()) : Stream.of())
                .sorted()
                .toList();
        return labels + " " + numbers(drawing.title()).sorted().toList() + " "
                + numbers(drawing.description()).sorted().toList();
    }

    /** Chart and figures of each row, and the numbers in the names of row and series. */
    Stream<String> rows(String csv) {
        return csv.lines().skip(1).map(line -> {
            String[] fields = line.split(",", -1);
            int last = fields.length - 5;
            String names = String.join(",", List.of(fields).subList(1, last));
            return fields[0] + "," + numbers(names).sorted().toList() + ","
                    + String.join(",", List.of(fields).subList(last, fields.length));
        });
    }

    private Stream<String> numbers(String text) {
        String whole = text.replace("\u00AD", "");
        String told = laws.stream().filter(whole::contains).findFirst().orElse(whole);
        String plain = ADDRESS.matcher(told).replaceAll(" ");
        plain = NATIONAL_NACE.matcher(plain).replaceAll("NACE");
        plain = SHORT_YEARS.matcher(plain).replaceAll("$1$2–$1$3");
        for (int i = 0; i < style.months().size(); i++) {
            String name = style.months().get(i).replace(' ', '\u00A0');
            plain = plain.replace("\u00A0" + name + "\u00A0", " " + (i + 1) + " ");
        }
        return NUMBER.matcher(plain.replace("\u202F", "").replace('\u2212', '-'))
                .results()
                .map(MatchResult::group)
                .map(number -> number.replace(',', '.'));
    }
}
