package eu.regiometer.publication;

import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far a region is in a wave: a line per survey, also for one that nothing was sent for. */
final class ReceiptProgress {

    private final FeedbackContext context;
    private final Wording wording;

    ReceiptProgress(FeedbackContext context, Wording wording) {
        this.context = context;
        this.wording = wording;
    }

    /** The lines of a region; none when the run counted nothing. */
    List<String> lines(Region region, Wave wave) {
        List<String> lines = new ArrayList<>();
        if (context.counts().isEmpty()) {
            return lines;
        }
        for (Survey survey : Survey.values()) {
            Optional<ReleasedCounts> counts = context.counts().stream()
                    .filter(c -> c.survey() == survey
                            && c.wave().equals(wave.code())
                            && c.area().equals(region.area()))
                    .findFirst();
            lines.add(counts.filter(c -> c.submissions() > 0)
                    .map(this::progress)
                    .orElseGet(() -> wording.label("receipt.progress.none", "survey", wording.survey(survey))));
        }
        return lines;
    }

    private String progress(ReleasedCounts counts) {
        return wording.label(
                counts.adequate() ? "receipt.progress.line" : "receipt.progress.few",
                "survey",
                wording.survey(counts.survey()),
                "accepted",
                Long.toString(counts.toRegion()),
                "eligible",
                counts.eligible().isPresent() ? Long.toString(counts.eligible().getAsLong()) : "",
                "rate",
                counts.responseRate().isPresent()
                        ? wording.share(counts.responseRate().getAsDouble())
                        : "");
    }
}
