package eu.regiometer.validation;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.AnswerRow;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Rows that are no responses: the survey tool says so, or the person did not consent. They are counted and told once per
 * reason; nothing else is said of them.
 */
final class SetAsideRows implements FileCheck {

    private final Map<FindingCode, Integer> counts = new TreeMap<>();
    private final String source;
    private final boolean asksConsent;

    /**
     * Creates an empty count.
     *
     * @param source where the file comes from, in a word
     * @param asksConsent whether the file holds a question for consent
     */
    SetAsideRows(String source, boolean asksConsent) {
        this.source = source;
        this.asksConsent = asksConsent;
    }

    /**
     * The reason to set a row aside, if any, noted for the file.
     *
     * @param consent the answer to the question for consent as {@link Coded}; not asked for without one
     */
    Optional<FindingCode> reason(AnswerRow row, ToLongFunction<AnswerRow> consent) {
        Optional<FindingCode> reason = row.setAside();
        if (reason.isEmpty() && asksConsent && consent.applyAsLong(row) != Responses.MICRO) {
            reason = Optional.of(FindingCode.ROW_NO_CONSENT);
        }
        reason.ifPresent(code -> counts.merge(code, 1, Integer::sum));
        return reason;
    }

    @Override
    public void check(FileInHand file) {
        counts.forEach((code, rows) ->
                file.log().add(Finding.of(code, file.sheet()).with("rows", rows).with("reason", source)));
    }
}
