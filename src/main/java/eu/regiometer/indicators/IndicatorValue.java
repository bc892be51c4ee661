package eu.regiometer.indicators;

import eu.regiometer.measures.Reason;
import eu.regiometer.territory.Area;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A node of the indicator tree in an area and wave, before disclosure control.
 *
 * @param wave wave code
 * @param area area
 * @param code code in the indicator tree; {@code COMPOSITE:ARITHMETIC} is the arithmetic mean beside the composite
 * @param value in the indicator's unit; empty when missing
 * @param se standard error from sampling; empty for exact figures and where it cannot be computed
 * @param lower lower limit of the 95 % interval; of a composite also of its weights
 * @param upper upper limit
 * @param n smallest number of valid units among the parts
 * @param nCitizens smallest number of citizens among the parts, 0 if none enters
 * @param nOrganisations smallest number of organisations among the parts, 0 if none enters
 * @param reason why there is no value, or {@link Reason#VALUE}
 * @param rank rank among the regions of the wave, for regions and figures of which more is better
 * @param band performance group relative to PARTNERS, or {@code low/high} when the interval crosses a bound
 * @param change since the previous wave
 * @param borrowedFrom code of the region whose units stand in for a municipality's own in any part, or empty
 */
public record IndicatorValue(
        String wave,
        Area area,
        String code,
        OptionalDouble value,
        OptionalDouble se,
        OptionalDouble lower,
        OptionalDouble upper,
        long n,
        long nCitizens,
        long nOrganisations,
        Reason reason,
        Optional<RankInterval> rank,
        Optional<String> band,
        Optional<Change> change,
        String borrowedFrom) {

    public IndicatorValue {
        if (value.isPresent() != (reason == Reason.VALUE)
                || value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException(
                    code + " of " + area + " in " + wave + ": value " + value + " with reason " + reason);
        }
    }
}
