package eu.regiometer.report;

import eu.regiometer.disclosure.DisclosureRules;
import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.disclosure.ReleasedNonResponse;
import eu.regiometer.disclosure.SuppressionSummary;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.questionnaire.TranslationStatus;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the annex on method and data quality, in the order of the European Statistics Code of Practice. */
final class QualityMaker {

    private static final int MOST_ITEMS = 10;

    private final Issue issue;
    private final FrontMaker front;
    private final QualityTexts texts;

    QualityMaker(Issue issue) {
        this.issue = issue;
        this.front = new FrontMaker(issue);
        this.texts = new QualityTexts(issue);
    }

    List<Section> sections() {
        return issue.key().level() == GovernanceLevel.LOCAL ? brief() : full();
    }

    /** For a municipality: numbers of answers, margins, what was withheld; the rest stands in the regional report. */
    private List<Section> brief() {
        List<Section> sections = new ArrayList<>();
        sections.add(accuracy());
        new GateMaker(issue).section().ifPresent(sections::add);
        new WeightingMaker(issue).section().ifPresent(sections::add);
        new SmallAreaTables(issue).section().ifPresent(sections::add);
        sections.add(new MethodMaker(issue).brief());
        sections.add(confidentiality());
        sections.add(text("corrections", issue.text("quality.corrections"), issue.text("quality.elsewhere")));
        return sections;
    }

    private List<Section> full() {
        List<Section> sections = new ArrayList<>();
        sections.add(text("relevance", issue.surveyed("quality.relevance"), issue.text("quality.relevance.gaps")));
        sections.add(accuracy());
        new GateMaker(issue).section().ifPresent(sections::add);
        nonResponse().ifPresent(sections::add);
        new ScaleTables(issue).section().ifPresent(sections::add);
        new WeightingMaker(issue).section().ifPresent(sections::add);
        if (issue.single()) {
            new SmallAreaTables(issue).section().ifPresent(sections::add);
        }
        sections.add(new MethodMaker(issue).full());
        sections.add(text("timeliness", timeliness(), texts.calendar()));
        sections.add(comparability());
        sections.add(Section.text(
                "quality-accessibility", issue.text("quality.heading.accessibility"), texts.accessibility()));
        sections.add(text(
                "burden",
                issue.surveyed(
                        "quality.burden",
                        "citizens",
                        issue.numbers().whole(issue.sources().branding().minutesCitizens()),
                        "organisations",
                        issue.numbers().whole(issue.sources().branding().minutesOrganisations()))));
        sections.add(confidentiality());
        sections.add(text("corrections", issue.text("quality.corrections")));
        return sections;
    }

    private Section text(String part, String... paragraphs) {
        return Section.text("quality-" + part, issue.text("quality.heading." + part), List.of(paragraphs));
    }

    /** Response monitor of the areas the report rests on. */
    TextTable responses() {
        List<Area> areas = new ArrayList<>();
        if (issue.key().level() == GovernanceLevel.EU) {
            issue.regions().stream().map(Region::area).forEach(areas::add);
        } else {
            areas.add(issue.key().area());
            issue.region().map(Region::area).filter(a -> !areas.contains(a)).ifPresent(areas::add);
            if (issue.key().level() == GovernanceLevel.REGIONAL) {
                issue.territory().municipalities(issue.key().area().code()).forEach(m -> areas.add(m.area()));
            }
        }
        areas.add(Area.PARTNERS);
        List<List<String>> rows = new ArrayList<>();
        for (Area area : areas) {
            for (Survey survey : issue.surveys()) {
                rows.add(response(area, survey));
            }
        }
        return TextTable.of(
                "responses",
                issue.text("responses.table"),
                List.of(
                        issue.text("column.area"),
                        issue.text("column.survey"),
                        issue.text("column.eligible"),
                        issue.text("column.invited"),
                        issue.text("column.accepted"),
                        issue.text("column.rate"),
                        issue.text("column.adequate")),
                rows);
    }

    private List<String> response(Area area, Survey survey) {
        Optional<ReleasedCounts> counts = issue.counts(survey, area);
        String name = issue.text("survey.short." + survey.name());
        if (counts.isEmpty() || counts.get().submissions() == 0) {
            return List.of(issue.name(area), name, "", "", "", "", issue.text("adequate.none"));
        }
        ReleasedCounts c = counts.get();
        return List.of(
                issue.name(area),
                name,
                c.eligible().isPresent() ? issue.numbers().whole(c.eligible().getAsLong()) : ":",
                c.invited().isPresent() ? issue.numbers().whole(c.invited().getAsLong()) : ":",
                SourceLine.answers(issue, survey, area, true),
                front.responseRate(survey, area),
                issue.text(c.adequate() ? "adequate.yes" : "adequate.no"));
    }

