package eu.regiometer.intake;

import eu.regiometer.workbook.ContentHash;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Watches the drop folder until every copy in it has finished: a file is read only after two looks that show the same
 * size and time of change. All files share one wait, other work may fill it, and files that are known already need none.
 */
public final class DropWatch {

    private final DropListing listing;
    private final Looks looks;
    private final SortedMap<String, Looks.Look> first = new TreeMap<>();
    private final SortedMap<String, Known> settled = new TreeMap<>();

    /**
     * A file whose copy had finished.
     *
     * @param look what a look at it showed
     * @param hash SHA-256 of its content; empty when it was refused unread, as empty or too large
     */
    public record Known(Looks.Look look, String hash) {}

    private DropWatch(DropListing listing, Looks looks) {
        this.listing = listing;
        this.looks = looks;
        listing.files().forEach((name, path) -> looks.at(path).ifPresent(look -> first.put(name, look)));
    }

    /**
     * Takes the first look.
     *
     * @throws UncheckedIOException if the folder is missing or cannot be read; the message names it
     */
    public static DropWatch begin(Path surveys, Looks looks) {
        return new DropWatch(DropListing.of(surveys), looks);
    }

    /**
     * Takes the second look, after the wait if there is any new file. Files that came after the first look or went since
     * are left for the next run.
     *
     * @param known files of earlier runs by name
     */
    public DropFolder end(Map<String, Known> known) {
        var reception = new Reception(listing);
        List<String> unknown = new ArrayList<>();
        first.forEach((name, look) -> {
            if (!again(reception, name, look, known)) {
                unknown.add(name);
            }
        });
        if (!unknown.isEmpty()) {
            looks.settle();
        }
        unknown.forEach(name -> receive(reception, name));
        return reception.done();
    }

    /** Files received by {@link #end}, by name; to be known to the next run. */
    public SortedMap<String, Known> settled() {
        return Collections.unmodifiableSortedMap(settled);
    }

    /** Takes a file that size, time and content show to be the one of an earlier run. */
    private boolean again(Reception reception, String name, Looks.Look look, Map<String, Known> known) {
        Known before = known.get(name);
        if (before == null || !before.look().equals(look)) {
            return false;
        }
        Path path = path(name);
        if (before.hash().isEmpty()) {
            receive(reception, name);
            return true;
        }
        try {
            if (!ContentHash.of(path).equals(before.hash())) {
                return false;
            }
        } catch (UncheckedIOException e) {
            return false;
        }
        reception.receive(name, path, look.size(), before.hash());
        settled.put(name, before);
        return true;
    }

    private void receive(Reception reception, String name) {
        Path path = path(name);
        Optional<Looks.Look> before = Optional.ofNullable(first.get(name));
        Optional<Looks.Look> now = looks.at(path);
        if (now.isEmpty()) {
            return;
        }
        if (!now.equals(before)) {
            reception.unfinished(name, path);
            return;
        }
        Optional<ReceivedFile> file = reception.receive(name, path);
        // a writer may have come back while the content was hashed
        if (!looks.at(path).equals(before)) {
            file.ifPresent(f -> reception.unfinished(name, path));
        } else {
            settled.put(name, new Known(now.get(), file.map(ReceivedFile::hash).orElse("")));
        }
    }

    private Path path(String name) {
        return Optional.ofNullable(listing.files().get(name)).orElseThrow();
    }
}
