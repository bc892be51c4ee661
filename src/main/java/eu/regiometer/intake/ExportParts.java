package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.workbook.SheetInfo;
import eu.regiometer.workbook.WorkbookFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts the sheets of one export together: continuation sheets of a workbook, called like the first with a number behind
 * its name, and the files of a set whose names end in {@code _1}, {@code _2} and so on.
 */
final class ExportParts {

    /** A year or a day at the end of a name is no number of a part. */
    private static final Pattern NUMBERED = Pattern.compile(".*(?<!_[0-9]{2})_([1-9][0-9]?)\\.[A-Za-z]{3,4}");

    private final SortedMap<Integer, SheetHead> parts = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<List<ExportTable.Piece>> pieces = new ArrayList<>();

    /**
     * Puts an export together.
     *
     * @param heads first sheets, or further sheets that look like one
     * @param header row number of the titles on every sheet
     */
    ExportParts(List<SheetHead> heads, int header) {
        heads.forEach(this::take);
        parts.values().forEach(head -> pieces.add(sheets(head, header)));
        gaps();
    }

    /** The table; see {@link #findings} first. */
    ExportTable table() {
        return ExportTable.of(pieces);
    }

    /** What is missing or does not fit together. */
    List<Finding> findings(ExportTable table) {
        List<Finding> all = new ArrayList<>(findings);
        table.strange().ifPresent(strange -> all.add(Recogniser.ambiguous(table.sheet(), strange)));
        return all;
    }

    private void take(SheetHead head) {
        Matcher name = NUMBERED.matcher(head.member());
        int number = name.matches() ? Integer.parseInt(name.group(1)) : 1;
        SheetHead before = parts.putIfAbsent(number, head);
        if (before != null && !continues(head, before)) {
            findings.add(Recogniser.ambiguous(before.sheet(), head.sheet()));
        }
    }

    private static boolean continues(SheetHead head, SheetHead first) {
        return head.member().equals(first.member())
                && continuation(head.sheet().sheet(), first.sheet().sheet()).isPresent();
    }

    /** The number behind the name of the first sheet. */
    private static Optional<Integer> continuation(String sheet, String first) {
        String lower = sheet.toLowerCase(Locale.ROOT);
        String base = first.toLowerCase(Locale.ROOT);
        String rest = lower.startsWith(base) ? lower.substring(base.length()) : "";
        return rest.matches("[1-9][0-9]{0,2}") ? Optional.of(Integer.valueOf(rest)) : Optional.empty();
    }

    private List<ExportTable.Piece> sheets(SheetHead head, int header) {
        WorkbookFile file = head.file();
        SortedMap<Integer, ExportTable.Piece> found = new TreeMap<>();
        found.put(0, head.piece(header));
        for (SheetInfo sheet : file.sheets()) {
            if (!sheet.hidden()) {
                CellAddress address = CellAddress.sheet(head.member(), sheet.name());
                continuation(sheet.name(), head.sheet().sheet())
                        .ifPresent(number -> found.put(number, new ExportTable.Piece(file, address, header)));
            }
        }
        String missing = missing(found, 0, "");
        if (!missing.isEmpty()) {
            String base = head.sheet().sheet();
            incomplete(
                    head.sheet(),
                    found.keySet().stream().map(n -> n == 0 ? base : base + n).collect(Collectors.joining(", ")),
                    missing(found, 0, base));
        }
        return List.copyOf(found.values());
    }

    private void gaps() {
        String missing = missing(parts, 1, "_");
        if (!missing.isEmpty()) {
            String found = parts.keySet().stream().map(n -> "_" + n).collect(Collectors.joining(", "));
            incomplete(CellAddress.file(parts.values().iterator().next().member()), found, missing);
        }
    }

    private void incomplete(CellAddress at, String found, String missing) {
        findings.add(
                Finding.of(FindingCode.SET_INCOMPLETE, at).with("found", found).with("missing", missing));
    }

    /** Names of the numbers that are missing between a first one and the last that is there. */
    private static String missing(SortedMap<Integer, ?> found, int first, String before) {
        List<String> missing = new ArrayList<>();
        for (int number = first; number < found.lastKey(); number++) {
            if (!found.containsKey(number)) {
                missing.add(before + number);
            }
        }
        return String.join(", ", missing);
    }
}
