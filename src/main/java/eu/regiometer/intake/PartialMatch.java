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
 * @param missing what is required and may be the same in all rows, but stands in no column
 * @param given the mapping sheet that explained the rest, where there is one already
 */
public record PartialMatch(
        Survey survey,
        String language,
        List<Column> columns,
        SortedMap<String, SortedSet<String>> values,
        List<Missing> missing,
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

    /**
     * One column of the questionnaire that the export does not have.
     *
     * @param variable code of the item
     * @param option option of the item where it has a column for each; else empty
     */
    public record Missing(String variable, String option) {}

    public PartialMatch {
        columns = List.copyOf(columns);
        missing = List.copyOf(missing);
        var copy = new TreeMap<String, SortedSet<String>>();
        values.forEach((code, texts) -> copy.put(code, Collections.unmodifiableSortedSet(new TreeSet<>(texts))));
        values = Collections.unmodifiableSortedMap(copy);
    }

    /** The same with the mapping sheet that explained the rest. */
    PartialMatch with(MappingSheet sheet) {
        return new PartialMatch(survey, language, columns, values, missing, Optional.of(sheet));
    }

    /**
     * What was recognised without any mapping sheet.
     *
     * @param absent required columns of the questionnaire that the export does not have
     */
    static PartialMatch of(
            List<Title> titles,
            HeaderMatch match,
            ExportFacts facts,
            String language,
            List<eu.regiometer.questionnaire.Column> absent) {
        var named = new TreeMap<Integer, Column>();
        for (Title title : titles) {
            Heading heading = title.heading();
            named.put(heading.column(), new Column(heading.text(), heading.at(), "", ""));
        }
        match.matched().forEach((target, heading) -> {
            var column = match.questionnaire().columns().get(target.column());
            String option = switch (target) {
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
                facts.unmatchedValues(language),
                absent.stream()
                        .filter(column -> ConstantAnswer.possible(column.item()))
                        .map(column -> new Missing(column.item().code(), column.option()))
                        .toList(),
                Optional.empty());
    }

    /** Without any value found. */
    @Override
    public String toString() {
        return survey.id() + ": "
                + columns.stream().filter(Column::recognised).count() + " of " + columns.size()
                + " columns recognised";
    }
}
