package eu.regiometer.publication;

import static eu.regiometer.publication.CommonFields.AREA;
import static eu.regiometer.publication.CommonFields.area;
import static eu.regiometer.publication.CommonFields.level;
import static eu.regiometer.publication.CommonFields.text;
import static eu.regiometer.publication.CommonFields.wave;

import eu.regiometer.disclosure.ReleasedSector;
import java.util.Comparator;
import java.util.List;

/** The table of sectors that cluster bodies name among the strongest. */
final class SectorTable {

    private SectorTable() {}

    static DataTable of(OpenData data) {
        Comparator<ReleasedSector> order = Comparator.comparing(ReleasedSector::wave)
                .thenComparing(s -> s.area().level().name())
                .thenComparing(s -> s.area().code())
                .thenComparing(ReleasedSector::sector);
        return new DataTable(
                "sectors",
                "Strongest sectors",
                "How many cluster bodies name a sector among the three strongest of their economy. Sectors that few"
                        + " bodies of all regions together name have no row; a withheld row does not tell whether few"
                        + " bodies name the sector, none, or all. The capacity is that of the bodies that name the sector, and"
                        + " withheld wherever their number is.",
                List.of("wave", "level", "area", "sector"),
                AREA,
                List.of(
                        wave(),
                        level(),
                        area(),
                        DataField.text("sector", "Sector", "Division of NACE Rev. 2")
                                .always(),
                        DataField.count("named", "Bodies that name it", "Cluster bodies that name it", "units"),
                        DataField.count("n", "Bodies", "Cluster bodies that name any sector", "units"),
                        DataField.share("share", "Share", "Weighted share of the bodies that name it"),
                        DataField.share("lower", "Lower limit", "Lower limit of the 95 % interval"),
                        DataField.share("upper", "Upper limit", "Upper limit of the 95 % interval"),
                        RowFlags.field(RowFlags.UNRELIABLE),
                        DataField.score(
                                "capacity",
                                "Capacity",
                                "Weighted mean score of the bodies that name it: of each body the weighted mean of those"
                                        + " parts of the lens of cluster policy that are scored for every body"),
                        DataField.score(
                                "capacity_lower", "Lower limit of the capacity", "Lower limit of the 95 % interval"),
                        DataField.score(
                                "capacity_upper", "Upper limit of the capacity", "Upper limit of the 95 % interval"),
                        RowFlags.field("capacity_flag", "Flag of the capacity", RowFlags.UNRELIABLE)),
                () -> data.release().sectors().stream().sorted(order).map(SectorTable::row));
    }

    private static List<String> row(ReleasedSector s) {
        return List.of(
                s.wave(),
                s.area().level().name(),
                s.area().code(),
                s.sector(),
                text(s.named()),
                text(s.bodies()),
                text(s.share()),
                text(s.lower()),
                text(s.upper()),
                RowFlags.text(s.flag()),
                text(s.capacity().value()),
                text(s.capacity().lower()),
                text(s.capacity().upper()),
                RowFlags.text(s.capacity().flag()));
    }
}
