package eu.regiometer.report;

import eu.regiometer.measures.Lens;
import eu.regiometer.recommendation.Pilot;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.report.part.Card;
import eu.regiometer.report.part.CardDeck;
import eu.regiometer.report.part.Chapter;
import eu.regiometer.report.part.Chapter.Heading;
import eu.regiometer.report.part.LensReport;
import eu.regiometer.report.part.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the annex on one lens for a region or for all partners: its figures, recommendations, practices and pilots. */
final class LensBuilder {

    private final Issue issue;
    private final Lens lens;
    private final ChapterMaker chapters;

    LensBuilder(Issue issue, Lens lens) {
        this.issue = issue;
        this.lens = lens;
        this.chapters = new ChapterMaker(issue);
    }

    LensReport build(String templateVersion) {
        Outline outline = new Outline(issue);
        FrontMaker front = new FrontMaker(issue);
        CardMaker cardMaker = new CardMaker(issue);
        Chapter figures = new LensChapter(issue, chapters).of(next(outline, "figures"), lens);
        CardDeck deck = deck(next(outline, "cards"), cardMaker);
        Chapter levels = new Chapter(
                next(outline, "levels"),
                issue.text("lead.lens.levels"),
                List.of(new LensRules(issue, cardMaker).section(lens)));
        Chapter practices = new Chapter(
                next(outline, "practices"),
                issue.text("lead.lens.practices"),
                List.of(new PracticeRegister(issue).section(rules())));
        Optional<Chapter> pilots =
                Pilot.LENSES.contains(lens) ? Optional.of(pilots(next(outline, "pilots"))) : Optional.empty();
        outline.annexes("tables");
        return new LensReport(
                issue.language(),
                front.title(),
                front.front(templateVersion),
                outline.headings(),
                issue.text("lead.lens", "report", issue.key().whole().documentId()),
                figures,
                deck,
                levels,
                practices,
                pilots,
                new AnnexMaker(issue, cardMaker).annex(chapters.printed(), List.of()));
    }

    private Heading next(Outline outline, String id) {
        return outline.next(id, issue.text("heading.lens." + id, "lens", issue.text("lens." + lens.name())));
    }

    private List<Rule> rules() {
        return issue.recommendations().rulebook().rules().values().stream()
                .filter(this::concerns)
                .toList();
    }

    private boolean concerns(Rule rule) {
        return EuBases.concerns(issue.recommendations().rulebook(), rule, lens);
    }

    private CardDeck deck(Heading heading, CardMaker maker) {
        List<Card> cards = maker.cards(outcome -> concerns(outcome.rule()));
        long asked = rules().stream()
                .filter(rule -> rule.level() == issue.key().level())
                .count();
        String lead = cards.isEmpty()
                ? issue.text("cards.lens.none", "rules", issue.numbers().whole(asked))
                : issue.text(
                        "cards.lens",
                        "count",
                        issue.numbers().whole(cards.size()),
                        "rules",
                        issue.numbers().whole(asked));
        return new CardDeck(heading, lead, Optional.empty(), cards);
    }

    private Chapter pilots(Heading heading) {
        Optional<String> region = issue.region().map(own -> own.code());
        List<Pilot> proposed = issue.recommendations().pilots().stream()
                .filter(pilot -> pilot.lens() == lens)
                .filter(pilot -> concerns(region, pilot.first(), pilot.second()))
                .toList();
        List<Section> sections = new ArrayList<>();
        sections.add(new PilotTables(issue).section(proposed));
        new RunningPilotTables(issue)
                .section(pilot -> pilot.lens() == lens && concerns(region, pilot.first(), pilot.second()))
                .ifPresent(sections::add);
        region.filter(own -> LensMaker.PURCHASING.contains(lens))
                .ifPresent(own -> sections.add(new PlanMaker(issue).slots(own, lens)));
        return new Chapter(heading, issue.text("lead.lens.pilots"), sections);
    }

    private static boolean concerns(Optional<String> region, String first, String second) {
        return region.isEmpty()
                || region.filter(own -> own.equals(first) || own.equals(second)).isPresent();
    }
}
