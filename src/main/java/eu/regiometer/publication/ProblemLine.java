package eu.regiometer.publication;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A line of the Problems sheet: one finding, or the same problem in many rows.
 *
 * @param number running number of its first finding, the same as in the CSV
 * @param finding its first finding
 * @param text what is wrong
 * @param cells all cells concerned, in their order; one when it stands for one finding
 */
record ProblemLine(int number, Finding finding, String text, List<CellAddress> cells) {

    private static final int MOST_SINGLE = 5;
    private static final int SHOWN = 5;

    ProblemLine {
        cells = List.copyOf(cells);
    }

    private record Problem(
            String code, String severity, String effect, String sheet, String variable, String option, String text) {}

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
                members.forEach(m -> lines.add(new ProblemLine(
                        m.number(),
                        m.finding(),
                        problem.text(),
                        List.of(m.finding().at()))));
            }
        });
        lines.sort((a, b) -> Integer.compare(a.number, b.number));
        return lines;
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
                all,
                members.stream().map(m -> m.finding().at()).toList());
    }

    /** Whether it stands for more than one finding. */
    boolean many() {
        return cells.size() > 1;
    }
}
