package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.language.OfficialText;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.part.Front;
import eu.regiometer.report.part.Front.KeyFigure;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Makes cover, imprint, key figures and method box. */
final class FrontMaker {

    private static final String GAP = "GAP_DS";
    private static final int MOST_FIGURES = 5;
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private final Issue issue;

    FrontMaker(Issue issue) {
        this.issue = issue;
    }

    Front front(String madeWith) {
        List<String> bands = List.of("emerging", "moderate", "strong", "leader").stream()
                .map(band -> issue.text("band." + band + ".meaning"))
                .toList();
        return new Front(cover(), imprint(madeWith), keyFigures(), bands, method());
    }

    /** Title with territory and wave, for the document's metadata. */
    String title() {
        return issue.text(
                "title.document",
                "title",
                kind(),
                "territory",
                territory(),
                "wave",
                issue.key().wave());
    }

    /** What kind of document it is: the report of a level, or an annex to it. */
    private String kind() {
        String level = issue.key().level().name();
        return issue.key()
                .lens()
                .map(lens -> issue.text("title.lens." + level, "lens", issue.text("lens." + lens.name())))
                .orElseGet(() -> issue.text("title." + level));
    }

    private String territory() {
        return issue.name(issue.key().area());
    }

    private Front.Cover cover() {
        Branding branding = issue.sources().branding();
        Funding funding = branding.funding(issue.sources().date());
        String language = issue.language();
        String place = switch (issue.key().level()) {
            case LOCAL ->
                issue.region()
                        .map(r -> issue.text(
                                "cover.place.local",
                                "region",
                                issue.names().of(r),
                                "country",
                                issue.names().of(r.country())))
                        .orElse("");
            case REGIONAL -> issue.region().map(r -> issue.names().of(r.country())).orElse("");
            case EU ->
                issue.text(
                        "cover.place.eu",
                        "regions",
                        issue.numbers().whole(issue.regions().size()),
                        "countries",
                        issue.numbers()
                                .whole(issue.regions().stream()
                                        .map(r -> r.country().code())
                                        .distinct()
                                        .count()));
        };
        return new Front.Cover(
                issue.key().level(),
                kind(),
                territory(),
                place,
                issue.key().wave(),
                issue.names().of(branding.survey()),
                issue.names().of(branding.project()),
                programme(branding.programme(), funding),
                funding.statement(language),
                funding.emblem(),
                logos(branding),
                issue.release().synthetic(),
                notice());
    }

    private String programme(SortedMap<String, String> name, Funding funding) {
        String fund = issue.names().of(funding.fund());
        return issue.names().of(name) + (fund.isEmpty() ? "" : " · " + fund);
    }

    private List<Front.Logo> logos(Branding branding) {
        return branding.logos().stream()
                .map(logo -> new Front.Logo(
                        logo.name(),
                        Branding.in(issue.language(), logo.words()),
                        POINTS_PER_MILLIMETRE * logo.width(),
                        POINTS_PER_MILLIMETRE * logo.printedHeight()))
                .toList();
    }

    /** What has to be known before the figures are read. */
    private String notice() {
        if (issue.borrowed()) {
            return issue.text(
                    "notice.borrowed",
                    "municipality",
                    territory(),
                    "region",
                    issue.name(issue.figures()),
                    "minimum",
                    issue.numbers().whole(issue.release().rules().minimumRespondents()));
        }
        if (issue.borrowing().origin().isPresent()) {
            return issue.borrowing().origin().get();
        }
        if (!issue.hasFigures(issue.figures())) {
            boolean submitted = issue.surveys().stream()
                    .anyMatch(s -> issue.counts(s, issue.figures())
                            .filter(c -> c.submissions() > 0)
                            .isPresent());
            return issue.text(
                    submitted ? "notice.few" : "notice.none",
                    "area",
                    territory(),
                    "wave",
                    issue.key().wave());
        }
        return issue.key().level() == GovernanceLevel.EU ? new PartialAreas(issue).notice() : "";
    }

    private Front.Imprint imprint(String madeWith) {
        Branding branding = issue.sources().branding();
        String language = issue.language();
        List<Front.Contact> contacts = new ArrayList<>();
        issue.region()
                .map(Region::contact)
                .filter(c -> !c.unit().isBlank())
                .ifPresent(c -> contacts.add(
                        new Front.Contact(issue.text("imprint.contact.region"), c.unit(), c.email(), c.link())));
        contacts.add(new Front.Contact(
                issue.text("imprint.contact.secretariat"),
                issue.names().of(branding.secretariat()),
                branding.email(),
                branding.link()));
        return new Front.Imprint(
                issue.key().documentId(),
                issue.sources().date(),
                issue.release().snapshot(),
                issue.recommendations().rulebook().version(),
                issue.recommendations().rulebook().hash(),
                frame(),
                madeWith,
                contacts,
                branding.licence(),
                branding.licenceLink(),
                disclaimer(),
                accessibility(branding));
    }

    /** The programme's own words; with the statement of the law where no annex holds it. */
    private String accessibility(Branding branding) {
        String own = Branding.printed(issue.language(), branding.accessibility());
        QualityTexts statement = new QualityTexts(issue);
        return issue.key().level() == GovernanceLevel.LOCAL
                ? own + " " + statement.conformance() + " " + statement.complaint()
                : own;
    }

    /** The programme's own words, else the official ones. */
    private String disclaimer() {
        SortedMap<String, String> own = issue.sources().branding().disclaimer();
        SortedMap<String, String> official = OfficialText.DISCLAIMER.texts();
        String language = issue.language();
        return Branding.printed(
                language, own.containsKey(language) || !official.containsKey(language) ? own : official);
    }

    private String frame() {
        return issue.recommendations()
                .rulebook()
                .frame()
                .map(frame -> issue.text(
                        "imprint.frame.value",
                        "name",
                        issue.names().of(frame),
                        "from",
                        issue.numbers().date(frame.validFrom()),
                        "to",
                        issue.numbers().date(frame.validTo())))
                .orElse("");
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
                SourceLine.dates(issue, survey, area),
                SourceLine.answers(issue, survey, area, false),
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
