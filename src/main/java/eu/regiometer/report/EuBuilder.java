package eu.regiometer.report;

import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.ChartMaker.Slot;
import eu.regiometer.report.part.Card;
import eu.regiometer.report.part.CardDeck;
import eu.regiometer.report.part.Chapter;
import eu.regiometer.report.part.Chapter.Heading;
import eu.regiometer.report.part.Chart;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.EuReport;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds the report to the European level. */
final class EuBuilder {

    private final Issue issue;
    private final ChapterMaker chapters;

    EuBuilder(Issue issue) {
        this.issue = issue;
        this.chapters = new ChapterMaker(issue);
    }

    EuReport build(String templateVersion) {
        Outline outline = new Outline(issue);
        FrontMaker front = new FrontMaker(issue);
        CardMaker cardMaker = new CardMaker(issue);
        LensMaker lenses = new LensMaker(issue, chapters);
        AnnexMaker annexes = new AnnexMaker(issue, cardMaker);
        List<Card> cards = cardMaker.cards();
        outline.next("summary");
        Chapter partnership = partnership(outline.next("partnership"));
        Optional<Chapter> index = issue.tree().at(NodeLevel.COMPOSITE).stream()
                .findFirst()
                .map(top -> index(outline.next("index"), top.code()));
        Chapter overview = overview(outline.next("overview"));
        List<Chapter> challenges = new ArrayList<>();
        for (Indicator challenge : issue.challenges()) {
            challenges.add(lenses.challenge(outline.next(challenge.code(), issue.name(challenge.code())), challenge));
        }
        List<Chapter> views = lenses.views(outline);
        Optional<Chapter> coherence =
                issue.has("CLU_COH") || !issue.release().criteria().isEmpty()
                        ? Optional.of(coherence(outline.next("coherence")))
                        : Optional.empty();
        Optional<Chapter> trend = issue.previousWave().map(wave -> trend(outline.next("trend")));
        CardDeck deck = chapters.withMatrix(LocalBuilder.deck(issue, outline.next("cards"), cards));
        PilotChapter partners = new PilotChapter(issue);
        Chapter pilots = issue.buys()
                ? partners.chapter(outline.next("pilots"))
                : partners.chapter(outline.next("pilots", issue.text("heading.eu.pilots.alone")));
        Chapter requests = new Chapter(outline.next("requests"), issue.text("lead.eu.requests"), List.of());
        outline.annexes("quality", "tables", "rules", "further");
        return new EuReport(
                issue.language(),
                front.title(),
                front.front(templateVersion),
                outline.headings(),
                new SummaryMaker(issue).summary(cardMaker),
                new ChangesMaker(issue).list(Optional.of(outline.headings().getFirst()), List.of(), deck),
                partnership,
                index,
                new ScorecardMaker(issue).scorecard(),
                overview,
                challenges,
                views,
                coherence,
                trend,
                deck,
                pilots,
                requests,
                new AskMaker(issue, cardMaker).collected(),
                annexes.annex(chapters.printed(), further(annexes)));
    }

    private List<Section> further(AnnexMaker annexes) {
        List<Section> further = new ArrayList<>();
        further.add(new PairMaker(issue).overview());
        further.add(new TopTables(issue).all());
        new ComponentTables(issue).section().ifPresent(further::add);
        further.add(annexes.rulebook());
        further.add(annexes.glossary());
        return further;
    }

