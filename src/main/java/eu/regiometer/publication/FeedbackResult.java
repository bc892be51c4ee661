package eu.regiometer.publication;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was written as feedback.
 *
 * @param paths files below the output folder, sorted
 * @param receipts receipt as HTML below the output folder, by name of the dropped file
 */
public record FeedbackResult(List<String> paths, SortedMap<String, String> receipts) {

    public FeedbackResult {
        paths = paths.stream().sorted().toList();
        receipts = Collections.unmodifiableSortedMap(new TreeMap<>(receipts));
    }
}
