package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Wave;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Merges parts and reduces each region as soon as it is complete. */
final class CubeLoading {
    private final Definitions definitions;
    private final SortedMap<String, SortedMap<Survey, SortedMap<String, RegionTable>>> tables = new TreeMap<>();
    private Optional<SurveyCube> pending = Optional.empty();
    private boolean synthetic;

    CubeLoading(Definitions definitions) {
        this.definitions = definitions;
    }

    void add(SurveyCube cube) {
        synthetic |= cube.header().synthetic();
        if (pending.filter(before -> before.header().sameScope(cube.header())).isPresent()) {
            pending = pending.map(before -> before.plus(cube));
        } else {
            reduce();
            pending = Optional.of(cube);
        }
    }

    boolean synthetic() {
        return synthetic;
    }

    /** All surveys of all waves of the programme, those without a submission or a questionnaire included. */
    SortedMap<String, SortedMap<Survey, SurveyWave>> finished() {
        reduce();
        SortedMap<String, SortedMap<Survey, SurveyWave>> waves = new TreeMap<>();
        for (Wave wave : definitions.territory().waves()) {
            SortedMap<Survey, SortedMap<String, RegionTable>> ofWave =
                    Optional.ofNullable(tables.remove(wave.code())).orElse(new TreeMap<>());
            SortedMap<Survey, SurveyWave> surveys = new TreeMap<>();
            for (Survey survey : Survey.values()) {
                Collection<RegionTable> ofSurvey =
                        ofWave.getOrDefault(survey, new TreeMap<>()).values();
                surveys.put(survey, new SurveyWave(survey, wave, ofSurvey, definitions));
            }
            waves.put(wave.code(), surveys);
        }
        if (!tables.isEmpty()) {
            throw new IllegalArgumentException("cubes of waves outside the programme: " + tables.keySet());
        }
        return waves;
    }

    private void reduce() {
        if (pending.isEmpty()) {
            return;
        }
        SurveyCube cube = pending.get();
        CubeHeader header = cube.header();
        if (definitions.territory().regions().stream()
                .noneMatch(region -> region.code().equals(header.region()))) {
            throw new IllegalArgumentException("cube of a region outside the programme: " + header.scope());
        }
        RegionWeights weights = RegionWeights.of(cube, definitions.population(), definitions.weighting());
        RegionTable before = tables.computeIfAbsent(header.wave(), wave -> new TreeMap<>())
                .computeIfAbsent(header.survey(), survey -> new TreeMap<>())
                .put(header.region(), RegionTable.of(cube, weights));
        if (before != null) {
            throw new IllegalArgumentException("parts have to follow one another: " + header.scope());
        }
    }
}
