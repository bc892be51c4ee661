package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.FindingCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;

/** The row of an export that is being looked at, its answers in the order of the questionnaire. */
final class ExportAnswers implements AnswerRow {

    private final BiFunction<Integer, Integer, CellAddress> places;
    private final Placed[] placed;
    private int number;
    private Optional<FindingCode> setAside = Optional.empty();
    private OptionalLong seconds = OptionalLong.empty();

    /**
     * Creates the row.
     *
     * @param columns columns of the questionnaire
     * @param places where an answer stands, by row number and column
     */
    ExportAnswers(int columns, BiFunction<Integer, Integer, CellAddress> places) {
        this.places = places;
        this.placed = new Placed[columns];
        Arrays.fill(placed, Placed.BLANK);
    }

    /** The answers, to be filled before they are looked at. */
    Placed[] placed() {
        return placed;
    }

    void show(ExportRow row, Optional<FindingCode> reason, OptionalLong duration) {
        number = row.number();
        setAside = reason;
        seconds = duration;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public AnswerKind kind(int column) {
        return placed[column].kind();
    }

    @Override
    public String text(int column) {
        return placed[column].text();
    }

    @Override
    public boolean formula(int column) {
        return placed[column].formula();
    }

    @Override
    public boolean percent(int column) {
        return placed[column].percent();
    }

    @Override
    public CellAddress at(int column) {
        return places.apply(number, column);
    }

    @Override
    public Optional<FindingCode> setAside() {
        return setAside;
    }

    @Override
    public OptionalLong seconds() {
        return seconds;
    }
}
