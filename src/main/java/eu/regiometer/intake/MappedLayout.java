package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lays a table out as a mapping sheet says; columns that it does not list speak for themselves. */
final class MappedLayout {

    private final MappingSheet mapping;
    private final ExportLayout base;
    private final Questionnaire questionnaire;
    private final List<Finding> findings = new ArrayList<>();
    private final SortedMap<Integer, Heading> headings = new TreeMap<>();
    private final SortedMap<Integer, MappingSheet.Line> placed = new TreeMap<>();
    private final Map<Integer, Map<String, String>> values = new HashMap<>();
    private final SortedMap<String, Placed> constants = new TreeMap<>();

    /**
     * Prepares the layout.
     *
     * @param base the table, as its tool lays it out or by itself
     */
    MappedLayout(MappingSheet mapping, ExportLayout base, Questionnaire questionnaire) {
        this.mapping = mapping;
        this.base = base;
        this.questionnaire = questionnaire;
        base.table().headings().forEach(heading -> headings.put(heading.column(), heading));
        mapping.lines().forEach(this::place);
        mapping.lines().stream().filter(MappingSheet.Line::constant).forEach(this::hold);
        mapping.lines().stream()
                .filter(line -> !line.code().isEmpty() && !line.constant())
                .forEach(this::explain);
    }

    /** What the mapping sheet says of the file that is not so. */
    List<Finding> findings() {
        return findings;
    }

    /** Whether every title of the table is listed. */
    boolean whole() {
        return base.table().headings().stream().allMatch(heading -> placed.containsKey(heading.column()));
    }

    /** The layout. */
    ExportLayout layout(String rule, ExportReading reading) {
        return new ExportLayout(
                Source.MAPPED,
                base.rule().isEmpty() ? rule : rule + "; " + base.rule(),
                base.table().read(maps()),
                titles(reading),
                base.metadata(),
                base.dropped(),
                base.style(),
                new TotalRows(base.facts(), headings.keySet()),
                base.exported(),
                constants,
                base.findings());
    }

    private List<Title> titles(ExportReading reading) {
        List<Title> mapped = new ArrayList<>();
        SortedMap<Integer, Title> titles = new TreeMap<>();
        placed.forEach((column, line) -> {
            Heading heading = heading(column);
            if (!line.variable().isEmpty() && !line.variable().equals(MappingSheet.NOTHING)) {
                Title title = Title.of(heading, Claim.code(code(line)));
                mapped.add(title);
                titles.put(column, title);
            } else if (line.variable().isEmpty()) {
                titles.put(column, new Title(heading, List.of(), false));
            }
        });
        var taken = reading.match(mapped, mapping.survey()).matched().keySet();
        for (Title own : own()) {
            int column = own.heading().column();
            if (!placed.containsKey(column)) {
                boolean free = reading.match(List.of(own), mapping.survey()).matched().keySet().stream()
                        .noneMatch(target -> taken.contains(target) || held(target));
                titles.put(column, free ? own : new Title(own.heading(), List.of(), false));
            }
        }
        return List.copyOf(titles.values());
    }

    /** The titles as the tool reads them; of a table by itself, as titles are read anywhere. */
    private List<Title> own() {
        return base.titles().isEmpty()
                ? base.table().headings().stream().map(AnyTable::title).toList()
                : base.titles();
    }

    private Heading heading(int column) {
        return Optional.ofNullable(headings.get(column)).orElseThrow();
    }

    private String variable(Heading heading) {
        MappingSheet.Line line = placed.get(heading.column());
        return line == null ? "" : line.variable();
    }

    private static String code(MappingSheet.Line line) {
        return line.option().isEmpty() ? line.variable() : line.variable() + "_" + line.option();
    }

    private void hold(MappingSheet.Line line) {
        questionnaire
                .item(line.variable())
                .flatMap(item -> ConstantAnswer.of(item, line.code()))
                .ifPresent(answer -> constants.put(code(line), answer));
    }

