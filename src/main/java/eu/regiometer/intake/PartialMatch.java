package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.questionnaire.Survey;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was recognised of an export that matches a questionnaire only in part, for the mapping sheet that its region is
 * asked to complete.
 *
 * @param survey the survey of which most columns were found
 * @param language language of the labels, as far as they tell
 * @param columns columns that may hold answers, in the order of the export; metadata of the tool are not among them
 * @param values texts that are no answer to their question, by code of the question
 * @param given the mapping sheet that explained the rest, where there is one already
 */
public record PartialMatch(
        Survey survey,
        String language,
        List<Column> columns,
        SortedMap<String, SortedSet<String>> values,
        Optional<MappingSheet> given) {

    /**
     * One column of the export.
     *
     * @param header title as found
     * @param at the title's cell
     * @param variable code of the item; empty when the title names none
     * @param option option of the item where the column holds only one of several; else empty
     */
    public record Column(String header, CellAddress at, String variable, String option) {

        /** Whether the title names a question. */
        public boolean recognised() {
            return !variable.isEmpty();
        }

        /** Letter of the column, for example {@code AB}. */
        public String letter() {
            return CellAddress.columnName(at.column());
        }
    }

    public PartialMatch {
        columns = List.copyOf(columns);
        var copy = new TreeMap<String, SortedSet<String>>();
        values.forEach((code, texts) -> copy.put(code, Collections.unmodifiableSortedSet(new TreeSet<>(texts))));
        values = Collections.unmodifiableSortedMap(copy);
    }

    /** What was recognised without any mapping sheet. */
    PartialMatch(Survey survey, String language, List<Column> columns, SortedMap<String, SortedSet<String>> values) {
        this(survey, language, columns, values, Optional.empty());
    }

    /** The same with the mapping sheet that explained the rest. */
    PartialMatch with(MappingSheet sheet) {
        return new PartialMatch(survey, language, columns, values, Optional.of(sheet));
    }

    static PartialMatch of(List<Title> titles, HeaderMatch match, ExportFacts facts, String language) {
        var named = new TreeMap<Integer, Column>();
        for (Title title : titles) {
            Heading heading = title.heading();
            named.put(heading.column(), new Column(heading.text(), heading.at(), "", ""));
        }
        match.matched().forEach((target, heading) -> {
            var column = match.questionnaire().columns().get(target.column());
            String option =
                    switch (target) {
                        case Target.Answer answer -> column.option();
                        case Target.Choices choices -> "";
                        case Target.NoAnswer none -> none.code();
                    };
            named.put(
                    heading.column(),
                    new Column(heading.text(), heading.at(), column.item().code(), option));
        });
        return new PartialMatch(
                match.questionnaire().survey(),
                language,
                List.copyOf(named.values()),
                facts.unmatchedValues(language));
    }

    /** Without any value found. */
    @Override
    public String toString() {
        return survey.id() + ": "
                + columns.stream().filter(Column::recognised).count() + " of " + columns.size()
                + " columns recognised";
    }
}
