package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.measures.Challenge;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.ChartMaker.Slot;
import eu.regiometer.report.part.Asks;
import eu.regiometer.report.part.Card;
import eu.regiometer.report.part.CardDeck;
import eu.regiometer.report.part.Chapter;
import eu.regiometer.report.part.Chapter.Heading;
import eu.regiometer.report.part.Chart;
import eu.regiometer.report.part.LocalReport;
import eu.regiometer.report.part.Section;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Builds the report of a municipality. */
final class LocalBuilder {

    private static final String CAPACITY = "CAP_C1";

    /** Share of the page of each of two charts beside each other. */
    private static final double HALF = 0.485;

    private final Issue issue;
    private final ChapterMaker chapters;

    LocalBuilder(Issue issue) {
        this.issue = issue;
        this.chapters = new ChapterMaker(issue);
    }

    LocalReport build(String templateVersion) {
        Outline outline = new Outline(issue);
        FrontMaker front = new FrontMaker(issue);
        CardMaker cardMaker = new CardMaker(issue);
        List<Card> cards = cardMaker.cards();
        outline.next("summary");
        Chapter municipality = municipality(outline.next("municipality"));
        Chapter citizens = citizens(outline.next("citizens"));
        Optional<Chapter> offices = issue.surveys().contains(Survey.INNOVATION_CAPACITY)
                ? Optional.of(offices(outline.next("offices")))
                : Optional.empty();
        Optional<Chapter> mismatch = new GapCharts(issue).mismatches().isEmpty()
                ? Optional.empty()
                : Optional.of(mismatch(outline.next("mismatch")));
        CardDeck deck = deck(issue, outline.next("cards"), cards);
        Chapter plan = plan(outline.next("plan"), cards);
        Heading practice = outline.next("practice");
        Asks asks = new AskMaker(issue, cardMaker).asks();
        outline.annexes("quality", "tables", "rules");
        List<Chapter> shown = new ArrayList<>(List.of(municipality, citizens));
        offices.ifPresent(shown::add);
        mismatch.ifPresent(shown::add);
        return new LocalReport(
                issue.language(),
                front.title(),
                front.front(templateVersion),
                outline.headings(),
                new SummaryMaker(issue).summary(cardMaker),
                new ChangesMaker(issue).list(Optional.empty(), shown, deck),
                municipality,
                citizens,
                offices,
                mismatch,
                deck,
                plan,
                practice,
                cards.stream().flatMap(card -> card.practices().stream()).findFirst(),
                asks,
                new AnnexMaker(issue, cardMaker).annex(chapters.printed(), List.of()));
    }

    private Chapter municipality(Heading heading) {
        IndexCharts indices = new IndexCharts(issue);
        Optional<Chart> trend = indices.slope(new Slot("trend", "2.2"), issue.challenges(), HALF);
        List<Chart> shown = new ArrayList<>();
        shown.add(indices.challenges(new Slot("challenges", "2.1"), trend.isPresent() ? HALF : 1));
        trend.ifPresent(shown::add);
        return chapters.chapter(
                heading,
                issue.text("lead.local.municipality"),
                List.of(Section.charts(
                        "municipality-charts", "", issue.borrowing().origins(), shown)));
    }

    private Chapter citizens(Heading heading) {
        AttitudeCharts attitudes = new AttitudeCharts(issue);
        List<Chart> shown = new ArrayList<>(attitudes.agreement(
                new Slot("attitudes", "3.1"), Survey.PUBLIC_ATTITUDE, List.of(Challenge.C2, Challenge.C3)));
        issue.questionnaire(Survey.PUBLIC_ATTITUDE)
                .item("G4")
                .flatMap(item ->
                        attitudes.options(new Slot("wanted", "3.2"), "UNMET_TOP", Survey.PUBLIC_ATTITUDE, item, 1))
                .ifPresent(shown::add);
        List<Section> sections = new ArrayList<>();
        sections.add(Section.charts(
                "citizens-charts",
                "",
                shown.isEmpty()
                        ? List.of(issue.text("nothing.citizens"))
                        : issue.borrowing().origins(),
                shown));
        return chapters.chapter(heading, issue.text("lead.local.citizens"), sections);
    }

    private Chapter offices(Heading heading) {
        Chart dots = new IndexCharts(issue)
                .ranked(
                        new Slot("offices", heading.number() + ".1"),
                        issue.subIndices().stream()
                                .filter(i -> i.survey().equals(Optional.of(Survey.INNOVATION_CAPACITY)))
                                .toList(),
                        1,
                        Survey.INNOVATION_CAPACITY);
        return chapters.chapter(
                heading,
                issue.text("lead.local.offices"),
                List.of(Section.charts("offices-charts", "", whose(issue, issue.figures()), List.of(dots))));
    }

    /** Whose organisations are shown: the municipality's own, or in their place the local ones of the region, or all. */
    static List<String> whose(Issue issue, Area area) {
        Optional<ReleasedIndicator> shown = issue.indicator(area, CAPACITY);
        return shown.filter(i -> !i.borrowedFrom().isEmpty())
                .flatMap(i -> issue.territory().region(i.borrowedFrom()))
                .map(region -> {
                    OptionalDouble own = issue.figure(region.area(), CAPACITY).value();
                    boolean all = own.isPresent()
                            && own.equals(issue.figure(area, CAPACITY).value());
                    return List.of(issue.text(
                            all ? "offices.borrowed.all" : "offices.borrowed",
                            "region",
                            issue.names().of(region)));
                })
                .orElse(List.of());
    }

    private Chapter mismatch(Heading heading) {
        List<Chart> shown = new GapCharts(issue)
                .mismatch(new Slot("mismatch", heading.number() + ".1")).stream()
                        .toList();
        return chapters.chapter(
                heading,
                issue.text("lead.local.mismatch"),
                List.of(Section.charts(
                        "mismatch-charts",
                        "",
                        Stream.concat(Stream.of(issue.text("mismatch.sign")), issue.borrowing().origins().stream())
                                .toList(),
                        shown)));
    }

    static CardDeck deck(Issue issue, Heading heading, List<Card> cards) {
        String lead = cards.isEmpty()
                ? issue.text("cards.none")
                : issue.text(
                        "cards.lead",
                        "count",
                        issue.numbers().whole(cards.size()),
                        "rules",
                        issue.numbers()
                                .whole(issue.recommendations().rulebook().rules().values().stream()
                                        .filter(r -> r.level() == issue.key().level())
                                        .count()),
                        "indicative",
                        issue.numbers()
                                .whole(cards.stream().filter(Card::indicative).count()));
        return new CardDeck(heading, starred(issue, lead), Optional.empty(), cards);
    }

    /** A lead, with whose figures are starred in what follows. */
    private static String starred(Issue issue, String lead) {
        return issue.borrowing().origin().map(origin -> lead + " " + origin).orElse(lead);
    }

    private Chapter plan(Heading heading, List<Card> cards) {
        return chapters.chapter(
                heading, starred(issue, issue.text("lead.local.plan")), List.of(new PlanMaker(issue).proposed(cards)));
    }
}
