package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Optional;

/** Whose figures stand in for a municipality's own, and how that is told. */
final class Borrowing {

    private final Issue issue;

    Borrowing(Issue issue) {
        this.issue = issue;
    }

    /** The region whose units stand in for the municipality's own in a figure; none when the figure is its own. */
    Optional<Area> lender(Area area, String code) {
        return issue.indicator(area, code)
                .flatMap(Issue::known)
                .map(ReleasedIndicator::borrowedFrom)
                .filter(region -> !region.isEmpty())
                .map(Area::region);
    }

    /** The area whose answers to a survey stand behind the figures of an area. */
    Area supplier(Survey survey, Area area) {
        return issue.subIndices().stream()
                .filter(i -> i.survey().equals(Optional.of(survey)))
                .flatMap(i -> lender(area, i.code()).stream())
                .findFirst()
                .orElse(area);
    }

    /** Name of an indicator, with a star when the figure of the area is its region's. */
    String label(Area area, String code) {
        return starred(area, code, issue.name(code));
    }

    /** Words about an indicator, with a star when the figure of the area is its region's. */
    String starred(Area area, String code, String words) {
        return lender(area, code).isPresent() ? words + "\u00A0*" : words;
    }

    /** Name of an area for a legend; it says whose figures the starred ones are. */
    String series(Area area) {
        return lenders(area).isEmpty()
                ? issue.name(area)
                : issue.text("legend.borrowed", "area", issue.name(area), "region", issue.list(lenders(area)));
    }

    private List<String> lenders(Area area) {
        return issue.surveys().stream()
                .map(survey -> supplier(survey, area))
                .filter(supplier -> !supplier.equals(area))
                .distinct()
                .map(issue::name)
                .toList();
    }

    /** Says whose figures stand in for the municipality's own; empty when all are its own. */
    Optional<String> origin() {
        if (issue.borrowed()) {
            return Optional.of(issue.text("figures.region", "region", issue.name(issue.figures())));
        }
        List<String> lenders = lenders(issue.figures());
        return lenders.isEmpty()
                ? Optional.empty()
                : Optional.of(issue.text("figures.part", "region", issue.list(lenders)));
    }

    /** {@link #origin()} as the paragraphs of a section. */
    List<String> origins() {
        return origin().stream().toList();
    }
}