    private Chapter partnership(Heading heading) {
        NewMembers joined = new NewMembers(issue);
        List<List<String>> rows = new ArrayList<>();
        for (Region region : issue.regions()) {
            List<String> row = new ArrayList<>(List.of(
                    issue.names().of(region.country()),
                    joined.marked(region),
                    region.code(),
                    issue.numbers().whole(region.population()),
                    issue.text("experience." + region.experience().name()),
                    issue.text(region.remote() ? "unit.yes" : "unit.no")));
            issue.surveys().forEach(survey -> row.add(SourceLine.answers(issue, survey, region.area(), true)));
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(List.of(
                issue.text("column.country"),
                issue.text("column.region"),
                issue.text("column.code"),
                issue.text("column.population"),
                issue.text("column.experience"),
                issue.text("column.remote")));
        issue.surveys()
                .forEach(survey -> columns.add(
                        issue.text(survey == Survey.PUBLIC_ATTITUDE ? "column.citizens" : "column.organisations")));
        List<Section> sections = new ArrayList<>();
        sections.add(Section.tables(
                "partners",
                issue.text("partners.heading"),
                joined.note(),
                List.of(TextTable.of("partners", issue.text("partners.table"), columns, rows))));
        sections.add(new TopTables(issue).indices());
        new TopTables(issue).headlines().ifPresent(sections::add);
        return chapters.chapter(heading, issue.text("lead.eu.partnership"), sections);
    }

    private Chapter index(Heading heading, String top) {
        List<Chart> ranked =
                new RegionCharts(issue).ranked(new Slot("composite", heading.number() + ".1"), top, 1, Survey.values());
        return chapters.chapter(
                heading, issue.text("index.caution"), List.of(Section.charts("index-ranks", "", List.of(), ranked)));
    }

    private Chapter overview(Heading heading) {
        RegionCharts regions = new RegionCharts(issue);
        List<Chart> heat = regions.heat(new Slot("heat", heading.number() + ".1"), issue.subIndices());
        List<Chart> shown = new ArrayList<>();
        issue.top()
                .ifPresent(top -> shown.add(
                        regions.tiles(new Slot("tiles", heading.number() + ".2"), top.code(), 0.45, Survey.values())));
        if (!issue.challenges().isEmpty()) {
            shown.add(new IndexCharts(issue)
                    .challenges(
                            new Slot(
                                    "challenges",
                                    heading.number() + (issue.top().isPresent() ? ".3" : ".2")),
                            issue.top().isPresent() ? 0.5 : 1));
        }
        List<Section> sections = new ArrayList<>();
        sections.add(Section.charts("overview-heat", "", List.of(), heat));
        if (!shown.isEmpty()) {
            sections.add(Section.charts("overview-tiles", "", List.of(), shown));
        }
        new PairMaker(issue).headlines().ifPresent(sections::add);
        return chapters.chapter(heading, issue.text("lead.eu.overview"), sections);
    }

    private Chapter coherence(Heading heading) {
        List<Chart> matrix = new RegionCharts(issue).coherence(new Slot("coherence", heading.number() + ".1"));
        List<Section> sections = new ArrayList<>();
        List<String> words = new ArrayList<>();
        if (matrix.isEmpty()) {
            words.add(issue.text("nothing.coherence"));
        }
        sections.add(Section.charts("coherence-matrix", "", words, matrix));
        new PriorityTable(issue).section().ifPresent(sections::add);
        new SectorTables(issue).pooled().ifPresent(sections::add);
        sections.add(new CriteriaTable(issue).section());
        sections.add(new AgreementTables(issue).all());
        return chapters.chapter(heading, issue.text("lead.eu.coherence"), sections);
    }

    private Chapter trend(Heading heading) {
        List<Indicator> heads =
                Stream.concat(issue.top().stream(), issue.heads().stream()).toList();
        List<Chart> shown = new ArrayList<>();
        new IndexCharts(issue)
                .slope(new Slot("trend", heading.number() + ".1"), heads, 1)
                .ifPresent(shown::add);
        NewMembers joined = new NewMembers(issue);
        List<DataTable.Row> rows = issue.regions().stream()
                .filter(region -> !joined.contains(region))
                .map(r -> new DataTable.Row(
                        issue.names().of(r),
                        heads.stream()
                                .map(i -> issue.change(r.area(), i.code()))
                                .toList()))
                .toList();
        DataTable table = new DataTable(
                "trend-regions",
                issue.text("trend.table"),
                issue.text("column.region"),
                heads.stream().map(i -> issue.name(i.code())).toList(),
                rows);
        return chapters.chapter(
                heading,
                issue.text("lead.eu.trend"),
                List.of(new Section(
                        "trend-charts",
                        "",
                        shown.isEmpty() ? List.of(issue.text("nothing.trend")) : List.of(),
                        shown,
                        List.of(table),
                        List.of())));
    }
}
