package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedFieldWork;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.questionnaire.Survey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
                                + issue.numbers()
                                        .date(
                                                wave.equals(issue.wave())
                                                        ? issue.sources().date()
                                                        : wave.reportDate()))
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
        return issue.release()
                .fieldWork(survey, issue.key().wave(), issue.borrowing().supplier(survey, issue.figures()))
                .map(ReleasedFieldWork::modes)
                .filter(modes -> !modes.isEmpty())
                .map(modes -> modes.entrySet().stream()
                        .map(mode -> label(survey, mode.getKey()) + ": "
                                + (mode.getValue().isPresent()
                                        ? issue.numbers().whole(mode.getValue().getAsLong())
                                        : ":c"))
                        .collect(Collectors.joining(issue.between())));
    }

    private String label(Survey survey, String code) {
        return issue.questionnaire(survey)
                .role(Role.MODE)
                .flatMap((Item item) -> item.option(code))
                .map(issue.names()::of)
                .orElse(code);
    }
}
