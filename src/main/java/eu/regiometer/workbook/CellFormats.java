package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.PART_LIMIT;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which cell formats show a number as a date or a percentage; nothing else of a format counts. */
final class CellFormats {

    private static final int LONGEST_FORMAT = 255;
    private static final int FIRST_CUSTOM = 164;
    private static final int PERCENT = 9;
    private static final int PERCENT_WITH_DECIMALS = 10;

    /** Anywhere in a format; POI expects it at the end only. */
    private static final Pattern HALF_DAY = Pattern.compile("(?i)am/pm|a/p");

    private final BitSet dates = new BitSet();
    private final BitSet percents = new BitSet();
    private int size = 1;

    private CellFormats() {}

    static CellFormats none() {
        return new CellFormats();
    }

    static CellFormats read(XmlPart xml, ReadLimits limits) {
        Map<Integer, String> codes = new TreeMap<>();
        List<Integer> ids = new ArrayList<>();
        boolean cellFormats = false;
        boolean read = false;
        xml.root("styleSheet");
        while (xml.next()) {
            if (xml.starts("numFmt", 3)) {
                String code = xml.attributeOrEmpty("formatCode");
                if (!code.equals(codes.getOrDefault(number(xml), code))) {
                    throw xml.misplaced();
                }
                codes.put(number(xml), code);
            } else if (xml.starts("cellXfs", 2) && !read || xml.ends("cellXfs")) {
                cellFormats = xml.starts();
                read = true;
            } else if (xml.starts("cellXfs") || cellFormats && xml.starts() && xml.depth() == 3 && !xml.starts("xf")) {
                throw xml.misplaced();
            } else if (cellFormats && xml.starts("xf", 3)) {
                if (ids.size() == limits.cellFormats()) {
                    throw xml.refuse(PART_LIMIT);
                }
                ids.add(number(xml));
            }
        }
        return of(ids, codes);
    }

    /**
     * Formats by their parts.
     *
     * @param ids number format of each cell format
     * @param codes number formats that are spelled out
     */
    static CellFormats of(List<Integer> ids, Map<Integer, String> codes) {
        var formats = new CellFormats();
        Map<Integer, Boolean> known = new TreeMap<>();
        for (int i = 0; i < ids.size(); i++) {
            int id = ids.get(i);
            String code = codes.getOrDefault(id, "");
            formats.dates.set(i, known.computeIfAbsent(id, key -> isDate(key, code)));
            formats.percents.set(i, isPercent(id, code));
        }
        formats.size = Math.max(1, ids.size());
        return formats;
    }

    /** Number of cell formats; the general one is always there. */
    int size() {
        return size;
    }

    /** Whether the format with this index, from 0, is one of a date or time. */
    boolean date(int index) {
        return dates.get(index);
    }

    /** Whether the format with this index, from 0, is a percentage. */
    boolean percent(int index) {
        return percents.get(index);
    }

    private static boolean isDate(int id, String code) {
        return code.length() <= LONGEST_FORMAT
                && DateUtil.isADateFormat(id, HALF_DAY.matcher(code).replaceAll(""));
    }

    private static boolean isPercent(int id, String code) {
        return id < FIRST_CUSTOM && code.isEmpty()
                ? id == PERCENT || id == PERCENT_WITH_DECIMALS
                : code.indexOf('%') >= 0;
    }

    /** Number of the number format of an element; 0, the general one, when it names none. */
    private static int number(XmlPart xml) {
        String text = xml.attribute("numFmtId");
        try {
            return text == null ? 0 : Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw xml.misplaced();
        }
    }
}
