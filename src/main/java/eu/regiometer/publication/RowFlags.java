package eu.regiometer.publication;

import eu.regiometer.disclosure.Flag;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The sign of a row: the flag of its figure and the status of the observation, after the letters of the European
 * Statistical System. A row without a figure has {@code :c} or {@code :} and no status. What holds for all figures of a
 * wave, that they are provisional, stands once in the table of waves, so that it hides no other letter.
 */
final class RowFlags {

    static final char BREAK = 'b';
    static final char ESTIMATED = 'e';
    static final char NOT_SIGNIFICANT = 'n';
    static final char UNRELIABLE = 'u';

    private RowFlags() {}

    /**
     * The sign.
     *
     * @param flag status that the release gives it
     * @param letters further letters that hold
     */
    static String text(Flag flag, char... letters) {
        if (!flag.hasFigure()) {
            return flag.text();
        }
        SortedSet<Character> all = new TreeSet<>();
        for (char letter : letters) {
            all.add(letter);
        }
        if (flag == Flag.UNRELIABLE) {
            all.add(UNRELIABLE);
        }
        if (flag == Flag.ESTIMATED) {
            all.add(ESTIMATED);
        }
        return sign(all.stream().map(String::valueOf).collect(Collectors.joining()));
    }

    private static String sign(String letters) {
        return letters.isEmpty() ? letters : ":" + letters;
    }

    /**
     * The column.
     *
     * @param letters letters that the table may have
     */
    static DataField field(char... letters) {
        return field("flag", "Flag", letters);
    }

    /** A column of this kind for a further figure of the row. */
    static DataField field(String name, String title, char... letters) {
        SortedSet<Character> sorted = new TreeSet<>();
        for (char letter : letters) {
            sorted.add(letter);
        }
        List<String> combinations = new ArrayList<>(List.of(""));
        for (char letter : sorted) {
            List.copyOf(combinations).forEach(shorter -> combinations.add(shorter + letter));
        }
        List<String> signs = new ArrayList<>();
        combinations.stream()
                .filter(text -> !text.isEmpty())
                .map(RowFlags::sign)
                .forEach(signs::add);
        signs.add(Flag.CONFIDENTIAL.text());
        signs.add(Flag.NOT_AVAILABLE.text());
        return DataField.text(
                        name,
                        title,
                        "empty: as it stands; "
                                + (sorted.isEmpty() ? "" : "else a colon and one or more letters: ")
                                + sorted.stream()
                                        .map(letter -> meaning(letter) + "; ")
                                        .collect(Collectors.joining())
                                + ":c withheld for confidentiality; : not available")
                .oneOf(signs);
    }

    private static String meaning(char letter) {
        return switch (letter) {
            case BREAK -> "b break in the series, for a question was not asked in this way in the wave before";
            case ESTIMATED -> "e modelled";
            case NOT_SIGNIFICANT -> "n not significant";
            case UNRELIABLE -> "u low reliability";
            default -> throw new IllegalArgumentException("no such letter: " + letter);
        };
    }
}
