package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.CELL_FORMULA_ACTIVE;
import static eu.regiometer.findings.FindingCode.PART_LIMIT;
import static eu.regiometer.findings.FindingCode.PART_RELATION;
import static eu.regiometer.findings.FindingCode.SHEET_COUNT;
import static eu.regiometer.findings.FindingCode.SHEET_NAME;

import eu.regiometer.findings.CellAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The main part: sheets in their order, defined names, date system. */
final class WorkbookPart {

    private static final Set<String> SHEETS = Set.of("worksheet", "chartsheet", "dialogsheet");
    private static final Pattern PLACE = Pattern.compile(
            "(?:'((?:[^']|'')+)'|([^'!,]+))!\\$?([A-Z]{1,3})\\$?([0-9]{1,7})(?::\\$?([A-Z]{1,3})\\$?([0-9]{1,7}))?");
    private static final int LONGEST_NAME = 8_192;

    private final String part;
    private final PackageParts parts;
    private final ReadLimits limits;
    private final Refusal refusal;
    private final List<SheetInfo> sheets = new ArrayList<>();
    private final Map<String, String> sheetParts = new TreeMap<>();
    private final SortedMap<String, CellAddress> names = new TreeMap<>();
    private final Set<String> takenNames = new TreeSet<>();
    private boolean since1904;
    private long sheetCount;
    private long nameCount;

    private WorkbookPart(String part, PackageParts parts, ReadLimits limits, Refusal refusal) {
        this.part = part;
        this.parts = parts;
        this.limits = limits;
        this.refusal = refusal;
    }

    static WorkbookPart read(ZipPackage zip, PackageParts parts, ReadLimits limits, Refusal refusal) {
        var workbook = new WorkbookPart(parts.workbook(), parts, limits, refusal);
        workbook.read(new XmlPart(zip, workbook.part, limits, refusal), zip);
        return workbook;
    }

    List<SheetInfo> sheets() {
        return List.copyOf(sheets);
    }

    /** Place of each defined name; a name that points nowhere keeps its text as reference. */
    SortedMap<String, CellAddress> names() {
        return names;
    }

    String part() {
        return part;
    }

    String sheetPart(String sheet) {
        String found = sheetParts.get(sheet);
        if (found == null) {
            throw new IllegalArgumentException("no such sheet: " + Refusal.plain(sheet));
        }
        return found;
    }

    boolean since1904() {
        return since1904;
    }

    private void read(XmlPart xml, ZipPackage zip) {
        xml.root("workbook");
        int lists = 0;
        boolean inList = false;
        int properties = 0;
        while (xml.next()) {
            if (xml.starts("workbookPr")) {
                since1904 = isTrue(xml, xml.attributeOrEmpty("date1904"));
                properties += xml.depth() == 2 ? 1 : 2;
            } else if (xml.starts("sheets")) {
                lists += xml.depth() == 2 ? 1 : 2;
                inList = true;
            } else if (xml.ends("sheets")) {
                inList = false;
            } else if (inList && xml.starts("sheet", 3)) {
                sheet(xml, zip);
            } else if (xml.starts("definedName", 3)) {
                name(xml);
            }
        }
        if (lists != 1 || properties > 1 || sheetCount == 0) {
            throw xml.misplaced();
        }
        if (sheetCount > limits.sheets()) {
            throw refusal.limit(SHEET_COUNT, "sheets", sheetCount, limits.sheets());
        }
        if (Set.copyOf(sheetParts.values()).size() < sheetParts.size()) {
            throw refusal.of(PART_RELATION, "sheets of one part");
        }
    }

    private static boolean isTrue(XmlPart xml, String flag) {
        return switch (flag) {
            case "1", "true" -> true;
            case "", "0", "false" -> false;
            default -> throw xml.misplaced();
        };
    }

    private static boolean isHidden(XmlPart xml, String state) {
        return switch (state) {
            case "hidden", "veryHidden" -> true;
            case "", "visible" -> false;
            default -> throw xml.misplaced();
        };
    }

    private void sheet(XmlPart xml, ZipPackage zip) {
        sheetCount++;
        if (sheetCount > limits.sheets()) {
            return;
        }
        String name = xml.attributeOrEmpty("name");
        if (!isSheetName(name) || !takenNames.add(name.toLowerCase(Locale.ROOT))) {
            String shown = Refusal.plain(name);
            throw refusal.cell(SHEET_NAME, "", "", shown);
        }
        String id = xml.relationId();
        Relationship relation = parts.of(part).stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refusal.of(PART_RELATION, "sheet"));
        if (!zip.has(relation.target()) || SHEETS.stream().noneMatch(relation::is)) {
            throw refusal.of(PART_RELATION, relation.target());
        }
        if (relation.type().equals("worksheet")) {
            sheets.add(new SheetInfo(name, isHidden(xml, xml.attributeOrEmpty("state"))));
            sheetParts.put(name, relation.target());
        }
    }

    private void name(XmlPart xml) {
        nameCount++;
        if (nameCount > limits.definedNames()) {
            throw xml.refuse(PART_LIMIT);
        }
        String name = xml.attributeOrEmpty("name");
        boolean global = xml.attribute("localSheetId") == null;
        String text = xml.text(LONGEST_NAME).strip();
        if (ActiveFormula.matches(text)) {
            throw refusal.with(CELL_FORMULA_ACTIVE, "cell", name);
        }
        if (global || !names.containsKey(name)) {
            names.put(name, place(text));
        }
    }

    private CellAddress place(String text) {
        Matcher found = PLACE.matcher(text);
        if (!found.matches()) {
            return new CellAddress(refusal.file(), "", Refusal.plain(text));
        }
        String sheet = found.group(1) == null ? found.group(2) : found.group(1).replace("''", "'");
        String last = found.group(5) == null ? "" : ":" + found.group(5) + found.group(6);
        return new CellAddress(refusal.file(), sheet, found.group(3) + found.group(4) + last);
    }

    static boolean isSheetName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> Character.getType(c) == Character.CONTROL
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE
                                || "\\/?*[]:".indexOf(c) >= 0);
    }
}
