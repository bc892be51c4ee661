package eu.regiometer.indicators;

import eu.regiometer.aggregation.OrganisationUnit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.OptionalDouble;

/** Where indicators take the answers of units from. */
interface UnitSource {

    /** Whether there are enough answers for a statement about an area. */
    boolean adequate(Survey survey, String wave, Area area);

    /** Accepted units of an area, also where these are too few. */
    long accepted(Survey survey, String wave, Area area);

    /** Accepted by eligible units, 0 to 1, over the regions that gave the number; empty if none did. */
    OptionalDouble responseRate(Survey survey, String wave, Area area);

    /**
     * Citizens of an adequate area.
     *
     * @param breakdown variable, or empty for all citizens
     * @param category its category, or empty
     */
    CitizenSample citizens(String wave, Area area, String breakdown, String category);

    /** Organisations of an adequate region or municipality, in any order. */
    List<OrganisationUnit> organisations(String wave, Area area);
}
