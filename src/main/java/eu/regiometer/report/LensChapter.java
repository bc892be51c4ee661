package eu.regiometer.report;

import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.Lens;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.ChartMaker.Slot;
import eu.regiometer.report.part.Chapter;
import eu.regiometer.report.part.Chart;
import eu.regiometer.report.part.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the chapter of figures of one lens by itself. */
final class LensChapter {

    private final Issue issue;
    private final ChapterMaker chapters;
    private final LensMaker views;

    LensChapter(Issue issue, ChapterMaker chapters) {
        this.issue = issue;
        this.chapters = chapters;
        this.views = new LensMaker(issue, chapters);
    }

    Chapter of(Chapter.Heading heading, Lens lens) {
        Chapter chapter = switch (lens) {
            case PPI_HEA, PPI_ENE, PPI_ICT -> theme(heading, lens);
            case DIGITAL -> views.digital(heading);
            case CLUSTER -> views.clusters(heading);
            case MISMATCH -> mismatch(heading);
        };
        List<Section> sections = new ArrayList<>(chapter.sections());
        if (lens == Lens.CLUSTER && !issue.single()) {
            new PriorityTable(issue).section().ifPresent(sections::add);
            new SectorTables(issue).pooled().ifPresent(sections::add);
            sections.add(new CriteriaTable(issue).section());
        }
        sections.add(new LensFigures(issue)
                .section(lens, LensMaker.PURCHASING.contains(lens) ? LensMaker.CHAIN : List.of()));
        return new Chapter(heading, chapter.lead(), sections);
    }

    /** One theme of innovation procurement beside the chain from capacity to use, and the regions by it. */
    private Chapter theme(Chapter.Heading heading, Lens lens) {
        List<Indicator> own = views.themes().stream()
                .filter(index -> index.lens().equals(Optional.of(lens)))
                .toList();
        List<Indicator> beside = LensMaker.CHAIN.stream()
                .flatMap(code -> issue.tree().indicator(code).stream())
                .toList();
        List<Section> sections = new ArrayList<>();
        sections.add(Section.charts(
                heading.id() + "-charts",
                "",
                List.of(),
                List.of(new IndexCharts(issue)
                        .ranked(
                                new Slot(heading.id() + "-dots", heading.number() + ".1"),
                                Stream.concat(own.stream(), beside.stream()).toList(),
                                1,
                                Survey.values()))));
        for (Indicator index : own.subList(0, Math.min(1, own.size()))) {
            sections.add(Section.charts(
                    heading.id() + "-regions",
                    "",
                    List.of(),
                    new RegionCharts(issue)
                            .ranked(
                                    new Slot(heading.id() + "-regions", heading.number() + ".2"),
                                    index.code(),
                                    1,
                                    Survey.INNOVATION_CAPACITY)));
        }
        return chapters.chapter(heading, String.join(" ", views.comments(own)), sections);
    }

    /** Citizens against organisations. */
    private Chapter mismatch(Chapter.Heading heading) {
        GapCharts gaps = new GapCharts(issue);
        List<Chart> shown = new ArrayList<>();
        gaps.mismatch(new Slot(heading.id() + "-gaps", heading.number() + ".1")).ifPresent(shown::add);
        return chapters.chapter(
                heading,
                gaps.mismatchFinding() + ".",
                List.of(Section.charts(heading.id() + "-gaps", "", List.of(issue.text("mismatch.sign")), shown)));
    }
}
