package eu.regiometer.validation;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Collects the findings of one file: all are counted, the first ones of each kind are kept. Findings are of one kind when
 * code, variable and effect are the same.
 */
final class FindingLog {

    /** Argument that says how many answers one finding left blank, where that is not one. */
    static final String CELLS = "cells";

    /** Findings of each kind that are kept even if there are very many kinds. */
    private static final int FEWEST_PER_KIND = 5;

    private final int most;
    private final int mostPerKind;
    private final List<Finding> kept = new ArrayList<>();
    private final Map<Kind, int[]> kinds = new HashMap<>();
    private final SortedMap<String, Integer> byCode = new TreeMap<>();
    private final SortedMap<String, Integer> blanked = new TreeMap<>();
    private boolean refused;
    private boolean waits;
    private boolean lostAnswers;

    private record Kind(String code, String variable, Effect effect) {

        static Kind of(Finding finding) {
            return new Kind(finding.code(), finding.variable(), finding.effect());
        }
    }

    /**
     * Creates an empty log.
     *
     * @param most findings that are kept in all
     * @param mostPerKind findings that are kept of one kind
     */
    FindingLog(int most, int mostPerKind) {
        this.most = most;
        this.mostPerKind = mostPerKind;
    }

    void add(Finding finding) {
        int cells = finding.effect() == Effect.CELL
                ? Integer.parseInt(finding.arguments().getOrDefault(CELLS, "1"))
                : 0;
        count(finding.code(), finding.severity(), finding.effect(), cells);
        int[] ofKind = kinds.computeIfAbsent(Kind.of(finding), kind -> new int[2]);
        ofKind[0]++;
        boolean wholeFile = finding.effect() == Effect.FILE || finding.effect() == Effect.WAITS;
        if (wholeFile || wanted(ofKind[1])) {
            ofKind[1]++;
            kept.add(finding);
        }
    }

    /** Counts a finding about one cell that would not be kept; false, and nothing is counted, if it would. */
    boolean countedOnly(FindingCode code, String variable) {
        int[] ofKind = kinds.get(new Kind(code.text(), variable, code.effect()));
        if (ofKind == null || wanted(ofKind[1])) {
            return false;
        }
        ofKind[0]++;
        count(code.text(), code.severity(), code.effect(), code.effect() == Effect.CELL ? 1 : 0);
        return true;
    }

    private boolean wanted(int keptOfKind) {
        return keptOfKind < FEWEST_PER_KIND && keptOfKind < most || keptOfKind < mostPerKind && kept.size() < most;
    }

    private void count(String code, Severity severity, Effect effect, int cells) {
        byCode.merge(code, 1, Integer::sum);
        switch (effect) {
            case FILE -> refused = true;
            case WAITS -> waits = true;
            case CELL -> {
                blanked.merge(code, cells, Integer::sum);
                lostAnswers |= severity == Severity.BLOCKING;
            }
            case ROW, NONE -> {}
        }
    }

    /**
     * Takes back findings about cells that one finding about the file says better.
     *
     * @param which which of the kept ones
     * @param code their code
     * @param count how many there were, kept or only counted
     */
    void withdraw(Predicate<Finding> which, FindingCode code, int count) {
        kept.removeIf(finding -> {
            boolean gone = finding.is(code) && which.test(finding);
            if (gone) {
                kinds.remove(Kind.of(finding));
            }
            return gone;
        });
        less(byCode, code.text(), count);
        less(blanked, code.text(), count);
    }

    private static void less(SortedMap<String, Integer> counts, String code, int count) {
        counts.computeIfPresent(code, (c, before) -> before > count ? before - count : null);
    }

    boolean refused() {
        return refused;
    }

    boolean waits() {
        return waits;
    }

    /** Whether an answer was left blank because it must be mended. */
    boolean lostAnswers() {
        return lostAnswers;
    }

    /** Findings of a code so far. */
    int count(String code) {
        return byCode.getOrDefault(code, 0);
    }

    /** The findings kept, in order; the first of a kind says in {@link Finding#UNLISTED} how many are not. */
    List<Finding> kept() {
        Set<Kind> told = new HashSet<>();
        List<Finding> sorted = new ArrayList<>();
        for (Finding finding : kept.stream().sorted().toList()) {
            Kind kind = Kind.of(finding);
            int[] ofKind = kinds.getOrDefault(kind, new int[2]);
            boolean first = ofKind[0] > ofKind[1] && told.add(kind);
            sorted.add(first ? finding.with(Finding.UNLISTED, ofKind[0] - ofKind[1]) : finding);
        }
        return sorted;
    }

    SortedMap<String, Integer> byCode() {
        return byCode;
    }

    SortedMap<String, Integer> blanked() {
        return blanked;
    }
}
