package eu.regiometer.validation;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.AnswerRow;
import eu.regiometer.intake.Cover;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.territory.Wave;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading a cell needs besides the cell: the file's language and wave, the row's key, and where findings go. */
final class CellContext {

    private final Cover cover;
    private final Wave wave;
    private final List<Column> columns;
    private final int[] rounded;
    private final TextPool[] pools;
    private final FindingLog log;
    private final ScaleTallies scales;
    private String unit = "";
    private int told;
    private @Nullable String reason;

    CellContext(Cover cover, Wave wave, List<Column> columns, FindingLog log) {
        this.cover = cover;
        this.wave = wave;
        this.columns = columns;
        this.log = log;
        this.scales = new ScaleTallies(columns.size());
        this.rounded = new int[columns.size()];
        this.pools = new TextPool[columns.size()];
        for (int i = 0; i < pools.length; i++) {
            pools[i] = new TextPool();
        }
    }

    Cover cover() {
        return cover;
    }

    String language() {
        return cover.language();
    }

    Wave wave() {
        return wave;
    }

    TextPool pool(int column) {
        return pools[column];
    }

    FindingLog log() {
        return log;
    }

    ScaleTallies scales() {
        return scales;
    }

    /** Begins a row whose key is not known yet. */
    void begin() {
        unit = "";
        reason = null;
    }

    String unit() {
        return unit;
    }

    void unit(String key) {
        unit = key;
    }

    /** Code of the first finding that took the row; null while it stays. */
    @Nullable
    String reason() {
        return reason;
    }

    /** A finding about a cell of this row. */
    Finding finding(FindingCode code, AnswerRow row, int column) {
        Column found = columns.get(column);
        return Finding.of(code, row.at(column))
                .unit(unit)
                .variable(found.item().code())
                .option(found.option());
    }

    /** Counts one more finding about a cell of a column if there are too many of its kind to keep it. */
    boolean countedOnly(FindingCode code, int column) {
        told++;
        return log.countedOnly(code, columns.get(column).item().code());
    }

    /** A number that changes with every finding. */
    int told() {
        return told;
    }

    /** Counts a number of a column that lost decimals. */
    void rounded(int column) {
        told++;
        rounded[column]++;
    }

    /** Numbers of a column that lost decimals. */
    int numbersRounded(int column) {
        return rounded[column];
    }

    /** Adds a finding; one with the effect on the row takes the row. */
    void tell(Finding finding) {
        told++;
        log.add(finding);
        if (finding.effect() == Effect.ROW && reason == null) {
            reason = finding.code();
        }
    }

    /** Adds a finding that takes the answer. */
    long reject(Finding finding) {
        tell(finding);
        return Coded.REJECTED;
    }
}
