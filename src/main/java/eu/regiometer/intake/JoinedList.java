package eu.regiometer.intake;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Takes a cell apart that holds all chosen options of a multiple choice. Labels may hold the separator, so options are
 * looked for, the longest label first; a code may follow its label in brackets, as in {@code No need(ID7)}.
 */
final class JoinedList {

    private final OptionLabels options;
    private final char separator;

    /**
     * Creates a reader of lists.
     *
     * @param separator sign between two options: a semicolon or a space
     */
    JoinedList(OptionLabels options, char separator) {
        this.options = options;
        this.separator = separator;
    }

    /**
     * What a cell holds.
     *
     * @param choices the options that were recognised
     * @param rest the first piece that fits no option; empty when all fit
     */
    record Chosen(SortedSet<OptionLabels.Choice> choices, Optional<String> rest) {}

    /** Whether blanks stand between options, which labels may hold too. */
    boolean spaced() {
        return separator == ' ';
    }

    /** Reads a cell that is not blank. */
    Chosen read(String text) {
        SortedSet<OptionLabels.Choice> found = new TreeSet<>();
        String plain = LabelText.normalise(text);
        int at = 0;
        while (at < plain.length()) {
            if (plain.charAt(at) == separator || plain.charAt(at) == ' ') {
                at++;
                continue;
            }
            int end = option(plain, at, found);
            if (end < 0) {
                return new Chosen(found, Optional.of(piece(plain, at)));
            }
            at = end;
        }
        return new Chosen(found, Optional.empty());
    }

    /** End of the option that begins here; -1 when none does. */
    private int option(String plain, int at, SortedSet<OptionLabels.Choice> found) {
        for (String label : options.longestFirst()) {
            int end = plain.startsWith(label, at) ? end(plain, at + label.length()) : -1;
            if (end >= 0) {
                options.labelled(label).ifPresent(found::add);
                return end;
            }
        }
        String piece = piece(plain, at);
        Optional<OptionLabels.Choice> coded = options.choice(piece)
                .or(() -> options.choice(BracketedCode.without(piece)))
                .or(() -> BracketedCode.of(piece).flatMap(options::choice));
        coded.ifPresent(found::add);
        return coded.isPresent() ? at + piece.length() : -1;
    }

    /** End of an option whose label ends here, behind a code in brackets or a bare code; -1 when the text goes on. */
    private int end(String plain, int at) {
        if (over(plain, at)) {
            return at;
        }
        int from = plain.charAt(at) == ' ' ? at + 1 : at;
        int end = plain.indexOf(separator, from);
        int stop = end < 0 ? plain.length() : end;
        String tail = plain.substring(from, stop);
        boolean bracketed = tail.startsWith("(") && tail.indexOf(')') == tail.length() - 1;
        boolean bare = separator == ';' && from > at && tail.matches("id[0-9]+");
        return bracketed || bare ? stop : -1;
    }

    private boolean over(String plain, int at) {
        return at >= plain.length() || plain.charAt(at) == separator;
    }

    private String piece(String plain, int at) {
        int end = plain.indexOf(separator, at);
        return plain.substring(at, end < 0 ? plain.length() : end).strip();
    }
}
