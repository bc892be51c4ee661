package eu.regiometer.indicators;

import eu.regiometer.aggregation.OrganisationUnit;
import eu.regiometer.indicators.Supply.Whose;
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

    private static final int FEWEST = 5;
    private static final double MOST_LOST = 0.25;

    private final UnitSource source;
    private final Territory territory;
    private final Wave wave;
    private final SortedMap<String, Stratum> organisations = new TreeMap<>();
    private final SortedMap<String, CitizenSample> citizens = new TreeMap<>();
    private final SortedMap<String, Whose> lent = new TreeMap<>();
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
                Supply.OWN);
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
                Supply.OWN);
    }

    private AreaFrame local(Area area) {
        Region region = territory
                .regionOf(area)
                .orElseThrow(() -> new IllegalArgumentException("municipality without region: " + area));
        AreaFrame around = regional(region.area());
        boolean ownCitizens = source.adequate(Survey.PUBLIC_ATTITUDE, wave.code(), area);
        CitizenSample sample = ownCitizens ? source.citizens(wave.code(), area, "", "") : around.citizens();
        Whose supplied =
                hasOrganisations(area) ? Whose.OWN : lent.computeIfAbsent(region.code(), code -> lent(around, region));
        OrganisationSample units = switch (supplied) {
            case OWN ->
                new OrganisationSample(
                        List.of(Stratum.of(region.code(), source.organisations(wave.code(), area))), coherence);
            case LOCAL_OF_REGION ->
                new OrganisationSample(
                        List.of(around.organisations().strata().get(0).only(WaveSamples::isLocal)), coherence);
            case ALL_OF_REGION -> around.organisations();
        };
        return new AreaFrame(
                wave.code(),
                area,
                sample,
                List.of(sample),
                ownCitizens ? Reason.VALUE : around.noCitizens(),
                units,
                supplied == Whose.OWN ? Reason.VALUE : around.noOrganisations(),
                around.clusterBodies(),
                around.noClusterBodies(),
                region.code(),
                new Supply(ownCitizens ? Whose.OWN : Whose.ALL_OF_REGION, supplied));
    }

    /**
     * Whose organisations stand for the municipalities of a region without enough of their own: the local ones of the
     * region, unless these are few, or what is told of them beside the figures of all organisations or of another
     * municipality would tell of a few others by subtraction in more than a quarter of the questions. Then it is all of
     * them. What may be told is decided question by question later; this only sees to it that enough is left.
     */
    private Whose lent(AreaFrame around, Region region) {
        if (around.noOrganisations() != Reason.VALUE) {
            return Whose.ALL_OF_REGION;
        }
        Stratum all = around.organisations().strata().get(0);
        Stratum local = all.only(WaveSamples::isLocal);
        List<Stratum> told = territory.municipalities(region.code()).stream()
                .filter(other -> hasOrganisations(other.area()))
                .map(other -> Stratum.of(region.code(), source.organisations(wave.code(), other.area())))
                .filter(other -> other.units().stream().allMatch(WaveSamples::isLocal))
                .toList();
        List<String> questions = local.units().stream()
                .flatMap(unit -> unit.values().keySet().stream())
                .distinct()
                .toList();
        long lost = questions.stream()
                .filter(question -> isFew(local.valid(question))
                        || isFew(all.valid(question) - local.valid(question))
                        || isFew(local.valid(question)
                                - told.stream()
                                        .mapToLong(own -> own.valid(question))
                                        .sum()))
                .count();
        return local.size() < FEWEST || lost > MOST_LOST * questions.size()
                ? Whose.ALL_OF_REGION
                : Whose.LOCAL_OF_REGION;
    }

    private boolean hasOrganisations(Area municipality) {
        return source.adequate(Survey.INNOVATION_CAPACITY, wave.code(), municipality);
    }

    private static boolean isLocal(OrganisationUnit unit) {
        return unit.categories().getOrDefault(Supply.GOVERNMENT_LEVEL, "").equals(Supply.LOCAL_LEVEL);
    }

    private static boolean isFew(long organisations) {
        return 0 < organisations && organisations < FEWEST;
    }

    /** Why an area has no figures of a survey. */
    private Reason none(Survey survey, Area area) {
        return source.accepted(survey, wave.code(), area) == 0 ? Reason.NO_SUBMISSION : Reason.TOO_FEW_ANSWERS;
    }
}
