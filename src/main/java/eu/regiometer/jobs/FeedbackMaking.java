package eu.regiometer.jobs;

import eu.regiometer.publication.Manifest;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answers every dropped file. */
final class FeedbackMaking {

    FeedbackMaking(RunPlan plan, StateFolder state, TemplateSet templates) {}

    /** Writes receipts and problems; returns the path of the receipt as HTML by name of the file. */
    SortedMap<String, String> write(Figures figures, Path output, List<Manifest.Output> outputs) {
        return new TreeMap<>();
    }
}
