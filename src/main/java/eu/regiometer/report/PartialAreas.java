package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells where figures of all partners or of the Union rest on too few regions or countries, and which are missing. */
final class PartialAreas {

    private final Issue issue;

    PartialAreas(Issue issue) {
        this.issue = issue;
    }

    /** Whether a survey that has answers at all lacks so many regions that the area has to be called partial. */
    boolean isPartial(Area area) {
        return issue.surveys().stream().anyMatch(survey -> isPartial(area, survey));
    }

    /** A sentence per survey that is partial in one of the areas of the report; empty when none is. */
    String notice() {
        List<String> sentences = new ArrayList<>();
        for (Survey survey : issue.surveys()) {
            if (isPartial(Area.PARTNERS, survey) || isPartial(Area.EU, survey)) {
                sentences.add(issue.text(
                        "notice.partial",
                        "survey",
                        issue.text("survey.short." + survey.name()),
                        "regions",
                        issue.list(missing(survey))));
            }
        }
        return String.join(" ", sentences);
    }

    private List<String> missing(Survey survey) {
        return issue.regions().stream()
                .filter(region -> issue.counts(survey, region.area())
                        .filter(ReleasedCounts::adequate)
                        .isEmpty())
                .map(issue.names()::of)
                .toList();
    }

    private boolean isPartial(Area area, Survey survey) {
        Optional<ReleasedCounts> counts = issue.counts(survey, area);
        return counts.filter(c -> c.submissions() > 0 && c.partial()).isPresent();
    }
}
