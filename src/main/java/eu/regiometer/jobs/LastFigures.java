package eu.regiometer.jobs;

import eu.regiometer.recommendation.EditorialOverride;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures that were last computed for a plan. Publishing brings the output up to date, prints the documents and brings
 * the output up to date again: the figures of all three are the same unless a submission or a decision on a recommendation
 * changed between.
 */
final class LastFigures {

    private record Rest(SubmissionSet submissions, List<EditorialOverride> overrides) {}

    private @Nullable Rest rest;
    private @Nullable Figures figures;

    /** The figures; computed unless these rest on the same as the last ones. */
    synchronized Figures of(RunPlan plan, Consolidation together, List<EditorialOverride> overrides) {
        Rest now = new Rest(together.submissions(), List.copyOf(overrides));
        if (figures == null || !now.equals(rest)) {
            figures =
                    Figures.compute(plan.programme(), plan.wave(), together.submissions(), together.cubes(), overrides);
            rest = now;
        }
        return figures;
    }
}
