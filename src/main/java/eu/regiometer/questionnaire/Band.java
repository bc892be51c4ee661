package eu.regiometer.questionnaire;

/**
 * A reporting band of a number, for example an age group.
 *
 * @param code code and label, for example {@code 15-29} or {@code 65+}
 * @param low smallest number, inclusive
 * @param high largest number, inclusive
 */
public record Band(String code, long low, long high) {

    public Band {
        if (low > high) {
            throw new IllegalArgumentException("band " + code + " ends at " + high + ", below its begin " + low);
        }
    }

    /** Whether a whole number lies in the band. */
    public boolean holds(long number) {
        return low <= number && number <= high;
    }
}
