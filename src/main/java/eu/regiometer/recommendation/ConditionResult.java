package eu.regiometer.recommendation;

import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Truth;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a condition came out in an area.
 *
 * @param condition condition
 * @param asWritten truth with the statistic as written
 * @param onPoint truth with limits of intervals read as values
 * @param found figure that was read, if there was one
 * @param span point figure with its interval, if there was one
 * @param reason why the truth is unknown, or {@link Reason#VALUE}
 */
public record ConditionResult(
        Condition condition,
        Truth asWritten,
        Truth onPoint,
        OptionalDouble found,
        Optional<FigureSpan> span,
        Reason reason) {}
