package eu.regiometer.jobs;

import eu.regiometer.measures.Lens;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a run is asked to do.
 *
 * @param input input folder with {@code programme}, {@code surveys} and {@code reviews}
 * @param output folder for everything a person receives
 * @param state private folder of the product
 * @param templates folder with templates; empty: {@code ./report-templates} if it is there, else the copy in the jar
 * @param wave wave to report on; empty: the newest
 * @param regions regions to re-issue; empty: all
 * @param languages languages to re-issue; empty: all of the programme
 * @param lenses lenses to print alone, and nothing else; empty: all reports, with the annexes that the programme names
 * @param force whether unchanged work is done again
 * @param date report date in place of the programme's
 * @param threads workbooks and reports worked on at the same time, at least 1
 * @param settle how long a new file must lie unchanged before it is read
 */
public record RunRequest(
        Path input,
        Path output,
        Path state,
        Optional<Path> templates,
        Optional<String> wave,
        SortedSet<String> regions,
        SortedSet<String> languages,
        SortedSet<Lens> lenses,
        boolean force,
        Optional<LocalDate> date,
        int threads,
        Duration settle) {

    public RunRequest {
        regions = new TreeSet<>(regions);
        languages = new TreeSet<>(languages);
        lenses = new TreeSet<>(lenses);
        if (threads < 1) {
            throw new IllegalArgumentException("a run needs at least 1 thread: " + threads);
        }
        if (settle.isNegative()) {
            throw new IllegalArgumentException("nothing settles in less than no time: " + settle);
        }
    }

    /** All reports of a wave on these folders, each made unless it is there already. */
    public static RunRequest whole(
            Path input,
            Path output,
            Path state,
            Optional<Path> templates,
            Optional<String> wave,
            Optional<LocalDate> date,
            int threads,
            Duration settle) {
        return new RunRequest(
                input,
                output,
                state,
                templates,
                wave,
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                false,
                date,
                threads,
                settle);
    }

    /** Only these reports of it; empty sets select all. */
    public RunRequest only(
            Collection<String> ofRegions, Collection<String> inLanguages, Collection<Lens> onLenses, boolean again) {
        return new RunRequest(
                input,
                output,
                state,
                templates,
                wave,
                new TreeSet<>(ofRegions),
                new TreeSet<>(inLanguages),
                new TreeSet<>(onLenses),
                again,
                date,
                threads,
                settle);
    }

    /** The same about a wave with a report date. */
    RunRequest reportedOn(String ofWave, LocalDate day) {
        return new RunRequest(
                input,
                output,
                state,
                templates,
                Optional.of(ofWave),
                regions,
                languages,
                lenses,
                force,
                Optional.of(day),
                threads,
                settle);
    }

    /** Folder of what policy staff edit. */
    public Path programme() {
        return input.resolve("programme");
    }

    /** Folder of what regions drop. */
    public Path surveys() {
        return input.resolve("surveys");
    }
}
