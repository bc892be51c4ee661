package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.workbook.ContentHash;
import eu.regiometer.workbook.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the table that a mapping sheet explains, wherever its titles stand. */
final class MappedTable {

    private final MappingSheet mapping;
    private final List<SheetHead> heads;
    private final Optional<ExportLayout> export;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Prepares the search.
     *
     * @param export the layout of the file where it is an export of a known tool
     */
    MappedTable(MappingSheet mapping, List<SheetHead> heads, Optional<ExportLayout> export) {
        this.mapping = mapping;
        this.heads = heads;
        this.export = export.filter(this::fits);
    }

    /** Why the table was not found. */
    List<Finding> findings() {
        return findings;
    }

    /** The table by itself or as the tool lays it out; empty with a finding when it is not there. */
    Optional<ExportLayout> find() {
        if (export.isPresent()) {
            return export;
        }
        List<SheetHead> sheets = heads.stream().filter(this::meant).toList();
        if (sheets.isEmpty()) {
            return wrong(MappingSheet.SHEET, mapping.sheet().orElse(""), names(heads));
        }
        if (mapping.headerRow().isPresent()) {
            return inRow(sheets, mapping.headerRow().getAsInt());
        }
        if (mapping.lines().stream().allMatch(line -> line.header().isEmpty())) {
            return wrong(MappingSheet.HEADER_ROW, "", "1, 2, 3 …");
        }
        ExportLayout best = null;
        long most = 0;
        for (SheetHead head : sheets) {
            for (RawRow row : head.rows()) {
                ExportLayout layout = layout(head.piece(row.number()));
                long listed = listed(layout);
                if (listed > most) {
                    most = listed;
                    best = layout;
                } else if (listed == most && best != null && !sheet(best).equals(sheet(layout))) {
                    findings.add(Recogniser.ambiguous(sheet(best), sheet(layout)));
                    return Optional.empty();
                }
            }
        }
        if (best == null) {
            String title = mapping.lines().stream()
                    .map(MappingSheet.Line::header)
                    .filter(header -> !header.isEmpty())
                    .findFirst()
                    .orElse("");
            findings.add(Finding.of(FindingCode.MAPPING_HEADER, CellAddress.sheet(mapping.name(), mapping.place()))
                    .with("header", title)
                    .with("cell", "")
                    .with("near", ""));
        }
        return Optional.ofNullable(best);
    }

    /** The table whose titles have this fingerprint. */
    static Optional<ExportLayout> titled(String titles, List<SheetHead> heads, Optional<ExportLayout> export) {
        return Stream.concat(
                        export.stream(),
                        heads.stream()
                                .flatMap(head -> head.rows().stream().map(row -> layout(head.piece(row.number())))))
                .filter(layout -> fingerprint(layout.table()).equals(titles))
                .findFirst();
    }

    /** Fingerprint of the titles of a table and their places. */
    static String fingerprint(ExportTable table) {
        return ContentHash.of(table.headings().stream()
                .map(heading -> heading.column() + "\t" + LabelText.normalise(heading.text()))
                .collect(Collectors.joining("\n")));
    }

    private Optional<ExportLayout> inRow(List<SheetHead> sheets, int row) {
        List<ExportLayout> layouts =
                sheets.stream().map(head -> layout(head.piece(row))).toList();
        long most = layouts.stream().mapToLong(this::listed).max().orElse(0);
        List<ExportLayout> best =
                layouts.stream().filter(layout -> listed(layout) == most).toList();
        return best.size() == 1
                ? Optional.of(best.getFirst())
                : wrong(MappingSheet.SHEET, mapping.sheet().orElse(""), names(sheets));
    }

    private boolean fits(ExportLayout layout) {
        boolean sheet =
                mapping.sheet().map(name -> same(name, sheet(layout).sheet())).orElse(true);
        boolean row = mapping.headerRow().isEmpty()
                || layout.table().headings().stream()
                        .allMatch(h -> h.at().row() == mapping.headerRow().getAsInt());
        return sheet && row;
    }

    private boolean meant(SheetHead head) {
        return mapping.sheet().map(name -> same(name, head.sheet().sheet())).orElse(true);
    }

    private long listed(ExportLayout layout) {
        return layout.table().headings().stream()
                .map(heading -> LabelText.normalise(heading.text()))
                .distinct()
                .filter(title -> mapping.lines().stream()
                        .anyMatch(line -> LabelText.normalise(line.header()).equals(title)))
                .count();
    }

    private Optional<ExportLayout> wrong(String setting, String found, String expected) {
        findings.add(Finding.of(FindingCode.MAPPING_SETTING, CellAddress.sheet(mapping.name(), mapping.place()))
                .with("cell", setting)
                .with("found", found)
                .with("expected", expected));
        return Optional.empty();
    }

    private static CellAddress sheet(ExportLayout layout) {
        return layout.table().sheet();
    }

    private static String names(List<SheetHead> heads) {
        return heads.stream().map(head -> head.sheet().sheet()).collect(Collectors.joining(", "));
    }

    private static boolean same(String one, String other) {
        return LabelText.normalise(one).equals(LabelText.normalise(other));
    }

    private static ExportLayout layout(ExportTable.Piece piece) {
        return new ExportLayout(
                Source.MAPPED,
                "",
                ExportTable.of(piece),
                List.of(),
                Map.of(),
                List.of(),
                AnyTable.STYLE,
                RowFacts.NONE,
                Optional.empty(),
                List.of());
    }
}
