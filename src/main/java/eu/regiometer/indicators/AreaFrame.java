package eu.regiometer.indicators;

import eu.regiometer.aggregation.OrganisationUnit;
import eu.regiometer.indicators.Supply.Whose;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.Lens;
import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whose answers stand for an area in a wave.
 *
 * @param wave wave code
 * @param area area
 * @param citizens citizens of the area, or of the region around it
 * @param citizensByRegion the same region by region, for figures computed once per region
 * @param noCitizens why there are no citizens, or {@link Reason#VALUE}
 * @param organisations organisations for all nodes but those of cluster policy
 * @param noOrganisations why there are none, or {@link Reason#VALUE}
 * @param clusterBodies organisations for the nodes of cluster policy; the same unless the area is a municipality
 * @param noClusterBodies why there are none, or {@link Reason#VALUE}
 * @param lender code of the region that units are borrowed from, or empty
 * @param supply whose the citizens and the organisations are
 */
record AreaFrame(
        String wave,
        Area area,
        CitizenSample citizens,
        List<CitizenSample> citizensByRegion,
        Reason noCitizens,
        OrganisationSample organisations,
        Reason noOrganisations,
        OrganisationSample clusterBodies,
        Reason noClusterBodies,
        String lender,
        Supply supply) {

    AreaFrame {
        citizensByRegion = List.copyOf(citizensByRegion);
    }

    /** The same with a group of citizens in place of all. */
    AreaFrame with(CitizenSample group) {
        return new AreaFrame(
                wave,
                area,
                group,
                List.of(group),
                noCitizens,
                organisations,
                noOrganisations,
                clusterBodies,
                noClusterBodies,
                lender,
                supply);
    }

    /** The same with a group of organisations in place of all. */
    AreaFrame with(Predicate<OrganisationUnit> group) {
        OrganisationSample bodies = clusterBodies.domain(group);
        return new AreaFrame(
                wave,
                area,
                citizens,
                citizensByRegion,
                noCitizens,
                organisations == clusterBodies ? bodies : organisations.domain(group),
                noOrganisations,
                bodies,
                noClusterBodies,
                lender,
                supply);
    }

    OrganisationSample organisationsFor(Indicator leaf) {
        return ofCluster(leaf) ? clusterBodies : organisations;
    }

    Reason noneFor(Indicator leaf) {
        if (isCitizens(leaf)) {
            return noCitizens;
        }
        return ofCluster(leaf) ? noClusterBodies : noOrganisations;
    }

    /** Whether a leaf rests on units of the region around the area. */
    boolean borrows(Indicator leaf) {
        return source(leaf).whose() != Whose.OWN;
    }

    /** Whose answers a leaf rests on. */
    Source source(Indicator leaf) {
        Whose ofCluster = lender.isEmpty() ? Whose.OWN : Whose.ALL_OF_REGION;
        Whose whose = isCitizens(leaf) ? supply.citizens() : ofCluster(leaf) ? ofCluster : supply.organisations();
        return new Source(leaf.survey(), whose);
    }

    /** A survey, and whose answers to it. */
    record Source(Optional<Survey> survey, Whose whose) {}

    static boolean isCitizens(Indicator leaf) {
        return leaf.survey().equals(Optional.of(Survey.PUBLIC_ATTITUDE));
    }

    private static boolean ofCluster(Indicator leaf) {
        return leaf.lens().equals(Optional.of(Lens.CLUSTER));
    }
}
