package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Field work of a survey in an area: all regions with a submission, also those too small for figures.
 *
 * @param survey survey
 * @param wave code of the wave
 * @param area area; a municipality has its accepted units only
 * @param submissions submissions that count
 * @param regions regions with a submission
 * @param withoutSubmission regions of the area and wave that sent none
 * @param inFigures regions that enter the figures of the area
 * @param eligible units in the population, if every region with a submission gave the number
 * @param invited units approached, if every region with a submission gave the number
 * @param found rows found
 * @param accepted rows accepted
 * @param leftOut rows left out by code of the reason
 * @param blanked answers left blank by code of the reason
 * @param responseRate accepted by eligible, 0 to 1 (above 1 where the cover is wrong), pooled over the regions that gave
 *     the number
 * @param fieldFrom first field date
 * @param fieldTo last field date
 */
public record SampleCounts(
        Survey survey,
        String wave,
        Area area,
        int submissions,
        SortedSet<String> regions,
        SortedSet<String> withoutSubmission,
        SortedSet<String> inFigures,
        OptionalLong eligible,
        OptionalLong invited,
        long found,
        long accepted,
        SortedMap<String, Long> leftOut,
        SortedMap<String, Long> blanked,
        OptionalDouble responseRate,
        Optional<LocalDate> fieldFrom,
        Optional<LocalDate> fieldTo) {

    public SampleCounts {
        regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
        withoutSubmission = Collections.unmodifiableSortedSet(new TreeSet<>(withoutSubmission));
        inFigures = Collections.unmodifiableSortedSet(new TreeSet<>(inFigures));
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
        blanked = Collections.unmodifiableSortedMap(new TreeMap<>(blanked));
    }

    /**
     * Whether the area has rows in tables of figures, be it without any figure: a region or municipality with a submission,
     * a wider area with a region that has figures.
     */
    public boolean hasRows() {
        return switch (area.level()) {
            case EU, COUNTRY -> !inFigures.isEmpty();
            case REGIONAL, LOCAL -> !regions.isEmpty();
        };
    }
}
