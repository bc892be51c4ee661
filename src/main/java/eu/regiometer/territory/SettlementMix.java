package eu.regiometer.territory;

/**
 * How the inhabitants of a region live, by degree of urbanisation; three shares from 0 to 1 that sum to 1.
 *
 * @param city share in cities
 * @param town share in towns and suburbs
 * @param rural share in rural areas
 */
public record SettlementMix(double city, double town, double rural) {

    private static final double TOLERANCE = 0.005;

    public SettlementMix {
        if (!share(city) || !share(town) || !share(rural) || Math.abs(city + town + rural - 1) > TOLERANCE) {
            throw new IllegalArgumentException(
                    "shares of city, town and rural must sum to 1: " + city + ", " + town + ", " + rural);
        }
    }

    private static boolean share(double value) {
        return value >= 0 && value <= 1;
    }
}
