package eu.regiometer.validation;

import eu.regiometer.intake.LabelText;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Option;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The missing codes of an item, as numbers and as labels in all languages. */
final class MissingCodes {

    private final Map<Long, Missing> codes;
    private final Map<String, Missing> labels = new TreeMap<>();

    MissingCodes(Item item) {
        codes = item.missing();
        for (Option option : item.missingOptions()) {
            Missing kind = item.missing().get(option.value());
            if (kind != null) {
                labels.put(LabelText.normalise(option.code()), kind);
                option.aliases().forEach(alias -> labels.put(LabelText.normalise(alias), kind));
                option.labels().values().forEach(label -> labels.put(LabelText.normalise(label), kind));
            }
        }
    }

    /** Meaning of a number; {@link Coded#REJECTED} when it is no missing code. */
    long of(long number) {
        Missing kind = codes.get(number);
        return kind == null ? Coded.REJECTED : Coded.of(kind);
    }

    /** Meaning of a text, be it code or label. */
    Optional<Missing> of(String text) {
        Missing labelled = labels.get(LabelText.normalise(text));
        if (labelled != null) {
            return Optional.of(labelled);
        }
        String plain = text.replace('\u2212', '-');
        return plain.matches("-?[0-9]{1,9}(\\.0+)?")
                ? Optional.ofNullable(codes.get(Long.parseLong(plain.split("\\.", 2)[0])))
                : Optional.empty();
    }

    /** Codes as a region reads them, for example {@code 8, 9}; empty when there are none. */
    String shown() {
        return codes.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
