package eu.regiometer.report;

import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.report.part.CardDeck;
import eu.regiometer.report.part.ChangeList;
import eu.regiometer.report.part.ChangeList.Line;
import eu.regiometer.report.part.Chapter;
import eu.regiometer.report.part.Chapter.Heading;
import eu.regiometer.revision.CardState;
import eu.regiometer.revision.Change;
import eu.regiometer.revision.Change.Kind;
import eu.regiometer.revision.Changes;
import eu.regiometer.revision.Changes.Since;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells what changed since the last issue, with the cause and the place of each change. */
final class ChangesMaker {

    /** Lines that one page holds. */
    private static final int PRINTED = 16;

    private static final int LOCAL = 11;
    private static final String NOTHING = "–";

    private final Issue issue;
    private final Changes changes;
    private final OriginWords origins;

    ChangesMaker(Issue issue) {
        this.issue = issue;
        this.changes = issue.sources().changes();
        this.origins = new OriginWords(issue);
    }

    /**
     * The list.
     *
     * @param scorecard heading of the chapter that holds the table of indicators, if there is one
     * @param chapters chapters in order, searched for the figures that they show
     * @param deck the recommendations
     */
    ChangeList list(Optional<Heading> scorecard, List<Chapter> chapters, CardDeck deck) {
        return switch (changes.since()) {
            case Since.Nothing() -> said(issue.text("changes.first"));
            case Since.Unreadable() -> said(issue.text("changes.unknown"));
            case Since.Run(String date) ->
                list(
                        issue.text("changes.lead", "date", day(date)),
                        issue.text("changes.none", "date", day(date)),
                        new ChangePlaces(issue, scorecard, chapters, deck));
            case Since.PublicVersion(int version, String date) -> {
                String number = issue.numbers().whole(version);
                yield list(
                        issue.text("changes.public", "version", number, "date", day(date)),
                        issue.text("changes.public.none", "version", number, "date", day(date)),
                        new ChangePlaces(issue, scorecard, chapters, deck));
            }
        };
    }

    private String day(String date) {
        return issue.numbers().date(LocalDate.parse(date));
    }

    private ChangeList list(String lead, String none, ChangePlaces places) {
        List<Line> lines = new ArrayList<>();
        for (Area area : areas()) {
            cards(area).forEach(card -> lines.add(card(card, places)));
        }
        for (Area area : areas()) {
            figures(area).forEach(figure -> lines.add(figure(area, figure, places)));
        }
        changes.reports().forEach(change -> lines.add(reports(change)));
        if (lines.isEmpty()) {
            return said(none);
        }
        int printed = Math.min(lines.size(), issue.key().level() == GovernanceLevel.LOCAL ? LOCAL : PRINTED);
        int left = lines.size() - printed;
        return new ChangeList(
                lead,
                lines.subList(0, printed),
                lines.subList(printed, lines.size()),
                left == 0
                        ? ""
                        : issue.text("changes.more", "count", issue.numbers().whole(left)));
    }

    private static ChangeList said(String lead) {
        return new ChangeList(lead, List.of(), List.of(), "");
    }

    /** The areas whose figures the report is about. */
    private List<Area> areas() {
        return issue.single() ? List.of(issue.key().area()) : List.of(Area.PARTNERS, Area.EU);
    }

    private List<Change.OfCard> cards(Area area) {
        return changes.of(area).stream()
                .filter(Change.OfCard.class::isInstance)
                .map(Change.OfCard.class::cast)
                .toList();
    }

    /** The indices first, then what they are made of, each in the order of the tree. */
    private List<Change.OfFigure> figures(Area area) {
        return changes.of(area).stream()
                .filter(Change.OfFigure.class::isInstance)
                .map(Change.OfFigure.class::cast)
                .filter(figure -> issue.has(figure.code()))
                .sorted(Comparator.comparing((Change.OfFigure figure) -> issue.tree()
                                .indicator(figure.code())
                                .orElseThrow()
                                .level())
                        .thenComparing(Change.OfFigure::code))
                .toList();
    }

    private Line card(Change.OfCard change, ChangePlaces places) {
        Rulebook rulebook = issue.recommendations().rulebook();
        String title = rulebook.texts().containsKey(change.code())
                ? " " + issue.names().title(rulebook, change.code())
                : "";
        ChangePlaces.Place place = places.ofCard(change.code());
        return new Line(
                issue.text("changed." + change.kind()),
                change.code() + title,
                change.from().map(state -> state(change.kind(), state)).orElse(NOTHING),
                change.to().map(state -> state(change.kind(), state)).orElse(NOTHING),
                origins.words(change.origins()),
                place.words(),
                place.target());
    }

    private String state(Kind kind, CardState state) {
        String place = issue.text("changed.place", "place", Integer.toString(state.place()));
        if (kind == Kind.RANK || kind == Kind.WORDS || state.priority().isEmpty()) {
            return place;
        }
        String band = issue.text("priority." + state.band());
        String priority = issue.numbers().number(Double.parseDouble(state.priority()), 1);
        String said = issue.text("changed.standing", "band", band, "priority", priority, "place", place);
        return state.kind().equals("INDICATIVE") ? said + ", " + issue.text("indicative") : said;
    }

    private Line figure(Area area, Change.OfFigure change, ChangePlaces places) {
        ChangePlaces.Place place = places.ofFigure(change.code());
        return new Line(
                issue.text("changed.FIGURE"),
                issue.name(change.code()) + (issue.single() ? "" : " · " + issue.name(area)),
                value(change.code(), change.from()),
                value(change.code(), change.to()),
                origins.words(change.origins()),
                place.words(),
                place.target());
    }

    private String value(String code, String canonical) {
        if (canonical.isEmpty()) {
            return NOTHING;
        }
        if (canonical.equals(Change.OfFigure.RELEASED)) {
            return issue.text("changed.released");
        }
        return canonical.startsWith(":")
                ? canonical
                : issue.printer().value(Double.parseDouble(canonical), issue.unit(code));
    }

    private Line reports(Change change) {
        return switch (change) {
            case Change.OfReports(var cause, String from, String to) ->
                new Line(
                        issue.text("changed.REPORTS"),
                        issue.text("changed." + cause),
                        from,
                        to,
                        origins.words(change.origins()),
                        issue.text("where.all"),
                        "");
            case Change.OfCard card -> throw new IllegalArgumentException("not of whole reports: " + card);
            case Change.OfFigure figure -> throw new IllegalArgumentException("not of whole reports: " + figure);
        };
    }
}
