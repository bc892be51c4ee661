package eu.regiometer.publication;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.SheetInfo;
import eu.regiometer.workbook.WorkbookFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A sheet of what was sent, and the name of its copy.
 *
 * @param member name of the file for findings
 * @param workbook the file
 * @param sheet name of the sheet there
 * @param name name of the copy, unique in its workbook
 */
record CopiedSheet(String member, WorkbookFile workbook, String sheet, String name) {

    private static final int LONGEST_NAME = 31;
    private static final String FORBIDDEN = "[\\\\/?*\\[\\]:\\p{Cntrl}]";

    /**
     * The sheets that are copied, in their order: visible ones and hidden ones of our template, but not the Problems
     * sheet of an earlier copy. The name of a sheet stays; in a set it is that of its file, and of the sheet where the
     * file has several.
     *
     * @param mark defined name that stands on an earlier Problems sheet
     */
    static List<CopiedSheet> of(Delivery delivery, String mark) {
        Set<String> taken = new TreeSet<>();
        List<CopiedSheet> sheets = new ArrayList<>();
        for (Delivery.Member member : delivery.members()) {
            CellAddress ours = member.file().definedNames().get(mark);
            List<String> copied = member.file().sheets().stream()
                    .filter(sheet -> !sheet.hidden() || TemplateCopy.ours(member.file(), sheet.name()))
                    .map(SheetInfo::name)
                    .filter(sheet -> ours == null || !ours.sheet().equals(sheet))
                    .toList();
            for (String sheet : copied) {
                String wanted = delivery.set() ? inSet(member.name(), sheet, copied.size()) : sheet;
                String name = unique(wanted, taken);
                taken.add(name.toLowerCase(Locale.ROOT));
                sheets.add(new CopiedSheet(member.name(), member.file(), sheet, name));
            }
        }
        return sheets;
    }

    private static String inSet(String member, String sheet, int sheets) {
        String file = member.substring(member.lastIndexOf('/') + 1);
        int ending = file.lastIndexOf('.');
        String base = ending > 0 ? file.substring(0, ending) : file;
        return sheets == 1 ? base : base + " " + sheet;
    }

    /** A name for a sheet that no other has, whatever its case: at most 31 characters, none that a sheet may not have. */
    static String unique(String wanted, Collection<String> taken) {
        String clean = wanted.replaceAll(FORBIDDEN, " ").strip().replaceAll("^'+|'+$", "");
        Set<String> others =
                taken.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        String free = cut(clean.isEmpty() ? "1" : clean, LONGEST_NAME);
        for (int i = 2; others.contains(free.toLowerCase(Locale.ROOT)); i++) {
            String end = " " + i;
            free = cut(clean, LONGEST_NAME - end.length()) + end;
        }
        return free;
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end).strip();
    }

    /** The copied sheet that an address stands on. */
    static Optional<CopiedSheet> of(CellAddress at, List<CopiedSheet> sheets) {
        boolean several = sheets.stream().map(CopiedSheet::member).distinct().count() > 1;
        return sheets.stream()
                .filter(sheet -> sheet.sheet.equals(at.sheet()))
                .filter(sheet -> !several || sheet.member.equals(at.file()))
                .findFirst();
    }

    /** Whether the copy is hidden: only the lists of a template are. */
    boolean hidden() {
        return sheet.equalsIgnoreCase(TemplateLists.SHEET) && TemplateCopy.ours(workbook, sheet);
    }

    /** Without any content of the file. */
    @Override
    public String toString() {
        return name;
    }
}
