package eu.regiometer.jobs;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.SubmissionScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keys that stand in several submissions of one survey and wave. In parts of one region a unit counts once: in the part
 * with the newer date inside, and in none when no part is newer. Between regions nothing is left out, for keys need only
 * be unique in a file; it is told how many rows are the same to the last answer, and how many keys are shared. Where many
 * keys of the smaller file are shared both regions simply number their rows, and that is not told.
 */
final class SharedKeys {

    private static final double MOST_BY_CHANCE = 0.10;

    private final SortedMap<String, Tally> tallies = new TreeMap<>();
    private final SortedMap<String, SortedMap<Long, String>> elsewhere = new TreeMap<>();

    /**
     * A submission that counts.
     *
     * @param key key under which it is remembered
     * @param fileName name as the region gave it
     * @param scope what it is about
     * @param date date inside the source, if any
     * @param marks its rows
     */
    record Source(String key, String fileName, SubmissionScope scope, Optional<LocalDate> date, RowMarks marks) {}

    private record Place(Source source, RowMarks.Row row) {}

    private static final class Tally {
        private final Source source;
        private int sameKey;
        private int sameRow;
        private int smallest;

        Tally(Source source) {
            this.source = source;
            this.smallest = source.marks().rows().size();
        }

        void shares(boolean sameAnswers, List<Place> with) {
            sameRow += sameAnswers ? 1 : 0;
            sameKey += sameAnswers ? 0 : 1;
            with.forEach(place ->
                    smallest = Math.min(smallest, place.source().marks().rows().size()));
        }
    }

    private SharedKeys() {}

    /** Compares submissions that are in force. */
    static SharedKeys of(List<Source> sources) {
        var shared = new SharedKeys();
        SortedMap<String, List<Source>> together = new TreeMap<>();
        for (Source source : sources) {
            together.computeIfAbsent(
                            source.scope().wave() + " "
                                    + source.scope().survey().id(),
                            s -> new ArrayList<>())
                    .add(source);
        }
        together.values().forEach(shared::compare);
        return shared;
    }

    /** Rows that are not to be used: by key of the submission, the mark of the row's key and the other part's name. */
    SortedMap<String, SortedMap<Long, String>> elsewhere() {
        return elsewhere;
    }

    /** What is told of rows that another region sent too, by key of the submission. */
    SortedMap<String, List<Finding>> findings() {
        SortedMap<String, List<Finding>> findings = new TreeMap<>();
        tallies.forEach((key, tally) -> {
            List<Finding> told = new ArrayList<>();
            if (tally.sameRow > 0) {
                told.add(finding(FindingCode.ROW_OTHER_REGION, tally, tally.sameRow));
            }
            if (tally.sameKey > 0 && tally.sameKey <= Math.max(1, tally.smallest * MOST_BY_CHANCE)) {
                told.add(finding(FindingCode.KEY_OTHER_REGION, tally, tally.sameKey));
            }
            findings.put(key, told);
        });
        return findings;
    }

    private static Finding finding(FindingCode code, Tally tally, int rows) {
        return Finding.of(code, CellAddress.file(tally.source.fileName()))
                .with("rows", rows)
                .with("of", tally.source.marks().rows().size());
    }

    private void compare(List<Source> sources) {
        if (sources.size() < 2) {
            return;
        }
        List<Place> places = new ArrayList<>();
        sources.forEach(source -> source.marks().rows().forEach(row -> places.add(new Place(source, row))));
        places.sort(Comparator.comparing(Place::row)
                .thenComparing(place -> place.source().key()));
        int from = 0;
        for (int to = 1; to <= places.size(); to++) {
            if (to == places.size()
                    || places.get(to).row().key() != places.get(from).row().key()) {
                if (to - from > 1) {
                    sameKey(places.subList(from, to));
                }
                from = to;
            }
        }
    }

    private void sameKey(List<Place> places) {
        for (Place place : places) {
            String region = place.source().scope().region();
            List<Place> abroad = places.stream()
                    .filter(p -> !p.source().scope().region().equals(region))
                    .toList();
            if (!abroad.isEmpty()) {
                Tally tally = tallies.computeIfAbsent(place.source().key(), key -> new Tally(place.source()));
                boolean same = abroad.stream()
                        .anyMatch(p -> p.row().content() == place.row().content());
                tally.shares(same, abroad);
            }
            List<Place> home = places.stream()
                    .filter(p -> p.source().scope().region().equals(region)
                            && !p.source().key().equals(place.source().key()))
                    .toList();
            if (!home.isEmpty() && !newest(place, home)) {
                elsewhere
                        .computeIfAbsent(place.source().key(), key -> new TreeMap<>())
                        .put(place.row().key(), home.getFirst().source().scope().part());
            }
        }
    }

    private static boolean newest(Place place, List<Place> others) {
        Set<Boolean> newer = new HashSet<>();
        others.forEach(other -> newer.add(place.source()
                .date()
                .filter(day -> other.source().date().filter(day::isAfter).isPresent())
                .isPresent()));
        return newer.equals(Set.of(true));
    }
}
