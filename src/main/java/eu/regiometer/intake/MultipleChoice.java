package eu.regiometer.intake;

import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a multiple choice from a row of an export: from a joined list, from a column per option, or from both, which
 * must then agree.
 */
final class MultipleChoice {

    private final Item item;
    private final int first;
    private final OptionalInt list;
    private final JoinedList joined;
    private final OptionLabels labels;
    private final List<Optional<ColumnReader.Chosen>> own = new ArrayList<>();
    private final SortedMap<String, ColumnReader.Chosen> noAnswers = new TreeMap<>();
    private final BlankList blankList;
    private final Set<String> notShown;
    private final BlankOption blankOption;

    MultipleChoice(HeaderMatch match, int first, ExportLayout.Style style, OptionLabels labels) {
        this.item = match.questionnaire().columns().get(first).item();
        this.first = first;
        this.labels = labels;
        this.joined = new JoinedList(labels, style.separator());
        this.blankList = style.blankList();
        this.notShown = style.notShown();
        this.blankOption = style.option().blank();
        this.list = match.choices(first).map(h -> OptionalInt.of(h.column())).orElse(OptionalInt.empty());
        for (int i = 0; i < item.options().size(); i++) {
            own.add(match.answer(first + i).map(h -> new ColumnReader.Chosen(h.column(), style.option())));
        }
        match.noAnswers(first)
                .forEach((code, heading) ->
                        noAnswers.put(code, new ColumnReader.Chosen(heading.column(), style.option())));
    }

    Item item() {
        return item;
    }

    int first() {
        return first;
    }

    OptionLabels labels() {
        return labels;
    }

    /** The column of the export where an option stands, counted from 0; empty when the export does not hold it. */
    OptionalInt place(int option) {
        return own.get(option).map(ColumnReader.Chosen::place).orElse(list);
    }

    /** All columns of the export that are looked at. */
    List<Integer> columns() {
        List<Integer> columns = new ArrayList<>();
        list.ifPresent(columns::add);
        own.forEach(reader -> reader.ifPresent(r -> columns.add(r.column())));
        noAnswers.values().forEach(reader -> columns.add(reader.column()));
        return columns;
    }

    /**
     * Reads all options.
     *
     * @param into receives one value per column of the questionnaire
     * @return why nothing could be placed; all options are blank then
     */
    Optional<Misfit> read(ExportRow row, Placed[] into) {
        Placed[] options = new Placed[own.size()];
        for (int i = 0; i < options.length; i++) {
            options[i] = own.get(i).map(reader -> reader.read(row)).orElse(Placed.BLANK);
        }
        if (blankOption == BlankOption.NOT_CHOSEN_BESIDE_A_CHOICE) {
            blanksBesideAChoice(options);
        }
        Optional<Misfit> misfit = noAnswer(row, options).or(() -> compare(row, options));
        if (misfit.isPresent()) {
            Arrays.fill(options, Placed.BLANK);
        }
        System.arraycopy(options, 0, into, first, options.length);
        return misfit;
    }

    private static void blanksBesideAChoice(Placed[] options) {
        List<Placed> all = Arrays.asList(options);
        if (all.contains(Placed.YES) && !all.contains(Placed.NO)) {
            all.replaceAll(option -> option.blank() ? Placed.NO : option);
        }
    }

    /** A missing answer that was chosen stands for all options, unless an option was chosen too. */
    private Optional<Misfit> noAnswer(ExportRow row, Placed[] options) {
        for (Map.Entry<String, ColumnReader.Chosen> entry : noAnswers.entrySet()) {
            if (entry.getValue().read(row).equals(Placed.YES)) {
                for (int i = 0; i < options.length; i++) {
                    if (options[i].equals(Placed.YES)) {
                        return conflict(entry.getValue().column(), place(i));
                    }
                }
                Arrays.fill(options, Placed.number(entry.getKey()));
            }
        }
        return Optional.empty();
    }

    private Optional<Misfit> compare(ExportRow row, Placed[] options) {
        if (list.isEmpty()) {
            return Optional.empty();
        }
        int column = list.getAsInt();
        boolean split = own.stream().anyMatch(Optional::isPresent);
        Placed cell = Placed.of(row.cell(column));
        if (cell.blank() || notShown.contains(LabelText.normalise(cell.text()))) {
            return split && blankList == BlankList.UNANSWERED ? unanswered(column, options) : Optional.empty();
        }
        JoinedList.Chosen chosen = joined.read(cell.text());
        if (chosen.rest().isPresent() && joined.spaced() && own.stream().allMatch(Optional::isPresent)) {
            // labels with blanks cannot always be split back; the columns of the options say it without doubt
            return Optional.empty();
        }
        if (chosen.rest().isPresent()) {
            return Optional.of(new Misfit(
                    FindingCode.VALUE_CODE, column, column, chosen.rest().get()));
        }
        Optional<OptionLabels.Choice> missing =
                chosen.choices().stream().filter(OptionLabels.Choice::missing).findFirst();
        if (missing.isPresent()) {
            return chosen.choices().size() > 1
                    ? conflict(column, list)
                    : fill(column, options, Placed.number(missing.get().code()));
        }
        for (int i = 0; i < options.length; i++) {
            boolean listed = chosen.choices()
                    .contains(new OptionLabels.Choice(item.options().get(i).code(), false));
            if (own.get(i).isPresent() && !options[i].equals(listed ? Placed.YES : Placed.NO)) {
                return conflict(column, place(i));
            }
            options[i] = listed ? Placed.YES : Placed.NO;
        }
        return Optional.empty();
    }

    /** A list that is blank although the tool always fills it: zeros beside it say nothing. */
    private Optional<Misfit> unanswered(int column, Placed[] options) {
        for (int i = 0; i < options.length; i++) {
            if (options[i].equals(Placed.YES)) {
                return conflict(column, place(i));
            }
            options[i] = options[i].equals(Placed.NO) ? Placed.BLANK : options[i];
        }
        return Optional.empty();
    }

    private Optional<Misfit> fill(int column, Placed[] options, Placed value) {
        for (int i = 0; i < options.length; i++) {
            if (options[i].equals(Placed.YES)) {
                return conflict(column, place(i));
            }
        }
        Arrays.fill(options, value);
        return Optional.empty();
    }

    private static Optional<Misfit> conflict(int column, OptionalInt other) {
        return Optional.of(new Misfit(FindingCode.VALUE_CONFLICT, column, other.orElse(column), ""));
    }
}
