package eu.regiometer.publication;

import eu.regiometer.report.ReportKey;
import eu.regiometer.territory.Area;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds reports that are there. */
final class Reports {

    private Reports() {}

    /** The whole report on an area in a language, else in English, else in any; none if the area has no report. */
    static Optional<ReportKey> nearest(SiteContent content, Area area, String language) {
        return content.reports().stream()
                .filter(key -> key.area().equals(area)
                        && key.lens().isEmpty()
                        && key.wave().equals(content.wave().code()))
                .min(Comparator.comparing((ReportKey key) -> !key.language().equals(language))
                        .thenComparing(key -> !key.language().equals(Texts.ENGLISH))
                        .thenComparing(ReportKey::language));
    }

    /** The same report in all its languages, by document id. */
    static List<ReportKey> twins(SiteContent content, ReportKey report) {
        return content.reports().stream()
                .filter(key -> key.level() == report.level()
                        && key.area().equals(report.area())
                        && key.wave().equals(report.wave())
                        && key.lens().equals(report.lens()))
                .toList();
    }
}
