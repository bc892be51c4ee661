package eu.regiometer.questionnaire;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.workbook.NearestName;
import eu.regiometer.workbook.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** The sheets of a questionnaire workbook, found in any case; other sheets are left alone with one warning. */
final class FormWorkbook {

    static final String SURVEY = "survey";
    static final String CHOICES = "choices";
    static final String SETTINGS = "settings";
    static final String CHECKS = "checks";

    private static final List<String> KNOWN = List.of(SURVEY, CHOICES, SETTINGS, CHECKS);

    private final Path path;
    private final String file;
    private final Defects defects;
    private final TreeMap<String, String> found = new TreeMap<>();

    FormWorkbook(Path path, Defects defects) {
        this.path = path;
        this.file = path.toString().replace('\\', '/');
        this.defects = defects;
        if (!Files.isRegularFile(path)) {
            defects.add(CellAddress.file(file), "no such file", "a questionnaire", "add the file, or correct its name");
            return;
        }
        List<String> others = new ArrayList<>();
        for (String sheet : Table.sheets(path, defects)) {
            String name = sheet.strip().toLowerCase(Locale.ROOT);
            if (!KNOWN.contains(name) || found.putIfAbsent(name, sheet) != null) {
                others.add(sheet);
            } else if (!name.equals(sheet)) {
                defects.note(
                        FindingCode.QUESTIONNAIRE_COLUMN,
                        CellAddress.sheet(file, sheet),
                        "the sheet \"" + sheet + "\", read as " + name,
                        "the sheet name \"" + name + "\"",
                        "rename the sheet when you next edit it");
            }
        }
        tellOthers(others);
    }

    /** Whether any sheet could be seen. */
    boolean readable() {
        return !found.isEmpty();
    }

    /** A sheet of one of the known names; what is wrong with its header is told by {@link FormHeader}. */
    Optional<Table> sheet(String name) {
        String sheet = found.get(name);
        if (sheet == null) {
            return Optional.empty();
        }
        var problems = new Defects();
        Table table = Table.read(path, sheet, problems);
        if (!table.readable()) {
            defects.addAll(problems.told());
            return Optional.empty();
        }
        return Optional.of(table);
    }

    /** The same with a defect where the sheet is missing. */
    Optional<Table> required(String name) {
        if (readable() && !found.containsKey(name)) {
            defects.add(
                    FindingCode.QUESTIONNAIRE_COLUMN,
                    CellAddress.file(file),
                    "no sheet \"" + name + "\"",
                    "a sheet \"" + name + "\"",
                    "add the sheet");
        }
        return sheet(name);
    }

    private void tellOthers(List<String> others) {
        List<String> missing =
                KNOWN.stream().filter(name -> !found.containsKey(name)).toList();
        var ignored = new ArrayList<String>();
        for (String sheet : others) {
            Optional<String> near = NearestName.of(sheet.strip(), missing);
            if (near.isEmpty()) {
                ignored.add("\"" + sheet + "\"");
                continue;
            }
            defects.add(
                    FindingCode.QUESTIONNAIRE_COLUMN,
                    CellAddress.sheet(file, sheet),
                    "a sheet \"" + sheet + "\" and no sheet \"" + near.get() + "\"",
                    "a sheet \"" + near.get() + "\"",
                    "rename the sheet \"" + sheet + "\"");
        }
        if (!ignored.isEmpty()) {
            defects.warn(
                    FindingCode.QUESTIONNAIRE_COLUMN,
                    CellAddress.file(file),
                    "sheets that mean nothing here: " + String.join(", ", ignored),
                    "the sheets " + String.join(", ", KNOWN),
                    "delete them, or leave them: they are not read");
        }
    }
}
