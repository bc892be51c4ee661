package eu.regiometer.measures;

/**
 * A line of the register of actions, as far as figures are made of it.
 *
 * @param region code of the region, as written
 * @param slot number of the procurement slot that the line stands for, from 1; 0 for an action without one
 * @param theme health, energy or ict, as written
 * @param need what is to be bought; empty while the slot is open
 */
public record PlannedAction(String region, int slot, String theme, String need) {

    /** Whether the line is a procurement slot with a purchase in it. */
    public boolean fillsSlot() {
        return slot > 0 && !need.isEmpty();
    }
}
