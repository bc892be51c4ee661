package eu.regiometer.publication;

import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;

/**
 * A report that was made.
 *
 * @param level level of government it is written for
 * @param area municipality, region or {@link Area#PARTNERS}
 * @param language language
 * @param pdf path of the report below the output folder
 * @param charts path of its page of charts below the output folder
 */
public record ReportLink(GovernanceLevel level, Area area, String language, String pdf, String charts) {}
