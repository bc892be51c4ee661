package eu.regiometer.report;

import eu.regiometer.measures.Challenge;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.Lens;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.ChartMaker.Slot;
import eu.regiometer.report.part.Chapter;
import eu.regiometer.report.part.Chart;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the chapters on challenges and lenses, for one region or across regions. */
final class LensMaker {

    /** Lenses of what is bought. */
    static final List<Lens> PURCHASING = List.of(Lens.PPI_HEA, Lens.PPI_ENE, Lens.PPI_ICT);

    /** Capacity, attitude, linkages and usage of innovation procurement. */
    static final List<String> CHAIN = List.of("PPI_CAP", "ATT_PPI", "INN_LINK", "PPI_USE");

    /** Shares of the page of two charts beside each other. */
    private static final double WIDER = 0.5;

    private static final double NARROWER = 0.47;

    private final Issue issue;
    private final ChapterMaker chapters;
    private final IndexCharts indices;
    private final RegionCharts regions;

    LensMaker(Issue issue, ChapterMaker chapters) {
        this.issue = issue;
        this.chapters = chapters;
        this.indices = new IndexCharts(issue);
        this.regions = new RegionCharts(issue);
    }

    /** The chapter of a challenge: its parts, statements of citizens, and across regions the ranked regions. */
    Chapter challenge(Chapter.Heading heading, Indicator challenge) {
        List<Indicator> parts = issue.tree().children(challenge.code());
        String id = heading.id();
        String number = heading.number();
        Survey survey = survey(parts);
        List<Section> sections = new ArrayList<>();
        List<Chart> profile = new ArrayList<>();
        int next = 1;
        if (indices.hasProfile(parts)) {
            indices.profile(new Slot(id + "-radar", number + "." + next++), parts, NARROWER, survey)
                    .ifPresent(profile::add);
        }
        boolean alone = profile.isEmpty() && issue.single();
        profile.add(indices.ranked(new Slot(id + "-dots", number + "." + next++), parts, alone ? 1 : WIDER, survey));
        if (!issue.single()) {
            profile.addAll(regions.ranked(
                    new Slot(id + "-regions", number + "." + next++), challenge.code(), NARROWER, survey));
        }
        sections.add(Section.charts(id + "-profile", "", List.of(), profile));
        Optional<Challenge> topic = Challenge.ofNode(challenge.code());
        if (topic.isPresent()) {
            List<Chart> agreement = new AttitudeCharts(issue)
                    .agreement(
                            new Slot(id + "-likert", number + "." + next),
                            Survey.PUBLIC_ATTITUDE,
                            List.of(topic.get()));
            if (!agreement.isEmpty()) {
                sections.add(Section.charts(id + "-statements", "", List.of(), agreement));
            }
        }
        return chapters.chapter(heading, comment(challenge), sections);
    }

