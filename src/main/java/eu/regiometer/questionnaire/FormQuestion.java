package eu.regiometer.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the sheet {@code survey} with its type understood.
 *
 * @param line its line
 * @param type type without list, in its present spelling, for example {@code select_one}
 * @param list name of its list of options; empty without one
 * @param oldSpelling whether the type was written in an older way
 * @param parts lines within it, where it is a group that makes one item
 * @param groups the ordinary groups around it, the outermost first
 */
record FormQuestion(
        SurveyLine line,
        String type,
        String list,
        boolean oldSpelling,
        List<SurveyLine> parts,
        List<SurveyLine> groups) {

    static final String BEGIN = "begin_group";
    static final String END = "end_group";
    static final String ONE = "select_one";
    static final String MULTIPLE = "select_multiple";
    static final String CALCULATE = "calculate";
    static final String NOTE = "note";

    /** Types as an author writes them. */
    static final List<String> TYPES = List.of(
            ONE + " LIST", MULTIPLE + " LIST", "integer", "decimal", "text", "date", NOTE, CALCULATE, BEGIN, END);

    private static final Set<String> COMPOSITE = Set.of("vector", "codes");
    private static final Pattern SELECT = Pattern.compile(
            "(?:add )?select[ _](one|multiple|all that apply)\\b(?: prompt)?(?: (?:from|using))?(?: +(.*))?",
            Pattern.CASE_INSENSITIVE);

    /** The question of a line; older spellings such as {@code select one from LIST} are understood. */
    static FormQuestion of(SurveyLine line, List<SurveyLine> groups) {
        String text = line.text("type").replaceAll("\\s+", " ");
        Matcher select = SELECT.matcher(text);
        String type;
        String list = "";
        if (select.matches()) {
            type = select.group(1).toLowerCase(Locale.ROOT).equals("one") ? ONE : MULTIPLE;
            list = select.group(2) == null ? "" : select.group(2).strip();
        } else {
            type = text.toLowerCase(Locale.ROOT).replaceFirst("^(begin|end) group$", "$1_group");
        }
        boolean old = !text.isEmpty() && !text.equals(list.isEmpty() ? type : type + " " + list);
        return new FormQuestion(line, type, list, old, new ArrayList<>(), List.copyOf(groups));
    }

    /** Whether the type is one of those read. */
    boolean known() {
        return TYPES.stream().anyMatch(known -> known.split(" ")[0].equals(type));
    }

    /** Whether people choose from a list. */
    boolean select() {
        return type.equals(ONE) || type.equals(MULTIPLE);
    }

    /** Whether somebody answers it; notes, calculations and the lines of groups are no questions. */
    boolean asked() {
        return composite() || !Set.of(BEGIN, END, NOTE, CALCULATE, "").contains(type);
    }

    /** Whether it is a group that makes one item. */
    boolean composite() {
        return type.equals(BEGIN) && COMPOSITE.contains(scale());
    }

    /** What the column {@code x_scale} says. */
    String scale() {
        return line.text("x_scale").toLowerCase(Locale.ROOT);
    }
}
