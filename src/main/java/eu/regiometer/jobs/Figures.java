package eu.regiometer.jobs;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.SurveyCube;
import eu.regiometer.disclosure.DisclosureControl;
import eu.regiometer.disclosure.Release;
import eu.regiometer.indicators.IndicatorTable;
import eu.regiometer.recommendation.Derivation;
import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.Recommendations;
import eu.regiometer.report.ReportSources;
import eu.regiometer.revision.Changes;
import eu.regiometer.territory.Wave;
import eu.regiometer.workbook.ContentHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The figures of a run, from cubes to recommendations.
 *
 * @param sources what reports are made from
 * @param submissions the files of the run with their final verdicts
 * @param outcomes outcomes of the rulebook in all waves
 */
record Figures(ReportSources sources, SubmissionSet submissions, List<Outcome> outcomes) {

    /** The same figures with what changed since the last issue. */
    Figures with(Changes changes) {
        return new Figures(sources.with(changes), submissions, outcomes);
    }

    /**
     * Computes them.
     *
     * @param overrides what reviewers decided, each with what it rests on where that is known
     */
    static Figures compute(
            Programme programme,
            Wave wave,
            SubmissionSet submissions,
            List<SurveyCube> cubes,
            List<EditorialOverride> overrides) {
        Aggregate aggregate = Aggregate.of(cubes, programme.definitions());
        SubmissionSet told = submissions.revised(Map.of(), WeightFindings.of(aggregate.weighting(), submissions));
        IndicatorTable table = IndicatorTable.compute(
                aggregate,
                programme.tree(),
                programme.questionnaires(),
                programme.territory(),
                programme.actions(),
                programme.plan());
        Release direct = DisclosureControl.release(
                aggregate,
                table,
                programme.territory(),
                programme.tree(),
                programme.disclosure(),
                wave.code(),
                ContentHash.of(String.join("\n", submissions.countingHashes())),
                programme.plan().reach(),
                programme.questionnaires(),
                programme.comparisons());
        Release release = DisclosureControl.model(
                direct,
                programme.smallAreas(),
                programme.territory(),
                programme.tree(),
                programme.definitions().population());
        Recommendations recommendations = derive(programme, release, overrides);
        return new Figures(
                new ReportSources(
                        release,
                        recommendations,
                        programme.territory(),
                        programme.tree(),
                        programme.questionnaires(),
                        programme.branding(),
                        ProgrammeMethods.settings(programme),
                        wave.reportDate()),
                told,
                outcomes(programme, release, recommendations, overrides));
    }

    /** Outcomes of all waves, for the open data; those of earlier waves by the rulebook of today. */
    private static List<Outcome> outcomes(
            Programme programme, Release release, Recommendations now, List<EditorialOverride> overrides) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Wave wave : programme.territory().waves()) {
            if (wave.code().equals(release.wave())) {
                outcomes.addAll(now.outcomes());
            } else {
                Release about = release.about(
                        wave.code(), programme.territory().previous(wave).map(Wave::code));
                outcomes.addAll(derive(programme, about, overrides).outcomes());
            }
        }
        return outcomes;
    }

    private static Recommendations derive(Programme programme, Release release, List<EditorialOverride> overrides) {
        return Derivation.derive(release, programme.rulebook(), programme.territory(), programme.tree(), overrides);
    }
}
