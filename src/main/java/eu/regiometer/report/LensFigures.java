package eu.regiometer.report;

import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.Lens;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.part.Section;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The figures of a lens in one table: its index, what it is made of, and what is read beside it. */
final class LensFigures {

    private static final Set<NodeLevel> SHOWN =
            Set.of(NodeLevel.LENS, NodeLevel.SUB, NodeLevel.DERIVED, NodeLevel.ITEM);

    private final Issue issue;

    LensFigures(Issue issue) {
        this.issue = issue;
    }

    /** Indicators of a lens, its indices first; the only part of an index says the same as the index and is left out. */
    List<Indicator> indicators(Lens lens) {
        List<Indicator> own = issue.tree().indicators().stream()
                .filter(node -> node.lens().equals(Optional.of(lens)) && SHOWN.contains(node.level()))
                .filter(node -> node.parent()
                        .filter(parent -> issue.tree().children(parent).size() == 1)
                        .isEmpty())
                .toList();
        return Stream.concat(
                        own.stream().filter(node -> node.level() == NodeLevel.LENS),
                        own.stream().filter(node -> node.level() != NodeLevel.LENS))
                .toList();
    }

    /**
     * The table.
     *
     * @param beside codes of further indicators, as far as the programme has them
     */
    Section section(Lens lens, List<String> beside) {
        List<Indicator> shown = Stream.concat(
                        indicators(lens).stream(),
                        beside.stream().flatMap(code -> issue.tree().indicator(code).stream()))
                .toList();
        List<String> columns = new ArrayList<>(List.of(issue.name(issue.figures())));
        if (issue.single()) {
            columns.add(issue.text("area.partners"));
        }
        if (issue.previousWave().isPresent()) {
            columns.add(issue.text("column.change"));
        }
        List<DataTable.Row> rows = shown.stream()
                .map(node -> new DataTable.Row(issue.name(node.code()), figures(node.code())))
                .toList();
        return Section.figures(
                "lens-figures",
                "",
                List.of(),
                List.of(new DataTable(
                        "lens-figures", issue.text("lens.figures"), issue.text("column.indicator"), columns, rows)));
    }

    private List<Figure> figures(String code) {
        List<Figure> figures = new ArrayList<>(List.of(issue.figure(issue.figures(), code)));
        if (issue.single()) {
            figures.add(issue.figure(Area.PARTNERS, code));
        }
        if (issue.previousWave().isPresent()) {
            figures.add(issue.change(issue.figures(), code));
        }
        return figures;
    }
}
