package eu.regiometer.statistics.scale;

import java.util.Optional;

/**
 * Item non-response as weighted shares. The base of the first four are the units that were asked; those that the
 * question was not put to are a class of their own, as a share of all units.
 *
 * @param valid share of those asked with a valid answer, 0 to 1
 * @param dontKnow share of those asked that said "don't know", 0 to 1
 * @param missing share of those asked that refused or left the cell blank, 0 to 1
 * @param blank part of {@code missing} that left the cell blank, 0 to 1
 * @param notAsked share of all units that the question was not put to, 0 to 1
 */
public record NonResponse(double valid, double dontKnow, double missing, double blank, double notAsked) {

    /**
     * Shares from sums of weights.
     *
     * @param valid weight of valid answers
     * @param dontKnow weight of "don't know"
     * @param refused weight of refusals
     * @param blank weight of blank cells
     * @param notAsked weight of units routed past the question
     * @return empty if nobody with a weight was asked
     */
    public static Optional<NonResponse> of(
            double valid, double dontKnow, double refused, double blank, double notAsked) {
        double asked = valid + dontKnow + refused + blank;
        return asked > 0
                ? Optional.of(new NonResponse(
                        valid / asked,
                        dontKnow / asked,
                        (refused + blank) / asked,
                        blank / asked,
                        notAsked / (asked + notAsked)))
                : Optional.empty();
    }
}
