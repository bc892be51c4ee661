package eu.regiometer.report;

import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.measures.Indicator;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.ChartMaker.Slot;
import eu.regiometer.report.part.Asks;
import eu.regiometer.report.part.Card;
import eu.regiometer.report.part.CardDeck;
import eu.regiometer.report.part.Chapter;
import eu.regiometer.report.part.Chapter.Heading;
import eu.regiometer.report.part.Chart;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.RegionalReport;
import eu.regiometer.report.part.Section;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds the report of a region. */
final class RegionalBuilder {

    private final Issue issue;
    private final Region region;
    private final ChapterMaker chapters;

    RegionalBuilder(Issue issue) {
        this.issue = issue;
        this.chapters = new ChapterMaker(issue);
        this.region = issue.region()
                .orElseThrow(() ->
                        new IllegalArgumentException("no region: " + issue.key().area()));
    }

    RegionalReport build(String templateVersion) {
        Outline outline = new Outline(issue);
        FrontMaker front = new FrontMaker(issue);
        CardMaker cardMaker = new CardMaker(issue);
        LensMaker lenses = new LensMaker(issue, chapters);
        List<Card> cards = cardMaker.cards();
        outline.next("summary");
        Chapter territory = new TerritoryChapter(issue, region).chapter(outline.next("territory"));
        Chapter index = index(outline.next("scorecard"));
        List<Chapter> challenges = new ArrayList<>();
        for (Indicator challenge : issue.challenges()) {
            challenges.add(lenses.challenge(outline.next(challenge.code(), issue.name(challenge.code())), challenge));
        }
        List<Chapter> views = lenses.views(outline);
        Optional<Chapter> inside = hasGroups() ? Optional.of(inside(outline.next("inside"))) : Optional.empty();
        Optional<Chapter> trend = issue.previousWave().map(wave -> trend(outline.next("trend")));
        CardDeck deck = chapters.withMatrix(LocalBuilder.deck(issue, outline.next("cards"), cards));
        Chapter plan = plan(outline.next("plan"), cards);
        Chapter peers = new PeersChapter(issue, region).chapter(outline.next("peers"), cards);
        Asks asks = new AskMaker(issue, cardMaker).asks();
        AnnexMaker annexes = new AnnexMaker(issue, cardMaker);
        outline.annexes("quality", "tables", "rules", "further");
        List<Chapter> shown = new ArrayList<>(List.of(territory, index));
        shown.addAll(challenges);
        shown.addAll(views);
        inside.ifPresent(shown::add);
        return new RegionalReport(
                issue.language(),
                front.title(),
                front.front(templateVersion),
                outline.headings(),
                new SummaryMaker(issue).summary(cardMaker),
                new ChangesMaker(issue).list(Optional.of(index.heading()), shown, deck),
                territory,
                index,
                new ScorecardMaker(issue).scorecard(),
                challenges,
                views,
                inside,
                trend,
                deck,
                plan,
                peers,
                asks,
                annexes.annex(chapters.printed(), further(annexes)));
    }

    private List<Section> further(AnnexMaker annexes) {
        DifferenceMaker differences = new DifferenceMaker(issue);
        List<Section> further = new ArrayList<>();
        further.add(differences.partners());
        differences.waves().ifPresent(further::add);
        further.add(annexes.questionnaires());
        return further;
    }

    private Chapter index(Heading heading) {
        String number = heading.number();
        List<Section> sections = new ArrayList<>();
        int shown = issue.challenges().isEmpty() ? 0 : 1;
        if (shown > 0) {
            sections.add(Section.charts(
                    "scorecard-challenges",
                    "",
                    List.of(),
                    List.of(new IndexCharts(issue).challenges(new Slot("challenges", number + ".1"), 1))));
        }
        issue.top().map(Indicator::code).ifPresent(top -> sections.add(among(number, shown, top)));
        return chapters.chapter(heading, issue.text("lead.regional.scorecard"), sections);
    }

    /** The region among the others. */
    private Section among(String number, int before, String top) {
        List<Chart> map = new ArrayList<>(new RegionCharts(issue)
                .ranked(new Slot("composite", number + "." + (before + 1)), top, 0.57, Survey.values()));
        map.add(new RegionCharts(issue)
                .tiles(new Slot("tiles", number + "." + (before + 2)), top, 0.4, Survey.values()));
        return Section.charts(
                "scorecard-regions",
                "",
                issue.has("COMPOSITE") ? List.of(issue.text("index.caution")) : List.of(),
                map);
    }

    /** Groups of citizens always have a chapter; without citizens there may be figures of levels of government. */
    private boolean hasGroups() {
        return issue.surveys().contains(Survey.PUBLIC_ATTITUDE)
                || !new GroupTables(issue).tables().isEmpty();
    }

    private Chapter inside(Heading heading) {
        GapCharts gaps = new GapCharts(issue);
        List<Section> sections = new ArrayList<>();
        if (!gaps.mismatches().isEmpty()) {
            List<Chart> shown = new ArrayList<>();
            gaps.mismatch(new Slot("mismatch", heading.number() + ".1")).ifPresent(shown::add);
            sections.add(Section.charts(
                    "inside-mismatch", issue.text("section.mismatch"), List.of(issue.text("mismatch.sign")), shown));
        }
        if (issue.surveys().contains(Survey.PUBLIC_ATTITUDE)) {
            Optional<Chart> groups = gaps.groups(
                    new Slot("groups", heading.number() + (gaps.mismatches().isEmpty() ? ".1" : ".2")));
            sections.add(Section.charts(
                    "inside-groups",
                    issue.text("section.groups"),
                    groups.isEmpty() ? List.of(issue.text("nothing.groups")) : List.of(),
                    groups.stream().toList()));
        }
        List<DataTable> tables = new GroupTables(issue).tables();
        if (!tables.isEmpty()) {
            sections.add(Section.figures(
                    "inside-tables",
                    issue.text("section.breakdowns"),
                    List.of(issue.text("breakdowns.intro")),
                    tables));
        }
        return chapters.chapter(heading, issue.surveyed("lead.regional.inside"), sections);
    }

    private Chapter trend(Heading heading) {
        IndexCharts indices = new IndexCharts(issue);
        List<Chart> shown = new ArrayList<>();
        List<Indicator> heads =
                Stream.concat(issue.top().stream(), issue.heads().stream()).toList();
        indices.slope(new Slot("trend-challenges", heading.number() + ".1"), heads, 1)
                .ifPresent(shown::add);
        indices.slope(new Slot("trend-parts", heading.number() + ".2"), issue.subIndices(), 1)
                .ifPresent(shown::add);
        List<String> words = new ArrayList<>(shown.isEmpty() ? List.of(issue.text("nothing.trend")) : List.of());
        words.addAll(new DifferenceMaker(issue).findings(DifferenceFamily.WAVES));
        return chapters.chapter(
                heading, issue.text("lead.regional.trend"), List.of(Section.charts("trend-charts", "", words, shown)));
    }

    private Chapter plan(Heading heading, List<Card> cards) {
        PlanMaker plans = new PlanMaker(issue);
        List<Section> sections = new ArrayList<>();
        sections.add(plans.proposed(cards));
        List<Chart> timeline = plans.timeline(new Slot("timeline", heading.number() + ".1"), cards);
        if (!timeline.isEmpty()) {
            sections.add(Section.charts("plan-time", "", List.of(), timeline));
        }
        sections.add(new ActionTables(issue).section(region.code()));
        sections.add(new AgreementTables(issue).of(region));
        return chapters.chapter(heading, issue.text("lead.regional.plan"), sections);
    }
}