    private Section accuracy() {
        if (issue.key().level() == GovernanceLevel.REGIONAL) {
            return text("accuracy", issue.text("quality.responses"), issue.text("quality.intervals"));
        }
        return Section.tables(
                "quality-accuracy",
                issue.text("quality.heading.accuracy"),
                List.of(issue.surveyed("quality.accuracy"), issue.text("quality.intervals")),
                List.of(responses()));
    }

    /** Questions that most often had no answer. */
    private Optional<Section> nonResponse() {
        record Line(String label, ReleasedNonResponse rates) {
            double missing() {
                return rates.dontKnow().orElse(0) + rates.noAnswer().orElse(0);
            }
        }
        List<Line> lines = new ArrayList<>();
        for (Survey survey : issue.surveys()) {
            for (Item item : issue.questionnaire(survey).items()) {
                issue.release()
                        .nonResponse(survey, issue.key().wave(), issue.figures(), item.code())
                        .filter(r -> r.valid().isPresent())
                        .ifPresent(r -> lines.add(
                                new Line(item.code() + " " + issue.names().of(item), r)));
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        lines.sort(Comparator.comparingDouble(Line::missing).reversed().thenComparing(Line::label));
        List<DataTable.Row> rows = lines.stream()
                .limit(MOST_ITEMS)
                .map(l -> new DataTable.Row(
                        l.label(),
                        List.of(
                                percent(l.rates().valid()),
                                percent(l.rates().dontKnow()),
                                percent(l.rates().noAnswer()))))
                .toList();
        return Optional.of(Section.figures(
                "quality-nonresponse",
                issue.text("quality.heading.nonresponse"),
                List.of(issue.text("quality.nonresponse")),
                List.of(new DataTable(
                        "nonresponse",
                        issue.text("nonresponse.table"),
                        issue.text("column.question"),
                        List.of(
                                issue.text("column.valid"),
                                issue.text("column.dontknow"),
                                issue.text("column.noanswer")),
                        rows))));
    }

    private static Figure percent(OptionalDouble share) {
        return share.isPresent()
                ? Figure.of(100 * share.getAsDouble(), Unit.PERCENT)
                : Figure.missing(Unit.PERCENT, ":");
    }

    private String timeliness() {
        return issue.surveyed(
                "quality.timeliness",
                "citizens",
                dates(Survey.PUBLIC_ATTITUDE),
                "organisations",
                dates(Survey.INNOVATION_CAPACITY),
                "date",
                issue.sources().date().toString());
    }

    private String dates(Survey survey) {
        return SourceLine.days(issue, survey, issue.borrowing().supplier(survey, issue.figures()));
    }

    private Section comparability() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(issue.surveyed("quality.comparability"));
        texts.modes().ifPresent(paragraphs::add);
        paragraphs.add(issue.previousWave()
                .map(wave -> issue.text("quality.comparability.waves", "wave", wave))
                .orElse(issue.text("quality.comparability.first")));
        List<List<String>> rows = new ArrayList<>();
        issue.surveys().stream()
                .map(issue::questionnaire)
                .forEach(questionnaire -> rows.addAll(wordings(questionnaire)));
        return Section.tables(
                "quality-comparability",
                issue.text("quality.heading.comparability"),
                paragraphs,
                List.of(TextTable.of(
                        "wording",
                        issue.text("wording.table"),
                        List.of(
                                issue.text("column.survey"), issue.text("column.version"),
                                issue.text("column.language"), issue.text("column.status")),
                        rows)));
    }

    /** A line per status, with the languages that have it. */
    private List<List<String>> wordings(Questionnaire questionnaire) {
        SortedMap<TranslationStatus, List<String>> languages = new TreeMap<>();
        questionnaire
                .languages()
                .forEach(language -> languages
                        .computeIfAbsent(questionnaire.translation(language), status -> new ArrayList<>())
                        .add(language));
        List<List<String>> lines = new ArrayList<>();
        languages.forEach((status, codes) -> lines.add(List.of(
                issue.text("survey.short." + questionnaire.survey().name()),
                questionnaire.version(),
                String.join(" ", codes),
                issue.text("translation." + status.name()))));
        return lines;
    }

    private Section confidentiality() {
        DisclosureRules rules = issue.release().rules();
        SuppressionSummary summary = issue.release().summary();
        return text(
                "confidentiality",
                issue.surveyed(
                        "quality.confidentiality.rules",
                        "citizens",
                        issue.numbers().whole(rules.minimumRespondents()),
                        "reliable",
                        issue.numbers().whole(rules.reliableRespondents()),
                        "organisations",
                        issue.numbers().whole(rules.minimumOrganisations())),
                issue.text(
                        "quality.confidentiality.counts",
                        "figures",
                        issue.numbers().whole(summary.figures()),
                        "withheld",
                        issue.numbers().whole(summary.withheld()),
                        "unreliable",
                        issue.numbers().whole(summary.unreliable())),
                issue.text(
                        "quality.confidentiality.retention",
                        "days",
                        issue.numbers().whole(issue.sources().branding().retentionDays())));
    }
}