    private static Survey survey(List<Indicator> parts) {
        return parts.stream()
                .map(Indicator::survey)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Survey.INNOVATION_CAPACITY);
    }

    /** Value, partner mean and change of an index, in words. */
    String comment(Indicator indicator) {
        String code = indicator.code();
        var figure = issue.figure(issue.figures(), code);
        if (!figure.known()) {
            return issue.text(
                    figure.flag().equals(":c") ? "comment.withheld" : "comment.missing", "name", issue.name(code));
        }
        var change = issue.change(issue.figures(), code);
        String moved = change.known()
                ? issue.text(
                        change.excludesZero() ? "change.certain" : "change.uncertain",
                        "change",
                        issue.printer().value(change),
                        "wave",
                        issue.previousWave().orElse(""))
                : issue.text(issue.previousWave().isPresent() ? "change.missing" : "change.none");
        boolean alone = !issue.single() || !issue.figure(Area.PARTNERS, code).known();
        if (alone) {
            return issue.text(
                    "comment.partners",
                    "name",
                    issue.name(code),
                    "value",
                    issue.printer().full(figure),
                    "change",
                    moved);
        }
        var partner = issue.figure(Area.PARTNERS, code);
        return issue.text(
                "comment.area",
                "name",
                issue.name(code),
                "value",
                issue.printer().full(figure),
                "partner",
                issue.printer().value(partner),
                "gap",
                issue.printer().value(figure.minus(partner)),
                "change",
                moved);
    }

    /** A chapter for each view that the programme has indicators of. */
    List<Chapter> views(Outline outline) {
        List<Chapter> views = new ArrayList<>();
        if (!themes().isEmpty()) {
            views.add(purchasing(outline.next("purchasing")));
        }
        if (issue.has("LENS_DEMAND") && issue.has("LENS_SUPPLY")) {
            views.add(digital(outline.next("digital")));
        }
        if (issue.has("LENS_CLUSTER")) {
            views.add(clusters(outline.next("clusters")));
        }
        return List.copyOf(views);
    }

    List<Indicator> themes() {
        return issue.tree().at(NodeLevel.LENS).stream()
                .filter(i -> i.lens().filter(PURCHASING::contains).isPresent())
                .toList();
    }

    /** Buying new solutions in health, energy and ICT; with the region's slots in a regional report. */
    private Chapter purchasing(Chapter.Heading heading) {
        String id = heading.id();
        List<Indicator> themes = themes();
        List<Section> sections = new ArrayList<>();
        List<Chart> shown = new ArrayList<>();
        shown.add(indices.ranked(
                new Slot(id + "-dots", heading.number() + ".1"),
                Stream.concat(themes.stream(), CHAIN.stream().flatMap(code -> issue.tree().indicator(code).stream()))
                        .toList(),
                WIDER,
                Survey.values()));
        boolean asked = options(new Slot(id + "-first", heading.number() + ".2"), "B4", "PUB_PRIO", NARROWER, shown);
        int next = asked ? 3 : 2;
        sections.add(Section.charts(id + "-charts", "", comments(themes), shown));
        if (issue.single()) {
            issue.region().ifPresent(region -> {
                sections.add(new PlanMaker(issue).slots(region.code()));
                sections.add(new FrameworkMaker(issue)
                        .section(issue.recommendations()
                                .rulebook()
                                .framework(region.country().code())));
                sections.add(new CentreTables(issue).of(region));
            });
        } else {
            List<Chart> ranked = new ArrayList<>();
            for (Indicator theme : themes) {
                ranked.addAll(regions.ranked(
                        new Slot(id + "-" + theme.code(), heading.number() + "." + (next + themes.indexOf(theme))),
                        theme.code(),
                        ranked.size() % 2 == 0 ? WIDER : NARROWER,
                        Survey.INNOVATION_CAPACITY));
            }
            sections.add(Section.charts(id + "-regions", "", List.of(), ranked));
        }
        return chapters.chapter(heading, issue.text("lead.purchasing"), sections);
    }

    /** Adds the answers to a question of citizens, if they can be printed; tells whether it is asked. */
    private boolean options(Slot slot, String question, String code, double share, List<Chart> shown) {
        Optional<Item> item = issue.questionnaire(Survey.PUBLIC_ATTITUDE).item(question);
        item.flatMap(i -> new AttitudeCharts(issue).options(slot, code, Survey.PUBLIC_ATTITUDE, i, share))
                .ifPresent(shown::add);
        return item.isPresent();
    }

    List<String> comments(List<Indicator> indicators) {
        return indicators.stream().map(this::comment).toList();
    }

    /** Demand and supply of digital services. */
    Chapter digital(Chapter.Heading heading) {
        String id = heading.id();
        List<Indicator> parts = Stream.of("LENS_DEMAND", "LENS_SUPPLY")
                .flatMap(code -> issue.tree().children(code).stream())
                .toList();
        List<Section> sections = new ArrayList<>();
        List<Chart> shown = new ArrayList<>();
        new GapCharts(issue)
                .quadrant(new Slot(id + "-quadrant", heading.number() + ".1"), WIDER)
                .ifPresent(shown::add);
        shown.add(indices.ranked(
                new Slot(id + "-parts", heading.number() + ".2"),
                parts,
                shown.isEmpty() ? 1 : NARROWER,
                Survey.values()));
        sections.add(Section.charts(id + "-balance", "", List.of(issue.text("digital.sign")), shown));
        List<Chart> detail = new ArrayList<>();
        boolean wanted = options(new Slot(id + "-wanted", heading.number() + ".3"), "G4", "UNMET_TOP", WIDER, detail);
        options(
                new Slot(id + "-barriers", heading.number() + (wanted ? ".4" : ".3")),
                "G3",
                "DEM_BARRIER",
                NARROWER,
                detail);
        sections.add(Section.charts(id + "-wishes", "", List.of(), detail));
        return chapters.chapter(
                heading, new GapCharts(issue).gapFinding(issue.figure(issue.figures(), "GAP_DS")) + ".", sections);
    }

    /** The tables of a section that loses its heading, under that heading. */
    private static List<TextTable> titled(Section section) {
        return section.tables().stream()
                .map(table -> new TextTable(table.id(), section.heading(), table.columns(), table.rows()))
                .toList();
    }

    /** Cluster policy. */
    Chapter clusters(Chapter.Heading heading) {
        String id = heading.id();
        List<Section> sections = new ArrayList<>();
        Optional<Section> likeness = issue.key().level() == GovernanceLevel.REGIONAL
                ? issue.region().flatMap(new LikenessTable(issue)::of)
                : Optional.empty();
        List<Chart> shown = new ArrayList<>();
        shown.add(indices.ranked(
                new Slot(id + "-dots", heading.number() + ".1"),
                issue.tree().children("LENS_CLUSTER"),
                issue.single() && likeness.isEmpty() ? 1 : WIDER,
                Survey.INNOVATION_CAPACITY));
        if (!issue.single()) {
            shown.addAll(regions.ranked(
                    new Slot(id + "-regions", heading.number() + ".2"),
                    "LENS_CLUSTER",
                    NARROWER,
                    Survey.INNOVATION_CAPACITY));
        }
        sections.add(likeness.map(
                        beside -> new Section(id + "-parts", "", beside.paragraphs(), shown, List.of(), titled(beside)))
                .orElseGet(() -> Section.charts(id + "-parts", "", List.of(), shown)));
        if (issue.key().level() == GovernanceLevel.REGIONAL) {
            issue.region().flatMap(new SectorTables(issue)::of).ifPresent(sections::add);
        }
        new GroupTables(issue)
                .clusterLevels()
                .ifPresent(table -> sections.add(
                        Section.figures(id + "-levels", issue.text("section.levels"), List.of(), List.of(table))));
        String lead = issue.tree().indicator("LENS_CLUSTER").map(this::comment).orElse("");
        return chapters.chapter(heading, lead, sections);
    }
}
