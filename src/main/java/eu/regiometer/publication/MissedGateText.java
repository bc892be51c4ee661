package eu.regiometer.publication;

import eu.regiometer.disclosure.MissedGate;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.territory.Territory;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/** Says which adequacy gate a region misses and what would open it, in the words of the message catalogue. */
final class MissedGateText {

    private static final int LONGEST_LABEL = 60;

    private final Texts texts;
    private final NumberStyle numbers;
    private final Territory territory;
    private final SortedMap<Survey, Questionnaire> questionnaires;

    /** Words in the language of a message catalogue. */
    MissedGateText(Texts feedback, Territory territory, SortedMap<Survey, Questionnaire> questionnaires) {
        this.texts = feedback;
        this.numbers = NumberStyle.of(feedback.language());
        this.territory = territory;
        this.questionnaires = questionnaires;
    }

    /** One sentence for everybody; none for gates that no number of answers of one region opens. */
    Optional<String> text(MissedGate gate) {
        return text(gate, gate.missing(), gate.withheld() ? ".withheld" : "");
    }

    /** One sentence for the region alone. */
    Optional<String> toRegion(MissedGate gate) {
        return text(gate, gate.toRegion(), "");
    }

    private Optional<String> text(MissedGate gate, OptionalLong missing, String told) {
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return switch (gate.gate()) {
            case STATEMENT -> Optional.of(filled("cure.statement" + told, gate, missing.getAsLong()));
            case UNMARKED -> Optional.of(filled("cure.indicative" + told, gate, missing.getAsLong()));
            case ITEM -> Optional.of(filled("cure.item", gate, missing.getAsLong()));
            case GROUP -> Optional.of(filled("cure.category", gate, missing.getAsLong()));
            case WEIGHTS, REGIONS -> Optional.empty();
        };
    }

    private String filled(String key, MissedGate gate, long missing) {
        return texts.text(
                key,
                "survey",
                texts.text("survey." + gate.survey().id()),
                "region",
                territory.name(gate.area(), texts.language()),
                "item",
                item(gate),
                "category",
                category(gate),
                "count",
                numbers.whole(missing));
    }

    private String item(MissedGate gate) {
        return questionnaire(gate)
                .flatMap(questionnaire -> questionnaire.item(gate.subject()))
                .map(item -> gate.subject() + " " + shortened(item.label(texts.language())))
                .orElse(gate.subject());
    }

    private String category(MissedGate gate) {
        int equals = gate.subject().indexOf('=');
        return equals < 0
                ? gate.subject()
                : GroupName.of(
                        questionnaire(gate),
                        gate.subject().substring(0, equals),
                        gate.subject().substring(equals + 1),
                        texts.language());
    }

    private Optional<Questionnaire> questionnaire(MissedGate gate) {
        return Optional.ofNullable(questionnaires.get(gate.survey()));
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }
}
