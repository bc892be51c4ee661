package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.disclosure.ReleasedWeighting;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The line under a chart: survey, wave, field dates, answers, weighting. */
final class SourceLine {

    private static final int ROUNDED_TO = 5;

    private SourceLine() {}

    /** For figures that are indices. */
    static String of(Issue issue, Area area, Survey... surveys) {
        return line(issue, area, List.of(surveys));
    }

    /** For figures that are shares. */
    static String ofShares(Issue issue, Area area, Survey survey) {
        return line(issue, area, List.of(survey));
    }

    private static String line(Issue issue, Area area, List<Survey> surveys) {
        String parts = surveys.stream()
                .filter(issue.surveys()::contains)
                .map(survey -> survey(issue, survey, area))
                .collect(Collectors.joining(" · "));
        boolean citizens =
                surveys.contains(Survey.PUBLIC_ATTITUDE) && issue.surveys().contains(Survey.PUBLIC_ATTITUDE);
        return issue.text(
                citizens ? "source.line" : "source.line.organisations",
                "surveys",
                parts,
                "wave",
                issue.key().wave(),
                "area",
                issue.name(area),
                "weighting",
                citizens ? weighting(issue, area) : issue.text("weighting.STATED"));
    }

    /** Field dates and answers come from the area that supplied the figures. */
    private static String survey(Issue issue, Survey survey, Area area) {
        Area supplier = issue.borrowing().supplier(survey, area);
        return issue.text(
                supplier.equals(area) ? "source.survey" : "source.survey.borrowed",
                "survey",
                surveyName(issue, survey),
                "area",
                issue.name(supplier),
                "dates",
                dates(issue, survey, supplier),
                "answers",
                answers(issue, survey, supplier, true));
    }

    static String surveyName(Issue issue, Survey survey) {
        return issue.names().of(issue.questionnaire(survey));
    }

    /** Field dates in a sentence. */
    static String dates(Issue issue, Survey survey, Area area) {
        return dates(issue, survey, area, issue.numbers()::date);
    }

    /** Field dates in a table or an annex, the same in all languages (ISO 8601). */
    static String days(Issue issue, Survey survey, Area area) {
        return dates(issue, survey, area, LocalDate::toString);
    }

    private static String dates(Issue issue, Survey survey, Area area, Function<LocalDate, String> form) {
        Optional<ReleasedCounts> counts = issue.counts(survey, area);
        var from = counts.flatMap(ReleasedCounts::fieldFrom);
        var to = counts.flatMap(ReleasedCounts::fieldTo);
        return from.isPresent() && to.isPresent()
                ? issue.text("dates", "from", form.apply(from.get()), "to", form.apply(to.get()))
                : issue.text("word.unknown");
    }

    /**
     * Number of answers; rounded to 5 beside shares and response rates, so that nobody can count back, and never exact below
     * the minimum.
     */
    static String answers(Issue issue, Survey survey, Area area, boolean rounded) {
        Optional<ReleasedCounts> counts = issue.counts(survey, area)
                .filter(c -> c.submissions() > 0 || c.accepted().orElse(1) > 0);
        if (counts.isEmpty()) {
            return issue.text("word.none");
        }
        OptionalLong accepted = counts.get().accepted();
        if (accepted.isEmpty()) {
            return issue.text("answers.withheld");
        }
        long n = accepted.getAsLong();
        if (isFew(issue, survey, n)) {
            return issue.text("answers.fewer", "n", issue.numbers().whole(minimum(issue, survey)));
        }
        return rounded
                ? issue.text("answers.about", "n", issue.numbers().whole(rounded(n)))
                : issue.numbers().whole(n);
    }

    /** Whether a number of answers is below the smallest base of a figure, so that it is not printed exactly. */
    static boolean isFew(Issue issue, Survey survey, long accepted) {
        return accepted < minimum(issue, survey);
    }

    private static int minimum(Issue issue, Survey survey) {
        var rules = issue.release().rules();
        return survey == Survey.PUBLIC_ATTITUDE ? rules.minimumRespondents() : rules.minimumOrganisations();
    }

    /** A number of answers as it stands beside figures. */
    static double rounded(long n) {
        return (double) Math.round(n / (double) ROUNDED_TO) * ROUNDED_TO;
    }

    /** How the citizens' answers of the area were weighted. */
    static String weighting(Issue issue, Area area) {
        if (!issue.surveys().contains(Survey.PUBLIC_ATTITUDE)) {
            return issue.text("weighting.STATED");
        }
        return issue.territory()
                .regionOf(area)
                .flatMap(region -> issue.release()
                        .weighting(Survey.PUBLIC_ATTITUDE, issue.key().wave(), region.code()))
                .map(ReleasedWeighting::method)
                .map(method -> method(issue, method))
                .orElse(issue.text("weighting.MIXED"));
    }

    /** What was done to the weights of a region. */
    static String method(Issue issue, ReleasedWeighting.Method method) {
        return issue.text("weighting." + method.name(), "margins", margins(issue));
    }

    /** The margins that weights are raked to, by their names. */
    static String margins(Issue issue) {
        return new MethodLabels(issue)
                .margins(issue.sources().methods().weighting().margins(), ", ");
    }
}
