package eu.regiometer.recommendation;

/**
 * One slot of a region's plan of innovation purchases.
 *
 * @param region region code
 * @param number slot, from 1
 * @param theme health, energy or ict
 * @param need need in words, empty while the slot is open
 * @param lead lead buyer
 * @param stage need, procedure or contract
 * @param valueBand band of the value
 * @param year planned year
 */
public record PurchaseSlot(
        String region,
        int number,
        String theme,
        String need,
        String lead,
        String stage,
        String valueBand,
        String year) {

    /** Whether the slot holds a purchase. */
    public boolean filled() {
        return !need.isEmpty();
    }
}
