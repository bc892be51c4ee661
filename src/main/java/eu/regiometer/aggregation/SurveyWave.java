package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Wave;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One survey in one wave: its regions with their weights, and the areas that they make up. */
final class SurveyWave {

    private final Survey survey;
    private final Wave wave;
    private final Definitions definitions;
    private final SortedMap<String, RegionTable> regions = new TreeMap<>();
    private final Map<String, AnswerIndex> answers = new HashMap<>();
    private final Map<Area, AreaTables> areas = new HashMap<>();

    /**
     * Puts the regions together.
     *
     * @param tables one per region
     */
    SurveyWave(Survey survey, Wave wave, Collection<RegionTable> tables, Definitions definitions) {
        this.survey = survey;
        this.wave = wave;
        this.definitions = definitions;
        tables.forEach(table -> regions.put(table.header().region(), table));
        SortedMap<String, SortedMap<String, List<String>>> byMeasure = new TreeMap<>();
        for (RegionTable table : regions.values()) {
            table.answers()
                    .forEach((measure, own) -> byMeasure
                            .computeIfAbsent(measure, name -> new TreeMap<>())
                            .put(table.header().region(), own));
        }
        byMeasure.forEach((name, own) -> answers.put(name, AnswerIndex.of(own)));
        for (Area area : definitions.territory().areas(wave)) {
            areas.put(
                    area,
                    new AreaTables(
                            inFigures(area),
                            area.level() == FigureLevel.LOCAL ? Optional.of(area.code()) : Optional.empty(),
                            answers,
                            definitions.weighting().lonely()));
        }
    }

    Survey survey() {
        return survey;
    }

    Wave wave() {
        return wave;
    }

    /** Regions with a submission, by code. */
    SortedMap<String, RegionTable> regions() {
        return regions;
    }

    /**
     * The tables of an area. Country and top level hold the regions that pass the gates; a region or municipality stands
     * for itself.
     */
    AreaTables tables(Area area) {
        AreaTables tables = areas.get(area);
        if (tables == null) {
            throw new IllegalArgumentException("not an area of wave " + wave.code() + ": " + area);
        }
        return tables;
    }

    /** Whether a region belongs to an area. */
    boolean isIn(String region, Area area) {
        return definitions.territory().regionsIn(area, wave).stream()
                .anyMatch(member -> member.code().equals(region));
    }

    /** Whether figures of the area may be made. */
    boolean adequate(Area area) {
        AreaTables tables = tables(area);
        return switch (area.level()) {
            case EU, COUNTRY -> !tables.regions().isEmpty();
            case REGIONAL ->
                tables.regions().stream().allMatch(this::adequate)
                        && !tables.regions().isEmpty();
            case LOCAL ->
                tables.regions().stream().noneMatch(region -> region.weights().refused())
                        && tables.units() >= definitions.adequacy().of(survey).municipality();
        };
    }

    /** Whether the figures of the area rest on so few units that they are to be marked as indicative. */
    boolean indicative(Area area) {
        AreaTables tables = tables(area);
        long units = tables.units();
        AdequacyRules rules = definitions.adequacy();
        if (survey == Survey.PUBLIC_ATTITUDE) {
            return units < rules.citizens().unmarked() || tables.effectiveUnits() < rules.unmarkedEffective();
        }
        boolean halfOfTheRegister = area.level() != FigureLevel.LOCAL
                && tables.regions().stream()
                        .allMatch(region -> region.header().eligible().isPresent())
                && units
                        >= rules.unmarkedShareOfRegister()
                                * tables.regions().stream()
                                        .mapToLong(region ->
                                                region.header().eligible().orElse(0))
                                        .sum();
        return units < rules.organisations().unmarked() && !halfOfTheRegister;
    }

    /** Whether so many regions of the area are missing that its figures have to be marked. */
    boolean partial(Area area) {
        List<Region> members = definitions.territory().regionsIn(area, wave);
        List<Region> present = members.stream()
                .filter(region -> tables(area).regions().stream()
                        .anyMatch(table -> table.header().region().equals(region.code())))
                .toList();
        if (area.level() != FigureLevel.EU) {
            return present.size() < members.size();
        }
        long countries = present.stream()
                .map(region -> region.country().code())
                .distinct()
                .count();
        return !AdequacyRules.reaches(present.size(), definitions.adequacy().topShareOfRegions(), members.size())
                || countries < definitions.adequacy().topCountries();
    }

    private boolean adequate(RegionTable region) {
        return !region.weights().refused()
                && region.weights().report().rows()
                        >= definitions.adequacy().of(survey).region();
    }

    private List<RegionTable> inFigures(Area area) {
        boolean pooled = area.level() == FigureLevel.EU || area.level() == FigureLevel.COUNTRY;
        return definitions.territory().regionsIn(area, wave).stream()
                .map(Region::code)
                .sorted()
                .map(regions::get)
                .filter(region -> region != null && (!pooled || adequate(region)))
                .toList();
    }
}
