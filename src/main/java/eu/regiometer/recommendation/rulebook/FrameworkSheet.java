package eu.regiometer.recommendation.rulebook;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.recommendation.Framework;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.TableSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** National frames: the sheet {@code frameworks}. */
final class FrameworkSheet {

    private static final String COUNTRY = "country";
    private static final String LAW = "law::";
    private static final String THRESHOLDS = "thresholds::";
    private static final String ENGLISH = "en";

    private final TableSource source;
    private final Territory territory;
    private final Defects defects;

    FrameworkSheet(TableSource source, Territory territory, Defects defects) {
        this.source = source;
        this.territory = territory;
        this.defects = defects;
    }

    /** Frames by country; a country of a region without one is told, its reports say so. */
    SortedMap<String, Framework> read() {
        var sheet = RulebookSheet.read(source, RulebookTable.FRAMEWORKS, defects);
        List<String> countries =
                territory.countries().stream().map(c -> c.code()).toList();
        var frameworks = new TreeMap<String, Framework>();
        var named = new TreeSet<String>();
        for (Row row : sheet.rowsWithKey(COUNTRY)) {
            named.add(row.text(COUNTRY));
            Optional<String> country = sheet.known(row, COUNTRY, countries, "the country of a partner region");
            framework(row, sheet).filter(f -> country.isPresent()).ifPresent(f -> frameworks.put(f.country(), f));
        }
        if (sheet.table().readable()) {
            countries.stream().filter(c -> !named.contains(c)).forEach(c -> missing(sheet, c));
        }
        return frameworks;
    }

    private Optional<Framework> framework(Row row, RulebookSheet sheet) {
        String law = row.requiredText("law", defects);
        String body = row.requiredText("body", defects);
        String portal = row.requiredText("portal", defects);
        String language = row.requiredText("language", defects);
        row.requiredText(THRESHOLDS + ENGLISH, defects);
        Optional<RulebookSheet.Lasting> days = sheet.lasting(row, false);
        if (days.isEmpty() || !row.has(THRESHOLDS + ENGLISH)) {
            return Optional.empty();
        }
        return Optional.of(new Framework(
                row.text(COUNTRY),
                law,
                sheet.byLanguage(row, LAW),
                sheet.byLanguage(row, THRESHOLDS),
                body,
                portal,
                language,
                days.get().from(),
                days.get().to(),
                row.text("remark")));
    }

    private void missing(RulebookSheet sheet, String country) {
        List<String> regions = territory.regions().stream()
                .filter(region -> region.country().code().equals(country))
                .map(Region::code)
                .toList();
        if (!regions.isEmpty()) {
            defects.add(new Defect(
                            sheet.table().headerAt(COUNTRY),
                            "no frame of " + country,
                            "law, thresholds, body and portal of every country with a region ("
                                    + String.join(", ", regions) + ")",
                            "add a line; until then reports name the directive of the Union, in English")
                    .milder());
        }
    }
}