    /** Whether a column of the file would answer what holds for all rows alike. */
    private boolean held(Target target) {
        Column column = questionnaire.columns().get(target.column());
        return target instanceof Target.Answer
                ? constants.containsKey(column.name())
                : column.item().columns().stream().map(Column::name).anyMatch(constants::containsKey);
    }

    /** The first line of a column that says what it holds counts; further lines only explain values. */
    private void place(MappingSheet.Line line) {
        if (line.header().isEmpty() && line.column() == 0) {
            return;
        }
        heading(line).ifPresent(heading -> {
            headings.putIfAbsent(heading.column(), heading);
            MappingSheet.Line before = placed.get(heading.column());
            if (before == null || before.variable().isEmpty()) {
                placed.put(heading.column(), line);
            }
        });
    }

    private Optional<Heading> heading(MappingSheet.Line line) {
        if (line.header().isEmpty()) {
            return Optional.of(headings.values().stream()
                    .filter(heading -> heading.at().column() == line.column())
                    .findFirst()
                    .orElseGet(() -> base.table().untitled(line.column())));
        }
        String title = LabelText.normalise(line.header());
        List<Heading> same = base.table().headings().stream()
                .filter(heading -> LabelText.normalise(heading.text()).equals(title))
                .toList();
        List<Heading> exact = same.stream()
                .filter(heading -> heading.at().column() == line.column())
                .toList();
        if (exact.size() == 1 || same.size() == 1) {
            return Optional.of(exact.size() == 1 ? exact.getFirst() : same.getFirst());
        }
        CellAddress at = CellAddress.cell(mapping.name(), mapping.place(), line.row(), 1);
        findings.add(
                same.isEmpty()
                        ? Finding.of(FindingCode.MAPPING_HEADER, at)
                                .with("header", shown(line.header()))
                                .with("near", near(line.header()))
                        : Finding.of(FindingCode.MAPPING_SETTING, at)
                                .with("found", shown(line.header()))
                                .with(
                                        "expected",
                                        same.stream().map(Heading::letter).collect(Collectors.joining(", "))));
        return Optional.empty();
    }

    private String near(String header) {
        return LabelText.nearest(
                        header,
                        base.table().headings().stream().map(Heading::text).toList())
                .map(MappedLayout::shown)
                .orElse("");
    }

    private void explain(MappingSheet.Line line) {
        boolean own = !line.header().isEmpty() || line.column() > 0;
        for (Map.Entry<Integer, MappingSheet.Line> column : placed.entrySet()) {
            MappingSheet.Line place = column.getValue();
            boolean meant = own
                    ? same(line, heading(column.getKey()))
                    : place.variable().equals(line.variable())
                            && (line.option().isEmpty() || place.option().equals(line.option()));
            if (meant) {
                values.computeIfAbsent(column.getKey(), c -> new HashMap<>())
                        .put(LabelText.normalise(line.found()), line.code());
            }
        }
    }

    private static boolean same(MappingSheet.Line line, Heading heading) {
        return line.header().isEmpty()
                ? heading.at().column() == line.column()
                : LabelText.normalise(line.header()).equals(LabelText.normalise(heading.text()))
                        && (line.column() == 0 || heading.at().column() == line.column());
    }

    private Map<Integer, ValueMap> maps() {
        Map<Integer, ValueMap> maps = new HashMap<>();
        values.forEach((column, codes) -> maps.put(column, new ValueMap(codes, separator(column))));
        return maps;
    }

    private char separator(int column) {
        MappingSheet.Line line = placed.get(column);
        boolean list = line != null
                && line.option().isEmpty()
                && questionnaire
                        .item(line.variable())
                        .map(Item::type)
                        .filter(type -> type == ItemType.MULTI)
                        .isPresent();
        return list ? base.style().separator() : ValueMap.NONE;
    }

    private static String shown(String text) {
        int longest = 40;
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
