package eu.regiometer.validation;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the findings of one file: all are counted, the first ones are kept. */
final class FindingLog {

    /** Argument that says how many answers one finding left blank, where that is not one. */
    static final String CELLS = "cells";

    private final int most;
    private final List<Finding> kept = new ArrayList<>();
    private final SortedMap<String, Integer> byCode = new TreeMap<>();
    private final SortedMap<String, Integer> blanked = new TreeMap<>();
    private boolean refused;
    private boolean waits;
    private boolean lostAnswers;

    FindingLog(int most) {
        this.most = most;
    }

    void add(Finding finding) {
        byCode.merge(finding.code(), 1, Integer::sum);
        switch (finding.effect()) {
            case FILE -> refused = true;
            case WAITS -> waits = true;
            case CELL -> {
                String cells = finding.arguments().getOrDefault(CELLS, "1");
                blanked.merge(finding.code(), Integer.parseInt(cells), Integer::sum);
                lostAnswers |= finding.blocking();
            }
            case ROW, NONE -> {}
        }
        boolean wholeFile = finding.effect() == Effect.FILE || finding.effect() == Effect.WAITS;
        if (kept.size() < most || wholeFile) {
            kept.add(finding);
        }
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

    List<Finding> kept() {
        return kept.stream().sorted().toList();
    }

    SortedMap<String, Integer> byCode() {
        return byCode;
    }

    SortedMap<String, Integer> blanked() {
        return blanked;
    }
}
