package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.validation.ResponseCounts;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a cube comes from, and what its cover sheet and its intake counted.
 *
 * @param survey kind of survey
 * @param wave code of the wave
 * @param region code of the region
 * @param hashes SHA-256 of the submissions in the cube
 * @param eligible units in the population, if every part gave the number
 * @param invited units approached, if every part gave the number
 * @param fieldFrom first field date, if any part gave it
 * @param fieldTo last field date, if any part gave it
 * @param found rows found
 * @param accepted rows accepted
 * @param leftOut rows left out by code of the reason
 * @param blanked answers left blank by code of the reason
 * @param fieldWork rows by week, language and so on, see {@link FieldTally}
 * @param synthetic whether any of the answers are invented
 */
public record CubeHeader(
        Survey survey,
        String wave,
        String region,
        SortedSet<String> hashes,
        OptionalLong eligible,
        OptionalLong invited,
        Optional<LocalDate> fieldFrom,
        Optional<LocalDate> fieldTo,
        long found,
        long accepted,
        SortedMap<String, Long> leftOut,
        SortedMap<String, Long> blanked,
        SortedMap<String, Long> fieldWork,
        boolean synthetic) {

    public CubeHeader {
        hashes = Collections.unmodifiableSortedSet(new TreeSet<>(hashes));
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
        blanked = Collections.unmodifiableSortedMap(new TreeMap<>(blanked));
        fieldWork = Collections.unmodifiableSortedMap(new TreeMap<>(fieldWork));
        if (accepted < 0 || found < accepted) {
            throw new IllegalArgumentException(region + ": " + accepted + " rows accepted of " + found);
        }
    }

    /**
     * The header of one submission.
     *
     * @param hash SHA-256 of the submission
     * @param counts rows and answers used
     */
    public static CubeHeader of(
            Survey survey,
            String wave,
            String region,
            String hash,
            OptionalLong eligible,
            OptionalLong invited,
            Optional<LocalDate> fieldFrom,
            Optional<LocalDate> fieldTo,
            ResponseCounts counts,
            boolean synthetic) {
        return new CubeHeader(
                survey,
                wave,
                region,
                new TreeSet<>(List.of(hash)),
                eligible,
                invited,
                fieldFrom,
                fieldTo,
                counts.found(),
                counts.accepted(),
                widened(counts.leftOutByReason()),
                widened(counts.blankedByCode()),
                new TreeMap<>(),
                synthetic);
    }

    /** The same with what was counted of the field work. */
    CubeHeader withFieldWork(SortedMap<String, Long> counted) {
        return new CubeHeader(
                survey, wave, region, hashes, eligible, invited, fieldFrom, fieldTo, found, accepted, leftOut, blanked,
                counted, synthetic);
    }

    /** Whether the other header is of the same survey, wave and region. */
    boolean sameScope(CubeHeader other) {
        return survey == other.survey && wave.equals(other.wave) && region.equals(other.region);
    }

    /** Counts added up, dates widened. */
    CubeHeader plus(CubeHeader other) {
        if (!sameScope(other)) {
            throw new IllegalArgumentException("cubes of different scope: " + scope() + " and " + other.scope());
        }
        SortedSet<String> allHashes = new TreeSet<>(hashes);
        allHashes.addAll(other.hashes);
        return new CubeHeader(
                survey,
                wave,
                region,
                allHashes,
                sum(eligible, other.eligible),
                sum(invited, other.invited),
                fieldFrom
                        .map(day -> other.fieldFrom.filter(day::isAfter).orElse(day))
                        .or(other::fieldFrom),
                fieldTo.map(day -> other.fieldTo.filter(day::isBefore).orElse(day))
                        .or(other::fieldTo),
                Math.addExact(found, other.found),
                Math.addExact(accepted, other.accepted),
                sum(leftOut, other.leftOut),
                sum(blanked, other.blanked),
                sum(fieldWork, other.fieldWork),
                synthetic || other.synthetic);
    }

    String scope() {
        return survey.id() + " " + wave + " " + region;
    }

    private static SortedMap<String, Long> widened(SortedMap<String, Integer> counts) {
        SortedMap<String, Long> wide = new TreeMap<>();
        counts.forEach((code, count) -> wide.put(code, count.longValue()));
        return wide;
    }

    private static OptionalLong sum(OptionalLong a, OptionalLong b) {
        return a.isPresent() && b.isPresent()
                ? OptionalLong.of(Math.addExact(a.getAsLong(), b.getAsLong()))
                : OptionalLong.empty();
    }

    private static SortedMap<String, Long> sum(SortedMap<String, Long> a, SortedMap<String, Long> b) {
        SortedMap<String, Long> sum = new TreeMap<>(a);
        b.forEach((code, count) -> sum.merge(code, count, Math::addExact));
        return sum;
    }
}
