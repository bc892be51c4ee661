package eu.regiometer.indicators;

import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The units of one wave, and whose of them stand for which area. */
final class WaveSamples {

    /** Variable and category of organisations of the local level. */
    private static final String GOVERNMENT_LEVEL = "GOVLEVEL";

    private static final String LOCAL = "1";
    private static final int FEWEST_LOCAL = 5;

    private final UnitSource source;
    private final Territory territory;
    private final Wave wave;
    private final SortedMap<String, Stratum> organisations = new TreeMap<>();
    private final SortedMap<String, CitizenSample> citizens = new TreeMap<>();
    private final CoherenceMatrix coherence;

    WaveSamples(UnitSource source, Territory territory, Wave wave) {
        this.source = source;
        this.territory = territory;
        this.wave = wave;
        for (Region region : territory.members(wave)) {
            Area area = region.area();
            if (source.adequate(Survey.INNOVATION_CAPACITY, wave.code(), area)) {
                organisations.put(region.code(), Stratum.of(region.code(), source.organisations(wave.code(), area)));
            }
            if (source.adequate(Survey.PUBLIC_ATTITUDE, wave.code(), area)) {
                citizens.put(region.code(), source.citizens(wave.code(), area, "", ""));
            }
        }
        coherence = new CoherenceMatrix(List.copyOf(organisations.values()));
    }

    Wave wave() {
        return wave;
    }

    CoherenceMatrix coherence() {
        return coherence;
    }

    /** Organisations of each adequate region, by code. */
    SortedMap<String, Stratum> organisations() {
        return Collections.unmodifiableSortedMap(organisations);
    }

    /** Codes of the regions of an area with figures of a survey. */
    SortedSet<String> regions(Survey survey, Area area) {
        var adequate = survey == Survey.PUBLIC_ATTITUDE ? citizens.keySet() : organisations.keySet();
        return territory.regionsIn(area, wave).stream()
                .map(Region::code)
                .filter(adequate::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whose answers stand for an area. */
    AreaFrame frame(Area area) {
        return switch (area.level()) {
            case EU, COUNTRY ->
                wide(
                        area,
                        source.adequate(Survey.PUBLIC_ATTITUDE, wave.code(), area)
                                ? source.citizens(wave.code(), area, "", "")
                                : CitizenSample.none(),
                        regions(Survey.PUBLIC_ATTITUDE, area),
                        regions(Survey.INNOVATION_CAPACITY, area));
            case REGIONAL -> regional(area);
            case LOCAL -> local(area);
        };
    }

    /** A wide area without the regions that are not named. */
    AreaFrame frame(Area area, SortedSet<String> ofCitizens, SortedSet<String> ofOrganisations) {
        return wide(area, new PooledCitizens(citizens(ofCitizens)), ofCitizens, ofOrganisations);
    }

    private AreaFrame wide(
            Area area, CitizenSample sample, SortedSet<String> ofCitizens, SortedSet<String> ofOrganisations) {
        List<Stratum> strata = ofOrganisations.stream()
                .flatMap(code -> Stream.ofNullable(organisations.get(code)))
                .toList();
        var units = new OrganisationSample(strata, coherence);
        Reason noOrganisations = strata.isEmpty() ? none(Survey.INNOVATION_CAPACITY, area) : Reason.VALUE;
        return new AreaFrame(
                wave.code(),
                area,
                sample,
                citizens(ofCitizens),
                ofCitizens.isEmpty() ? none(Survey.PUBLIC_ATTITUDE, area) : Reason.VALUE,
                units,
                noOrganisations,
                units,
                noOrganisations,
                "",
                false,
                false);
    }

    private List<CitizenSample> citizens(SortedSet<String> regions) {
        return regions.stream()
                .flatMap(code -> Stream.ofNullable(citizens.get(code)))
                .toList();
    }

    private AreaFrame regional(Area area) {
        CitizenSample sample = citizens.getOrDefault(area.code(), CitizenSample.none());
        Stratum stratum = organisations.get(area.code());
        var units = stratum == null ? OrganisationSample.none() : new OrganisationSample(List.of(stratum), coherence);
        Reason noOrganisations = stratum == null ? none(Survey.INNOVATION_CAPACITY, area) : Reason.VALUE;
        return new AreaFrame(
                wave.code(),
                area,
                sample,
                List.of(sample),
                citizens.containsKey(area.code()) ? Reason.VALUE : none(Survey.PUBLIC_ATTITUDE, area),
                units,
                noOrganisations,
                units,
                noOrganisations,
                "",
                false,
                false);
    }

    private AreaFrame local(Area area) {
        Region region = territory
                .regionOf(area)
                .orElseThrow(() -> new IllegalArgumentException("municipality without region: " + area));
        AreaFrame around = regional(region.area());
        boolean ownCitizens = source.adequate(Survey.PUBLIC_ATTITUDE, wave.code(), area);
        CitizenSample sample = ownCitizens ? source.citizens(wave.code(), area, "", "") : around.citizens();
        boolean ownOrganisations = source.adequate(Survey.INNOVATION_CAPACITY, wave.code(), area);
        Reason noOrganisations = ownOrganisations ? Reason.VALUE : around.noOrganisations();
        OrganisationSample units = around.organisations();
        if (ownOrganisations) {
            units = new OrganisationSample(
                    List.of(Stratum.of(region.code(), source.organisations(wave.code(), area))), coherence);
        } else if (noOrganisations == Reason.VALUE) {
            Stratum local = around.organisations()
                    .strata()
                    .get(0)
                    .only(unit ->
                            unit.categories().getOrDefault(GOVERNMENT_LEVEL, "").equals(LOCAL));
            units = new OrganisationSample(List.of(local), coherence);
            noOrganisations = local.size() < FEWEST_LOCAL ? Reason.TOO_FEW_ANSWERS : Reason.VALUE;
        }
        return new AreaFrame(
                wave.code(),
                area,
                sample,
                List.of(sample),
                ownCitizens ? Reason.VALUE : around.noCitizens(),
                units,
                noOrganisations,
                around.clusterBodies(),
                around.noClusterBodies(),
                region.code(),
                !ownCitizens,
                !ownOrganisations);
    }

    /** Why an area has no figures of a survey. */
    private Reason none(Survey survey, Area area) {
        return source.accepted(survey, wave.code(), area) == 0 ? Reason.NO_SUBMISSION : Reason.TOO_FEW_ANSWERS;
    }
}
