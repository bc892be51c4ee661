package eu.regiometer.intake;

import eu.regiometer.findings.FindingCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Rows of sums below or between the responses: the first cell of such a row says so, in the words of the regions. */
final class TotalRows implements RowFacts {

    private static final int FIRST_COLUMNS = 3;

    private static final Set<String> WORDS = Set.of(
            "total",
            "totals",
            "grand total",
            "sum", // English
            "totalt",
            "summa", // Swedish
            "gesamt",
            "summe", // German
            "total général",
            "somme", // French
            "totale",
            "somma", // Italian
            "suma",
            "razem",
            "ogółem", // Polish
            "celkem",
            "součet", // Czech
            "spolu",
            "súčet", // Slovak
            "összesen", // Hungarian
            "ukupno",
            "zbroj", // Croatian
            "skupaj",
            "vsota", // Slovenian
            "yhteensä", // Finnish
            "samtals",
            "alls", // Icelandic
            "iomlán", // Irish
            "общо",
            "сума",
            "всичко"); // Bulgarian

    private final RowFacts inner;
    private final SortedSet<Integer> first;

    /**
     * Adds to what the survey tool says.
     *
     * @param columns columns of the table, of which the first are looked at
     */
    TotalRows(RowFacts inner, Collection<Integer> columns) {
        this.inner = inner;
        this.first =
                new TreeSet<>(columns.stream().sorted().limit(FIRST_COLUMNS).toList());
    }

    @Override
    public Set<Integer> columns() {
        Set<Integer> columns = new TreeSet<>(inner.columns());
        columns.addAll(first);
        return columns;
    }

    @Override
    public boolean response(ExportRow row) {
        return inner.response(row);
    }

    @Override
    public Optional<FindingCode> setAside(ExportRow row) {
        List<String> texts = first.stream()
                .map(row::text)
                .map(text -> LabelText.normalise(text).replaceFirst(":$", ""))
                .filter(text -> !text.isEmpty())
                .toList();
        boolean total = !texts.isEmpty() && WORDS.contains(texts.getFirst());
        return total ? Optional.of(FindingCode.ROW_TOTAL) : inner.setAside(row);
    }

    @Override
    public OptionalLong seconds(ExportRow row) {
        return inner.seconds(row);
    }

    @Override
    public Optional<LocalDate> changed(ExportRow row) {
        return inner.changed(row);
    }
}
