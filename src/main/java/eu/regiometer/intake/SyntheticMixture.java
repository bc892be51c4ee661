package eu.regiometer.intake;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names of the submissions that count although some of them are made up and others are not. */
public record SyntheticMixture(SortedSet<String> synthetic, SortedSet<String> others) {

    private static final int MOST_NAMED = 3;

    public SyntheticMixture {
        synthetic = Collections.unmodifiableSortedSet(new TreeSet<>(synthetic));
        others = Collections.unmodifiableSortedSet(new TreeSet<>(others));
    }

    /** What must not be reported on together, if anything. */
    public static Optional<SyntheticMixture> of(Collection<LedgerDecision> decisions) {
        SortedSet<String> synthetic = counting(decisions, true);
        SortedSet<String> others = counting(decisions, false);
        return synthetic.isEmpty() || others.isEmpty()
                ? Optional.empty()
                : Optional.of(new SyntheticMixture(synthetic, others));
    }

    /** Why the run ends, and how to mend it. */
    public String message() {
        return "synthetic and other submissions must not be mixed: synthetic are " + some(synthetic)
                + "; not synthetic are " + some(others)
                + "; remove one of the two kinds from the drop folder and withdraw it with \"regiometer forget\"";
    }

    private static String some(SortedSet<String> names) {
        String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? first + " and " + (names.size() - MOST_NAMED) + " more" : first;
    }

    private static SortedSet<String> counting(Collection<LedgerDecision> decisions, boolean synthetic) {
        return decisions.stream()
                .filter(d -> d.counts() && d.entry().synthetic() == synthetic)
                .map(d -> d.entry().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
