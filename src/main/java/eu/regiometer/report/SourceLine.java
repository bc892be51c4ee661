package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.disclosure.ReleasedWeighting;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The line under a chart: survey, wave, field dates, answers, weighting. */
final class SourceLine {

    private static final int ROUNDED_TO = 5;

    private SourceLine() {}

    /** For figures that are indices. */
    static String of(Issue issue, Area area, Survey... surveys) {
        return line(issue, area, List.of(surveys), false);
    }

    /** For figures that are shares: numbers of answers are rounded, so that nobody can count back. */
    static String ofShares(Issue issue, Area area, Survey survey) {
        return line(issue, area, List.of(survey), true);
    }

    private static String line(Issue issue, Area area, List<Survey> surveys, boolean rounded) {
        String parts = surveys.stream()
                .map(survey -> issue.text(
                        "source.survey",
                        "survey", surveyName(issue, survey),
                        "dates", dates(issue, survey, area),
                        "answers", answers(issue, survey, area, rounded)))
                .collect(Collectors.joining(" · "));
        return issue.text("source.line", "surveys", parts, "wave", issue.key().wave(), "area", issue.name(area),
                "weighting", weighting(issue, area));
    }

    static String surveyName(Issue issue, Survey survey) {
        return issue.questionnaire(survey).title(issue.language());
    }

    static String dates(Issue issue, Survey survey, Area area) {
        Optional<ReleasedCounts> counts = issue.counts(survey, area);
        var from = counts.flatMap(ReleasedCounts::fieldFrom);
        var to = counts.flatMap(ReleasedCounts::fieldTo);
        return from.isPresent() && to.isPresent()
                ? issue.text("dates", "from", issue.numbers().date(from.get()), "to", issue.numbers().date(to.get()))
                : issue.text("word.unknown");
    }

    static String answers(Issue issue, Survey survey, Area area, boolean rounded) {
        return issue.counts(survey, area)
                .map(counts -> rounded && counts.accepted() > 0
                        ? issue.text("answers.about", "n", issue.numbers().whole(rounded(counts.accepted())))
                        : issue.numbers().whole(counts.accepted()))
                .orElse(issue.text("word.none"));
    }

    private static double rounded(long n) {
        return (double) Math.round(n / (double) ROUNDED_TO) * ROUNDED_TO;
    }

    /** How the citizens' answers of the area were weighted. */
    static String weighting(Issue issue, Area area) {
        return issue.territory()
                .regionOf(area)
                .flatMap(region -> issue.release()
                        .weighting(Survey.PUBLIC_ATTITUDE, issue.key().wave(), region.code()))
                .map(ReleasedWeighting::method)
                .map(method -> issue.text("weighting." + method.name()))
                .orElse(issue.text("weighting.MIXED"));
    }
}
