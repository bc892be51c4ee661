package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.questionnaire.Role;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An export of a survey tool as its adapter sees it: the table, what its titles say, and how the tool writes. Columns
 * that are neither a title nor metadata are dropped on arrival: nothing below them is ever looked at.
 *
 * @param source the tool
 * @param rule the rule of the recogniser that matched, in words
 * @param table all rows
 * @param titles columns that may hold answers
 * @param metadata columns in which the tool itself records the key, the date and the language of a response
 * @param dropped titles of columns that tell who answered, from where or on which device
 * @param style how the tool writes answers
 * @param facts what the tool says of each response
 * @param exported day on which the export was made, where the tool tells
 * @param constants answers that a mapping sheet gives for all rows alike, by column of the questionnaire
 * @param findings what the adapter noticed; one that refuses the file or lets it wait ends the reading
 */
record ExportLayout(
        Source source,
        String rule,
        ExportTable table,
        List<Title> titles,
        Map<Role, Heading> metadata,
        List<CellAddress> dropped,
        Style style,
        RowFacts facts,
        Optional<LocalDate> exported,
        SortedMap<String, Placed> constants,
        List<Finding> findings) {

    /**
     * How a tool writes answers.
     *
     * @param option the cell of one option of a multiple choice
     * @param separator sign between the options of a joined list: a semicolon or a space
     * @param blankList what a blank list beside option columns means
     * @param notShown words, in small letters, that stand in any cell whose question was not shown
     * @param habits what it does besides
     */
    record Style(ChoiceWords option, char separator, BlankList blankList, Set<String> notShown, Set<Habit> habits) {

        Style {
            notShown = Set.copyOf(notShown);
            habits = Set.copyOf(habits);
        }

        boolean has(Habit habit) {
            return habits.contains(habit);
        }
    }

    ExportLayout {
        titles = List.copyOf(titles);
        Map<Role, Heading> sorted = new EnumMap<>(Role.class);
        sorted.putAll(metadata);
        metadata = Collections.unmodifiableMap(sorted);
        dropped = List.copyOf(dropped);
        constants = Collections.unmodifiableSortedMap(new TreeMap<>(constants));
        findings = List.copyOf(findings);
    }

    /** An export of which the file alone tells. */
    ExportLayout(
            Source source,
            String rule,
            ExportTable table,
            List<Title> titles,
            Map<Role, Heading> metadata,
            List<CellAddress> dropped,
            Style style,
            RowFacts facts,
            Optional<LocalDate> exported,
            List<Finding> findings) {
        this(source, rule, table, titles, metadata, dropped, style, facts, exported, new TreeMap<>(), findings);
    }
}
