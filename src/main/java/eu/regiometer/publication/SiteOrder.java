package eu.regiometer.publication;

import eu.regiometer.report.ReportKey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which reports are listed, and what they are called. */
final class SiteOrder {

    private SiteOrder() {}

    /** Reports of a level: regions in protocol order, each with its municipalities, whole reports before annexes. */
    static List<ReportKey> of(Shelf shelf, GovernanceLevel level) {
        List<Area> areas = new ArrayList<>(List.of(Area.PARTNERS));
        for (Region region : shelf.territory().regions()) {
            areas.add(region.area());
            shelf.territory().municipalities(region.code()).stream()
                    .map(Municipality::area)
                    .forEach(areas::add);
        }
        return shelf.reports().stream()
                .filter(key -> key.level() == level)
                .sorted(Comparator.comparing(ReportKey::wave)
                        .reversed()
                        .thenComparingInt(key -> areas.indexOf(key.area()))
                        .thenComparing(ReportKey::documentId))
                .toList();
    }

    /** Name of the area of a report, with the lens of an annex and the wave of an earlier report. */
    static String title(Shelf shelf, Texts texts, ReportKey key) {
        String lens = key.lens().map(l -> " · " + texts.text("lens." + l.id())).orElse("");
        String wave = key.wave().equals(shelf.wave().code()) ? "" : " · " + key.wave();
        return name(key.area(), shelf.territory(), texts) + lens + wave;
    }

    /** Name of an area in the language of the page. */
    static String name(Area area, Territory territory, Texts texts) {
        return area.level() == FigureLevel.EU
                ? texts.text("area." + area.code())
                : territory.name(area, texts.language());
    }
}
