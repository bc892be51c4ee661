package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.part.Front;
import eu.regiometer.report.part.Front.KeyFigure;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts cover, imprint, key figures and method box together. */
final class FrontMaker {

    private static final String GAP = "GAP_DS";
    private static final int MOST_FIGURES = 5;

    private final Issue issue;

    FrontMaker(Issue issue) {
        this.issue = issue;
    }

    Front front(String madeWith) {
        List<String> bands = List.of("emerging", "moderate", "strong", "leader").stream()
                .map(band -> issue.text("band." + band + ".meaning"))
                .toList();
        return new Front(
                new CoverMaker(issue).cover(),
                new ImprintMaker(issue).imprint(madeWith),
                keyFigures(),
                bands,
                method());
    }

    /** Title with territory and wave, for the document's metadata. */
    String title() {
        return new CoverMaker(issue).title();
    }

    /** The index and its heads, five in all; in a local report the digital gap in place of the index. */
    private List<KeyFigure> keyFigures() {
        if (issue.key().lens().isPresent()) {
            return new LensFigures(issue)
                    .indicators(issue.key().lens().get()).stream()
                            .limit(MOST_FIGURES)
                            .map(node -> keyFigure(node.code()))
                            .toList();
        }
        List<KeyFigure> figures = new ArrayList<>();
        boolean local = issue.key().level() == GovernanceLevel.LOCAL;
        if (!local) {
            issue.top().ifPresent(top -> figures.add(keyFigure(top.code())));
        }
        issue.heads().forEach(c -> figures.add(keyFigure(c.code())));
        if (local && issue.has(GAP)) {
            figures.add(keyFigure(GAP));
        }
        return figures.stream().limit(MOST_FIGURES).toList();
    }

    private KeyFigure keyFigure(String code) {
        Figure figure = issue.figure(issue.figures(), code);
        Figure partner = issue.single() ? issue.figure(Area.PARTNERS, code) : Figure.missing(figure.unit(), ":");
        double value = figure.unit() == Unit.SCORE ? figure.value().orElse(0) : 0;
        boolean low = issue.single()
                && figure.known()
                && partner.known()
                && figure.value().getAsDouble() < partner.value().getAsDouble();
        return new KeyFigure(
                issue.borrowed()
                        ? issue.name(code) + "\u00A0*"
                        : issue.borrowing().label(issue.figures(), code),
                figure,
                partner,
                change(code),
                (int) Math.round(Math.clamp(value, 0, 100)),
                low);
    }

    private String change(String code) {
        Figure change = issue.change(issue.figures(), code);
        if (!change.known()) {
            return "";
        }
        return issue.text(
                change.excludesZero() ? "change.certain" : "change.uncertain",
                "change",
                issue.printer().value(change),
                "wave",
                issue.previousWave().orElse(""));
    }

    private Front.Method method() {
        Branding branding = issue.sources().branding();
        Area area = issue.figures();
        List<Front.SurveyLine> surveys = issue.surveys().stream()
                .map(survey -> line(survey, issue.borrowing().supplier(survey, area)))
                .toList();
        return new Front.Method(
                Branding.printed(issue.language(), branding.definition()),
                surveys,
                issue.surveyed("method.weighting", "weighting", SourceLine.weighting(issue, area)) + " "
                        + issue.text("wave.kind." + issue.wave().kind().name()));
    }

    private Front.SurveyLine line(Survey survey, Area area) {
        return new Front.SurveyLine(
                SourceLine.surveyName(issue, survey),
                issue.name(area),
                SourceLine.days(issue, survey, area),
                SourceLine.answers(issue, survey, area, true),
                responseRate(survey, area));
    }

    /** Answers by the eligible and by the invited, as far as known; withheld where the number of answers is. */
    String responseRate(Survey survey, Area area) {
        Optional<ReleasedCounts> counts = issue.counts(survey, area);
        if (counts.isEmpty()) {
            return issue.text("word.unknown");
        }
        ReleasedCounts c = counts.get();
        if (c.accepted().isEmpty()
                || SourceLine.isFew(issue, survey, c.accepted().getAsLong())) {
            return ":c";
        }
        List<String> rates = new ArrayList<>();
        c.responseRate().ifPresent(rate -> rate("rate.eligible", rate).ifPresent(rates::add));
        if (c.invited().orElse(0) > 0 && !c.invited().equals(c.eligible())) {
            rate("rate.invited", c.accepted().getAsLong() / (double) c.invited().getAsLong())
                    .ifPresent(rates::add);
        }
        return rates.isEmpty() ? issue.text("word.unknown") : String.join(issue.between(), rates);
    }

    /** A rate in words; none when it would print as nought. */
    private Optional<String> rate(String key, double rate) {
        if (rate < 0.0005) {
            return Optional.empty();
        }
        String printed = rate < 0.095
                ? issue.numbers().percent(100 * rate, 1)
                : issue.numbers().percent(100 * rate);
        return Optional.of(issue.text(key, "rate", printed));
    }
}
