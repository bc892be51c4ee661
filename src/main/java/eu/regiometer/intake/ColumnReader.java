package eu.regiometer.intake;

import eu.regiometer.workbook.RawCell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How one column of the questionnaire is found in a row of an export. Columns of the export are {@link Heading#column}. */
sealed interface ColumnReader {

    /** What the row holds for the column. */
    Placed read(ExportRow row);

    /** The column of the export where the answer stands; empty when the export has none. */
    OptionalInt place();

    /** The export does not collect it. */
    record Absent() implements ColumnReader {

        @Override
        public Placed read(ExportRow row) {
            return Placed.BLANK;
        }

        @Override
        public OptionalInt place() {
            return OptionalInt.empty();
        }
    }

    /** The same for every row, from the cover of the export or from a mapping sheet. */
    record Constant(Placed answer) implements ColumnReader {

        @Override
        public Placed read(ExportRow row) {
            return answer;
        }

        @Override
        public OptionalInt place() {
            return OptionalInt.empty();
        }
    }

    /** The cell as it stands. */
    record Direct(int column) implements ColumnReader {

        @Override
        public Placed read(ExportRow row) {
            return Placed.of(row.cell(column));
        }

        @Override
        public OptionalInt place() {
            return OptionalInt.of(column);
        }
    }

    /** A number that the tool wrote as text, with a point before its decimals; other texts stay. */
    record Pointed(int column) implements ColumnReader {

        private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,15})?");

        @Override
        public Placed read(ExportRow row) {
            Placed cell = Placed.of(row.cell(column));
            return cell.kind() == AnswerKind.TEXT && NUMBER.matcher(cell.text()).matches()
                    ? Placed.number(
                            new BigDecimal(cell.text()).stripTrailingZeros().toPlainString())
                    : cell;
        }

        @Override
        public OptionalInt place() {
            return OptionalInt.of(column);
        }
    }

    /** A column of the export's own metadata, in place of one that the questionnaire asks for; blank: the stand-in. */
    record Language(int column, String otherwise) implements ColumnReader {

        private static final int LETTERS = 2;

        @Override
        public Placed read(ExportRow row) {
            String text = row.text(column).toLowerCase(Locale.ROOT);
            return Placed.text(text.length() < LETTERS ? otherwise : text.substring(0, LETTERS));
        }

        @Override
        public OptionalInt place() {
            return OptionalInt.of(column);
        }
    }

    /** The day of a moment that the tool recorded. */
    record Day(int column) implements ColumnReader {

        @Override
        public Placed read(ExportRow row) {
            Optional<LocalDate> day = ToolDate.of(row.cell(column));
            return day.isPresent() ? Placed.date(day.get().toString()) : Placed.of(row.cell(column));
        }

        @Override
        public OptionalInt place() {
            return OptionalInt.of(column);
        }
    }

    /** The day of a response as the tool recorded it; blank where the tool made it anonymous. */
    record Recorded(int column) implements ColumnReader {

        @Override
        public Placed read(ExportRow row) {
            Placed day = new Day(column).read(row);
            return day.text().equals(ToolDate.ANONYMOUS.toString()) ? Placed.BLANK : day;
        }

        @Override
        public OptionalInt place() {
            return OptionalInt.of(column);
        }
    }

    /** A text without the apostrophe that guards it from being taken for a formula. */
    record Unguarded(int column) implements ColumnReader {

        private static final String GUARDED = "'=";

        @Override
        public Placed read(ExportRow row) {
            Placed found = Placed.of(row.cell(column));
            return found.text().startsWith(GUARDED)
                    ? new Placed(found.kind(), found.text().substring(1), found.formula(), found.percent())
                    : found;
        }

        @Override
        public OptionalInt place() {
            return OptionalInt.of(column);
        }
    }

    /** A key made from the tool's own id; a word such as {@code Anonymous} stays, so that it is told as no key. */
    record Key(int column, UnitKeys.Scope scope) implements ColumnReader {

        private static final String ANONYMOUS = "anonymous";

        @Override
        public Placed read(ExportRow row) {
            String id = row.text(column);
            return id.isEmpty() || id.toLowerCase(Locale.ROOT).equals(ANONYMOUS)
                    ? Placed.of(row.cell(column))
                    : Placed.text(scope.key(id));
        }

        @Override
        public OptionalInt place() {
            return OptionalInt.of(column);
        }
    }

    /** An answer from a list, as label with its code in brackets; handed on as code. */
    record Labelled(int column, OptionLabels options) implements ColumnReader {

        private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

        @Override
        public Placed read(ExportRow row) {
            Placed cell = Placed.of(row.cell(column));
            if (cell.kind() != AnswerKind.TEXT) {
                return cell;
            }
            String plain = BracketedCode.without(cell.text());
            Optional<String> code = code(cell.text(), plain);
            return code.map(Placed::text).orElse(WHOLE.matcher(plain).matches() ? Placed.text(plain) : cell);
        }

        /** Whether a text names an option. */
        boolean knows(String text) {
            return WHOLE.matcher(text).matches()
                    || code(text, BracketedCode.without(text)).isPresent();
        }

        private Optional<String> code(String text, String plain) {
            return options.choice(text)
                    .or(() -> options.choice(plain))
                    .or(() ->
                            BracketedCode.of(text).filter(c -> !plain.isEmpty()).flatMap(options::choice))
                    .map(OptionLabels.Choice::code);
        }

        @Override
        public OptionalInt place() {
            return OptionalInt.of(column);
        }
    }

    /** A yes or no in the words of the tool; other words stay. */
    record YesNo(ColumnReader inner, ChoiceWords words) implements ColumnReader {

        @Override
        public Placed read(ExportRow row) {
            Placed found = inner.read(row);
            String word = LabelText.normalise(found.text());
            if (word.isEmpty()) {
                return found;
            }
            if (words.unanswered().contains(word)) {
                return Placed.BLANK;
            }
            return words.chosen().contains(word)
                    ? Placed.YES
                    : words.notChosen().contains(word) ? Placed.NO : found;
        }

        @Override
        public OptionalInt place() {
            return inner.place();
        }
    }

    /** A word of the tool for what was not shown is no answer; others stay. */
    record Shown(ColumnReader inner, Set<String> notShown) implements ColumnReader {

        public Shown {
            notShown = Set.copyOf(notShown);
        }

        @Override
        public Placed read(ExportRow row) {
            Placed found = inner.read(row);
            return notShown.contains(LabelText.normalise(found.text())) ? Placed.BLANK : found;
        }

        @Override
        public OptionalInt place() {
            return inner.place();
        }
    }

    /** A value that a table of values explains; others stay. */
    record Mapped(ColumnReader inner, Map<String, String> values) implements ColumnReader {

        public Mapped {
            values = Map.copyOf(values);
        }

        @Override
        public Placed read(ExportRow row) {
            Placed found = inner.read(row);
            String value = values.get(LabelText.normalise(found.text()));
            return value == null ? found : Placed.text(value);
        }

        @Override
        public OptionalInt place() {
            return inner.place();
        }
    }

    /** The cell of one option of a multiple choice, in the words of the tool. */
    record Chosen(int column, ChoiceWords words) implements ColumnReader {

        @Override
        public Placed read(ExportRow row) {
            RawCell cell = row.cell(column);
            Placed found = Placed.of(cell);
            String word = word(cell, found);
            if (words.chosen().contains(word)) {
                return Placed.YES;
            }
            if (words.unanswered().contains(word)) {
                return Placed.BLANK;
            }
            return cell != null && words.notChosen().contains(word) ? Placed.NO : found;
        }

        private static String word(@Nullable RawCell cell, Placed found) {
            return cell == null ? "" : LabelText.normalise(found.text());
        }

        @Override
        public OptionalInt place() {
            return OptionalInt.of(column);
        }
    }
}
