package eu.regiometer.report;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sentences of the quality annex that do not rest on figures of the survey's content. */
final class QualityTexts {

    private final Issue issue;

    QualityTexts(Issue issue) {
        this.issue = issue;
    }

    /**
     * Formats, then the accessibility statement that Directive (EU) 2016/2102, Article 7, asks for: what the document
     * conforms to, what is known not to, whom to tell and where to complain.
     */
    List<String> accessibility() {
        return List.of(
                issue.text("quality.accessibility"),
                conformance(),
                issue.text("quality.accessibility.limits"),
                complaint());
    }

    String conformance() {
        return issue.text("quality.accessibility.conformance");
    }

    String complaint() {
        Branding branding = issue.sources().branding();
        return issue.text(
                "quality.accessibility.complaint",
                "unit",
                issue.names().of(branding.secretariat()),
                "email",
                branding.email());
    }

    /** Report dates of all waves, the first one first. */
    String calendar() {
        return issue.text(
                "quality.calendar",
                "releases",
                issue.territory().waves().stream()
                        .map(wave -> wave.code() + ": "
                                + (wave.equals(issue.wave()) ? issue.sources().date() : wave.reportDate()))
                        .collect(Collectors.joining(issue.between())));
    }

    /** Numbers of answers by way of interview; empty when the surveys do not tell it. */
    Optional<String> modes() {
        String modes = issue.surveys().stream()
                .flatMap(survey -> modes(survey).stream())
                .collect(Collectors.joining(issue.between()));
        return modes.isEmpty() ? Optional.empty() : Optional.of(issue.text("quality.modes", "modes", modes));
    }

    private Optional<String> modes(Survey survey) {
        SortedMap<String, List<OptionalLong>> counts = new TreeMap<>();
        suppliers(survey)
                .flatMap(area -> issue.release().fieldWork(survey, issue.key().wave(), area).stream())
                .forEach(work -> work.modes()
                        .forEach((mode, count) -> counts.computeIfAbsent(mode, code -> new ArrayList<>())
                                .add(count)));
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(counts.entrySet().stream()
                        .map(mode -> label(survey, mode.getKey()) + ": " + sum(mode.getValue()))
                        .collect(Collectors.joining(issue.between())));
    }

    /** Field work is told by region: across regions all of them, else the area whose answers the report rests on. */
    private Stream<Area> suppliers(Survey survey) {
        return issue.single()
                ? Stream.of(issue.borrowing().supplier(survey, issue.figures()))
                : issue.regions().stream().map(Region::area);
    }

    /** The sum of the numbers that the regions' own reports tell, and whether one of them is withheld. */
    private String sum(List<OptionalLong> counts) {
        long told = counts.stream().mapToLong(count -> count.orElse(0)).sum();
        String withheld = issue.text("answers.withheld");
        if (counts.stream().allMatch(OptionalLong::isPresent)) {
            return issue.numbers().whole(told);
        }
        return told == 0 ? withheld : issue.numbers().whole(told) + "\u00A0+ " + withheld;
    }

    private String label(Survey survey, String code) {
        return issue.questionnaire(survey)
                .role(Role.MODE)
                .flatMap((Item item) -> item.option(code))
                .map(issue.names()::of)
                .orElse(code);
    }
}
