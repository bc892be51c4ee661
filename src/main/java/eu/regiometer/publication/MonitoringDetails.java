package eu.regiometer.publication;

import eu.regiometer.disclosure.ReleasedFieldWork;
import eu.regiometer.disclosure.ReleasedNonResponse;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.language.NumberStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is to be looked at in the field work of one survey in one region, below the table of all. */
final class MonitoringDetails {

    private static final double PERCENT = 100;
    private static final String NO_VALUE = "–";

    private final Texts texts;
    private final NumberStyle numbers;
    private final SortedMap<Survey, Questionnaire> questionnaires;
    private final MissedGateText gates;

    MonitoringDetails(Texts texts, Texts feedback, NumberStyle numbers, Monitoring data) {
        this.texts = texts;
        this.numbers = numbers;
        this.questionnaires = data.questionnaires();
        this.gates = new MissedGateText(feedback, data.territory(), data.questionnaires());
    }

    void add(Markup page, MonitoringLine line) {
        page.start("details")
                .element(
                        "summary",
                        line.region().name(texts.language()) + ", "
                                + texts.text("survey." + line.survey().id()) + ": "
                                + texts.text("state." + line.state()))
                .start("dl");
        line.work().ifPresent(work -> {
            term(page, "monitor.weeks", counts(work.weeks(), Object::toString));
            term(
                    page,
                    "monitor.weakest",
                    line.weakest().stream().map(this::item).toList());
            term(page, "monitor.thin", groups(line.survey(), work));
            term(page, "monitor.languages", counts(work.languages(), code -> code));
            term(page, "monitor.modes", counts(work.modes(), code -> mode(line.survey(), code)));
            if (!work.languageGaps().isEmpty()) {
                term(
                        page,
                        "monitor.translation",
                        work.languageGaps().stream().map(this::gap).toList());
            }
        });
        if (!line.missed().isEmpty()) {
            term(
                    page,
                    "monitor.missed",
                    line.missed().stream()
                            .flatMap(gate -> gates.text(gate).stream())
                            .toList());
        }
        page.end().end();
    }

    private void term(Markup page, String key, List<String> values) {
        page.element("dt", texts.text(key));
        if (values.isEmpty()) {
            page.element("dd", NO_VALUE);
        }
        values.forEach(value -> page.element("dd", value));
    }

    private <K> List<String> counts(Map<K, OptionalLong> counts, Function<K, String> name) {
        String all = counts.entrySet().stream()
                .map(entry -> name.apply(entry.getKey()) + ": "
                        + (entry.getValue().isPresent()
                                ? numbers.whole(entry.getValue().getAsLong())
                                : texts.text("monitor.withheld")))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? List.of() : List.of(all);
    }

    private String item(ReleasedNonResponse item) {
        return texts.text(
                "monitor.item",
                "item",
                item.item(),
                "valid",
                percent(item.valid()),
                "dontKnow",
                percent(item.dontKnow()),
                "noAnswer",
                percent(MonitoringTables.withoutBlank(item)),
                "blank",
                percent(item.blank()),
                "notAsked",
                percent(item.notAsked()));
    }

    private List<String> groups(Survey survey, ReleasedFieldWork work) {
        return work.thin().stream()
                .map(group -> texts.text(
                        group.empty() ? "monitor.group.empty" : "monitor.group.thin",
                        "group",
                        GroupName.of(
                                Optional.ofNullable(questionnaires.get(survey)),
                                group.variable(),
                                group.category(),
                                texts.language())))
                .toList();
    }

    private String gap(ReleasedFieldWork.LanguageGap gap) {
        return texts.text("monitor.gap", "item", gap.item(), "first", gap.first(), "second", gap.second());
    }

    private String mode(Survey survey, String code) {
        return Optional.ofNullable(questionnaires.get(survey))
                .flatMap(questionnaire -> questionnaire.role(Role.MODE))
                .flatMap((Item item) -> item.option(code))
                .map(option -> option.label(texts.language()))
                .orElse(code);
    }

    private String percent(OptionalDouble share) {
        return share.isPresent() ? numbers.percent(PERCENT * share.getAsDouble()) : NO_VALUE;
    }
}
