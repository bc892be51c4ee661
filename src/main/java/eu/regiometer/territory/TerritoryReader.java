package eu.regiometer.territory;

import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.NearestName;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.Settings;
import eu.regiometer.workbook.Table;
import eu.regiometer.workbook.TableSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the registers of a programme folder. */
final class TerritoryReader {

    private static final List<String> MUNICIPALITY_COLUMNS = List.of("code", "name", "region", "population");
    private static final String CONSENT = "criteria_consent";
    private static final int MOST_INHABITANTS = 100_000_000;

    private final TableSource folder;
    private final Settings programme;
    private final Defects defects;

    TerritoryReader(Path folder, Settings programme, Defects defects) {
        this.folder = new TableSource(folder);
        this.programme = programme;
        this.defects = defects;
    }

    Territory read() {
        var register = new RegionRegister(folder.read("regions", defects), programme.texts("languages"), defects);
        return new Territory(
                register.regions(),
                register.aliases(),
                municipalities(folder.read("municipalities", defects), register.codes()),
                new WaveList(programme, register.codes(), defects).waves(),
                SizeClasses.read(programme),
                consents(register.codes()));
    }

    /** Regions that agreed to be named at quality criteria: {@code criteria_consent}, a day by region. */
    private SortedMap<String, LocalDate> consents(Set<String> regions) {
        var consents = new TreeMap<String, LocalDate>();
        if (programme.has(CONSENT)) {
            for (String region : programme.keys(CONSENT)) {
                String path = CONSENT + "." + region;
                if (regions.contains(region)) {
                    consents.put(region, programme.date(path));
                } else {
                    programme.wrong(
                            path,
                            "the region " + region,
                            "the code of a region of regions.csv, such as "
                                    + NearestName.of(region, regions).orElse(String.join(", ", regions)),
                            "correct the code, or delete the line");
                }
            }
        }
        return consents;
    }

    private Collection<Municipality> municipalities(Table table, Set<String> regions) {
        var municipalities = new TreeMap<String, Municipality>();
        if (table.require(MUNICIPALITY_COLUMNS, defects)) {
            for (Row source : table.rows()) {
                var row = new RegisterRow(source, defects);
                var municipality = new Municipality(
                        row.text("code"),
                        row.text("name"),
                        row.text("region"),
                        row.integer("population", 1, MOST_INHABITANTS));
                if (!municipality.region().isEmpty() && !regions.contains(municipality.region())) {
                    row.wrong("region", "the code of a region of regions.csv", "correct the code or add the region");
                } else if (municipalities.putIfAbsent(municipality.code(), municipality) != null) {
                    row.wrong("code", "each municipality once", "delete the repeated line");
                }
            }
        }
        return municipalities.values();
    }
}
