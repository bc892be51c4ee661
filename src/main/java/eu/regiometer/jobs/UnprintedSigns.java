package eu.regiometer.jobs;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.findings.Severity;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Names and labels of the programme that hold signs which no report prints: control signs, signs that turn the direction of
 * text, halves of characters. The texts are printed without them; who runs the product is told once for each text.
 */
final class UnprintedSigns {

    private final Defects defects;

    private UnprintedSigns(Defects defects) {
        this.defects = defects;
    }

    /** Adds a warning for each text that is printed otherwise than it was written. */
    static void tell(Territory territory, Collection<Questionnaire> questionnaires, Defects defects) {
        var signs = new UnprintedSigns(defects);
        for (Region region : territory.regions()) {
            signs.look("regions.csv", "the name of " + region.code(), region.names());
            for (Municipality own : territory.municipalities(region.code())) {
                signs.look("municipalities.csv", "the name of " + own.code(), Map.of("", own.name()));
            }
        }
        for (Questionnaire questionnaire : questionnaires) {
            String file = questionnaire.survey().fileName();
            for (Item item : questionnaire.items()) {
                signs.look(file, "the label of " + item.code(), item.labels());
                List.of(item.options(), item.missingOptions())
                        .forEach(options -> options.forEach(option -> signs.look(
                                file, "the label of option " + option.code() + " of " + item.code(), option.labels())));
            }
        }
    }

    private void look(String file, String what, Map<String, String> texts) {
        for (String language : new TreeSet<>(texts.keySet())) {
            TreeSet<String> found = new TreeSet<>();
            texts.getOrDefault(language, "")
                    .codePoints()
                    .filter(UnprintedSigns::isUnprinted)
                    .forEach(sign -> found.add(String.format(Locale.ROOT, "U+%04X", sign)));
            if (!found.isEmpty()) {
                defects.add(new Defect(
                        CellAddress.file(file),
                        String.join(", ", found) + " in " + what + (language.isEmpty() ? "" : " (" + language + ")"),
                        "letters, digits, punctuation and spaces",
                        "take these signs out; until then they are not printed",
                        Severity.WARNING,
                        Optional.empty()));
            }
        }
    }

    private static boolean isUnprinted(int sign) {
        int type = Character.getType(sign);
        boolean lineEnd = sign == '\t' || sign == '\n' || sign == '\r';
        return type == Character.CONTROL && !lineEnd
                || type == Character.SURROGATE
                || sign >= 0x202A && sign <= 0x202E
                || sign >= 0x2066 && sign <= 0x2069
                || sign >= 0xFFF9 && sign <= 0xFFFB
                || sign == 0xFFFE
                || sign == 0xFFFF;
    }
}
