package eu.regiometer.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A question as the sheet {@code survey} states it.
 *
 * @param line its line
 * @param type type without list, in its present spelling, for example {@code select_one}
 * @param list name of its list of options; empty without one
 * @param parts lines within it, where it is a group that makes one item
 */
record FormQuestion(SurveyLine line, String type, String list, List<SurveyLine> parts) {

    private static final Set<String> COMPOSITE = Set.of("vector", "codes");

    /** The question of a line; older spellings such as {@code select one} are understood. */
    static FormQuestion of(SurveyLine line) {
        String text = line.text("type")
                .replaceFirst("(?i)^(select|begin|end)[ _]+(one|multiple|group)\\b", "$1_$2")
                .replaceFirst("(?i)^add select", "select");
        String[] words = text.split("\\s+", 2);
        return new FormQuestion(
                line, words[0].toLowerCase(Locale.ROOT), words.length > 1 ? words[1].strip() : "", new ArrayList<>());
    }

    /** Whether it is a group that makes one item. */
    boolean composite() {
        return type.equals("begin_group") && COMPOSITE.contains(scale());
    }

    /** What the column {@code x_scale} says. */
    String scale() {
        return line.text("x_scale").toLowerCase(Locale.ROOT);
    }
}
