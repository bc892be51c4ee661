package eu.regiometer.publication;

import eu.regiometer.disclosure.Flag;
import eu.regiometer.territory.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The sign of a row: the flag of its figure and the status of the observation, after the letters of the European
 * Statistical System. A row without a figure has {@code :c} or {@code :} and no status.
 */
final class RowFlags {

    static final char BREAK = 'b';
    static final char ESTIMATED = 'e';
    static final char NOT_SIGNIFICANT = 'n';
    static final char PROVISIONAL = 'p';
    static final char UNRELIABLE = 'u';

    private final SortedSet<String> openWaves;

    private RowFlags(SortedSet<String> openWaves) {
        this.openWaves = openWaves;
    }

    static RowFlags of(OpenData data) {
        LocalDate issued = LocalDate.parse(data.source().reportDate());
        return new RowFlags(data.territory().waves().stream()
                .filter(wave -> wave.open(issued))
                .map(Wave::code)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * The sign.
     *
     * @param wave wave of the figure
     * @param flag status that the release gives it
     * @param letters further letters that hold
     */
    String text(String wave, Flag flag, char... letters) {
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
        if (openWaves.contains(wave)) {
            all.add(PROVISIONAL);
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
        SortedSet<Character> sorted = new TreeSet<>();
        for (char letter : letters) {
            sorted.add(letter);
        }
        List<String> combinations = new ArrayList<>(List.of(""));
        for (char letter : sorted) {
            List.copyOf(combinations).forEach(shorter -> combinations.add(shorter + letter));
        }
        List<String> signs = new ArrayList<>();
        combinations.stream().filter(text -> !text.isEmpty()).map(RowFlags::sign).forEach(signs::add);
        signs.add(Flag.CONFIDENTIAL.text());
        signs.add(Flag.NOT_AVAILABLE.text());
        return DataField.text(
                        "flag",
                        "Flag",
                        "empty: as it stands; else a colon and one or more letters: "
                                + sorted.stream().map(RowFlags::meaning).collect(Collectors.joining("; "))
                                + "; or :c withheld for confidentiality; : not available")
                .oneOf(signs);
    }

    private static String meaning(char letter) {
        return switch (letter) {
            case BREAK -> "b break in the series, for a question was not asked in this way in the wave before";
            case ESTIMATED -> "e modelled";
            case NOT_SIGNIFICANT -> "n not significant";
            case PROVISIONAL -> "p provisional, for submissions of the wave are still accepted";
            case UNRELIABLE -> "u low reliability";
            default -> throw new IllegalArgumentException("no such letter: " + letter);
        };
    }
}
