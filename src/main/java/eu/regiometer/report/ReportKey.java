package eu.regiometer.report;

import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.Locale;

/**
 * Which report: each key gives one document.
 *
 * @param level level of government it is written for
 * @param area municipality, region or {@link Area#PARTNERS}
 * @param wave wave code
 * @param language ISO 639-1 code
 */
public record ReportKey(GovernanceLevel level, Area area, String wave, String language) {

    /** Id of the document, stable over issues, for example {@code RM-2026-REGIONAL-SE33-sv}. */
    public String documentId() {
        return String.join("-", "RM", wave, level.name(), name(), language);
    }

    /** Path of the document below the folder of reports, without ending. */
    public String path() {
        return wave + "/" + level.name().toLowerCase(Locale.ROOT) + "/" + name() + "-" + wave + "-" + language;
    }

    private String name() {
        return level == GovernanceLevel.EU ? "EU" : area.fileName();
    }
}
