package eu.regiometer.publication;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A line of the Problems sheet: one finding, or the same problem in many rows.
 *
 * @param number running number of its first finding, the same as in the CSV
 * @param finding its first finding
 * @param text what is wrong
 * @param unit key of the respondent; empty when several are concerned
 * @param value value found; empty when there are several
 * @param cells all cells concerned, in their order; one when it stands for one finding
 */
record ProblemLine(int number, Finding finding, String text, String unit, String value, List<CellAddress> cells) {

    private static final int MOST_SINGLE = 5;
    private static final int SHOWN = 5;

    ProblemLine {
        cells = List.copyOf(cells);
    }

    private record Problem(
            String code,
            String severity,
            String effect,
            String file,
            String sheet,
            String variable,
            String option,
            String text) {}

    private record Numbered(int number, Finding finding) {}

    /** Lines for findings in their order; the same problem in more than five rows is one line. */
    static List<ProblemLine> of(List<Finding> findings, Wording wording) {
        Map<Problem, List<Numbered>> groups = new LinkedHashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            var problem = new Problem(
                    finding.code(),
                    finding.severity().name(),
                    finding.effect().name(),
                    finding.at().file(),
                    finding.at().sheet(),
                    finding.variable(),
                    finding.option(),
                    wording.text(finding));
            groups.computeIfAbsent(problem, p -> new ArrayList<>()).add(new Numbered(i + 1, finding));
        }
        List<ProblemLine> lines = new ArrayList<>();
        groups.forEach((problem, members) -> {
            if (members.size() > MOST_SINGLE) {
                lines.add(together(problem.text(), members, wording));
            } else {
                members.forEach(m -> lines.add(single(problem.text(), m, wording)));
            }
        });
        lines.sort((a, b) -> Integer.compare(a.number, b.number));
        return lines;
    }

    private static ProblemLine single(String text, Numbered member, Wording wording) {
        Finding finding = member.finding();
        return new ProblemLine(
                member.number(),
                finding,
                wording.withUnlisted(text, finding),
                finding.unit(),
                wording.value(finding),
                List.of(finding.at()));
    }

    private static ProblemLine together(String text, List<Numbered> members, Wording wording) {
        String first = members.stream()
                .limit(SHOWN)
                .map(m -> m.finding().at().reference())
                .collect(Collectors.joining(", "));
        String all =
                wording.label("many.cells", "text", text, "count", Integer.toString(members.size()), "cells", first);
        return new ProblemLine(
                members.getFirst().number(),
                members.getFirst().finding(),
                wording.withUnlisted(all, members.getFirst().finding()),
                common(members, Finding::unit),
                common(members, wording::value),
                members.stream().map(m -> m.finding().at()).toList());
    }

    private static String common(List<Numbered> members, Function<Finding, String> part) {
        List<String> different =
                members.stream().map(m -> part.apply(m.finding())).distinct().toList();
        return different.size() == 1 ? different.getFirst() : "";
    }

    /** The cell, or the range of cells that touch each other, or the first of scattered ones. */
    String reference() {
        CellAddress first = cells.getFirst();
        CellAddress last = cells.getLast();
        int down = cells.size() == 1 ? 0 : cells.get(1).row() - first.row();
        int right = cells.size() == 1 ? 0 : cells.get(1).column() - first.column();
        boolean line = down + right == 1 && down * right == 0;
        for (int i = 1; line && i < cells.size(); i++) {
            line = cells.get(i).row() == first.row() + i * down
                    && cells.get(i).column() == first.column() + i * right
                    && cells.get(i).reference().indexOf(':') < 0;
        }
        return line ? first.reference() + ":" + last.reference() : first.reference();
    }
}
