package eu.regiometer.report;

import eu.regiometer.measures.Lens;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.Locale;
import java.util.Optional;

/**
 * Which report: each key gives one document.
 *
 * @param level level of government it is written for
 * @param area municipality, region or {@link Area#PARTNERS}
 * @param wave wave code
 * @param language ISO 639-1 code
 * @param lens lens of an annex that tells of it alone; empty for a whole report
 */
public record ReportKey(GovernanceLevel level, Area area, String wave, String language, Optional<Lens> lens) {

    /** A whole report. */
    public ReportKey(GovernanceLevel level, Area area, String wave, String language) {
        this(level, area, wave, language, Optional.empty());
    }

    /** The annex on a lens that belongs to this report. */
    public ReportKey annex(Lens ofLens) {
        return new ReportKey(level, area, wave, language, Optional.of(ofLens));
    }

    /** The whole report that an annex belongs to; a whole report itself. */
    public ReportKey whole() {
        return new ReportKey(level, area, wave, language);
    }

    /**
     * Id of the document, stable over issues, for example {@code RM-2026-REGIONAL-SE33-sv}, of an annex
     * {@code RM-2026-REGIONAL-SE33-ICT-sv}.
     */
    public String documentId() {
        return String.join("-", "RM", wave, level.name(), name() + ofLens().toUpperCase(Locale.ROOT), language);
    }

    /** Path of the document below the folder of reports, without ending. */
    public String path() {
        return wave + "/" + level.name().toLowerCase(Locale.ROOT) + "/" + name() + ofLens() + "-" + wave + "-"
                + language;
    }

    /** Name of the page of the site, without language and ending, the same in every wave. */
    public String pageName() {
        return name() + ofLens();
    }

    private String ofLens() {
        return lens.map(l -> "-" + l.id()).orElse("");
    }

    private String name() {
        return level == GovernanceLevel.EU ? "EU" : area.fileName();
    }
}
