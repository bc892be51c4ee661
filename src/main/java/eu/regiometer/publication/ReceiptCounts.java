package eu.regiometer.publication;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.validation.ResponseCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Rows, answers and findings of a file in numbers; they come from the same table as the Problems sheet. */
final class ReceiptCounts {

    private static final int MOST_CODES = 10;
    private static final int MOST_REASONS = 6;
    private static final int MOST_KEPT = 3;
    private static final int MOST_OF_WEIGHTING = 4;
    private static final String ROWS = "rows";
    private static final List<String> WEIGHTING = List.of("WEIGHT-", "STRATUM-", "DESIGN-");

    private final FeedbackFile file;
    private final Wording wording;

    ReceiptCounts(FeedbackFile file, Wording wording) {
        this.file = file;
        this.wording = wording;
    }

    /** Rows found, used and left out, answers left blank. */
    List<ReceiptLine> rows() {
        ResponseCounts counts = file.counts();
        return List.of(
                line("found", wording.number(counts.found())),
                line("accepted", wording.number(counts.accepted())),
                line(
                        "out",
                        wording.number(counts.leftOut()),
                        byCode(counts.leftOutByReason(), Effect.ROW, MOST_REASONS)),
                line(
                        "blanked",
                        wording.number(counts.blanked()),
                        byCode(counts.blankedByCode(), Effect.CELL, MOST_CODES)));
    }

    /**
     * All findings by severity, and what was kept but is worth knowing.
     *
     * @param lists names of the files that list them all
     */
    ReceiptLine findings(List<String> lists) {
        int listed = file.findings().size();
        int all = Math.max(
                listed,
                file.counts().findingsByCode().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        if (all == 0) {
            return line("findings", wording.label("receipt.none"));
        }
        List<String> more = new ArrayList<>();
        Stream.of(Severity.values())
                .filter(severity -> with(severity) > 0)
                .forEach(severity ->
                        more.add("– " + wording.number(with(severity)) + ": " + wording.label("severity." + severity)));
        if (all > listed) {
            more.add("– " + wording.number(all - listed) + ": " + wording.label("receipt.unlisted"));
        }
        more.addAll(kept());
        more.add(wording.label("receipt.list", "file", String.join(", ", lists)));
        return line("findings", wording.number(all), more);
    }

    private long with(Severity severity) {
        return file.findings().stream().filter(f -> f.severity() == severity).count();
    }

    /** What changed nothing: readings, notes on the file and on other files. */
    private List<String> kept() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        SortedMap<String, Finding> first = new TreeMap<>();
        for (Finding finding : file.findings()) {
            boolean ownLine = finding.is(FindingCode.SUBMISSION_REPLACES) || isOfWeighting(finding);
            if (finding.effect() == Effect.NONE && finding.severity() != Severity.BLOCKING && !ownLine) {
                counts.merge(finding.code(), 1, Integer::sum);
                first.putIfAbsent(finding.code(), finding);
            }
        }
        List<String> lines = new ArrayList<>();
        sorted(counts).forEach(entry -> {
            Finding only = first.get(entry.getKey());
            String text = only != null && entry.getValue() == 1
                    ? wording.textWithoutAnswers(only)
                    : wording.about(entry.getKey(), Effect.NONE);
            lines.add("– " + wording.number(entry.getValue()) + ": " + text + " (" + entry.getKey() + ")");
        });
        return shortened(lines, MOST_KEPT, wording);
    }

    /** What estimates will owe to weights, margins and strata, the gravest first; nothing where all is well. */
    List<String> weighting() {
        Map<String, List<Finding>> told = new LinkedHashMap<>();
        file.findings().stream()
                .filter(this::isOfWeighting)
                .sorted(Comparator.comparing(Finding::severity))
                .forEach(finding -> told.computeIfAbsent(sameLine(finding), line -> new ArrayList<>())
                        .add(finding));
        List<String> lines = told.values().stream()
                .map(alike -> "– " + together(alike) + fix(alike.getFirst()) + " ("
                        + alike.getFirst().code() + ")")
                .distinct()
                .toList();
        return shortened(lines, MOST_OF_WEIGHTING, wording);
    }

    /** What findings of one line share: categories that only the file knows and hardly anybody has are not told apart. */
    private String sameLine(Finding finding) {
        String rows = finding.is(FindingCode.WEIGHT_NO_MARGIN) ? "0" : "";
        return finding.code() + " " + wording.textWithoutAnswers(finding, rows);
    }

    private String together(List<Finding> alike) {
        Finding first = alike.getFirst();
        return alike.size() > 1 && first.is(FindingCode.WEIGHT_NO_MARGIN)
                ? wording.textWithoutAnswers(
                        first,
                        Long.toString(
                                alike.stream().mapToLong(ReceiptCounts::rows).sum()))
                : wording.textWithoutAnswers(first);
    }

    private static long rows(Finding finding) {
        return Long.parseLong(finding.arguments().getOrDefault(ROWS, "0"));
    }

    private String fix(Finding finding) {
        String fix = wording.fix(finding);
        return fix.isEmpty() || finding.severity() == Severity.NOTE ? "" : " → " + fix;
    }

    /** Nothing is weighted of a file that is not used. */
    private boolean isOfWeighting(Finding finding) {
        return file.verdict().accepted()
                && finding.effect() == Effect.NONE
                && WEIGHTING.stream().anyMatch(finding.code()::startsWith);
    }

    /** Counts by code, the largest first. */
    private List<String> byCode(SortedMap<String, Integer> counts, Effect effect, int most) {
        List<String> lines = sorted(counts)
                .map(e -> "– " + wording.number(e.getValue()) + ": " + reason(e.getKey(), effect))
                .toList();
        return shortened(lines, most, wording);
    }

    private static Stream<Map.Entry<String, Integer>> sorted(SortedMap<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()));
    }

    private String reason(String code, Effect effect) {
        if (code.equals(ResponseCounts.WITH_THE_FILE)) {
            return wording.label("receipt.file.reason");
        }
        String fix = wording.fix(code);
        return wording.about(code, effect) + (fix.isEmpty() ? "" : " → " + fix) + " (" + code + ")";
    }

    /** At most so many lines, with a last one for the others. */
    static List<String> shortened(List<String> lines, int most, Wording wording) {
        if (lines.size() <= most) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, most));
        shown.add(wording.label("receipt.others"));
        return shown;
    }

    private ReceiptLine line(String key, String value) {
        return line(key, value, List.of());
    }

    private ReceiptLine line(String key, String value, List<String> more) {
        return new ReceiptLine(
                wording.label("receipt." + key),
                Stream.concat(Stream.of(value), more.stream()).toList());
    }
}
