package eu.regiometer.statistics.distribution;

import java.util.OptionalDouble;

/**
 * Quantile of the beta distribution by Halley steps on the continued fraction of the incomplete beta function (Press and
 * others, Numerical Recipes, 2007, section 6.4). A table of results needs hundreds of thousands of them, for which the
 * general search of the library is too slow.
 */
final class BetaQuantile {

    private static final int MOST_STEPS = 30;
    private static final int MOST_TERMS = 5_000;
    private static final double PRECISION = 1e-16;
    private static final double CLOSE = 1e-9;
    private static final double TINY = 1e-300;
    private static final double LARGEST_SHAPE = 1e6;
    private static final double STIRLING_FROM = 12;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046727;

    private final double a;
    private final double b;
    private final double logBeta;

    private BetaQuantile(double a, double b) {
        this.a = a;
        this.b = b;
        this.logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
    }

    /**
     * The quantile.
     *
     * @param p strictly between 0 and 1
     * @param a first shape
     * @param b second shape
     * @return empty for shapes below 1 or very large ones, or if the steps do not settle: the caller has to search
     */
    static OptionalDouble of(double p, double a, double b) {
        if (!(p > 0 && p < 1 && a >= 1 && b >= 1 && a <= LARGEST_SHAPE && b <= LARGEST_SHAPE)) {
            return OptionalDouble.empty();
        }
        return new BetaQuantile(a, b).quantile(p);
    }

    private OptionalDouble quantile(double p) {
        double x = start(p, a, b);
        double low = 0;
        double high = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!(x > low && x < high)) {
                x = (low + high) / 2;
            }
            double logX = StrictMath.log(x);
            double logRest = StrictMath.log1p(-x);
            double error = cdf(x, logX, logRest) - p;
            if (Double.isNaN(error)) {
                return OptionalDouble.empty();
            }
            if (error > 0) {
                high = x;
            } else {
                low = x;
            }
            double density = StrictMath.exp((a - 1) * logX + (b - 1) * logRest - logBeta);
            double newton = error / density;
            double curve = (a - 1) / x - (b - 1) / (1 - x);
            double change = newton / (1 - 0.5 * Math.min(1, newton * curve));
            x -= change;
            // steps converge with the third power: after a small one nothing is left to gain
            if (Math.abs(change) <= CLOSE * Math.min(x, 1 - x)) {
                return x > 0 && x < 1 ? OptionalDouble.of(x) : OptionalDouble.empty();
            }
        }
        return OptionalDouble.empty();
    }

    /** A first guess, Abramowitz and Stegun 1964, 26.5.22. */
    static double start(double p, double a, double b) {
        double tail = Math.min(p, 1 - p);
        double t = Math.sqrt(-2 * StrictMath.log(tail));
        double z = (2.30753 + t * 0.27061) / (1 + t * (0.99229 + t * 0.04481)) - t;
        if (p < 0.5) {
            z = -z;
        }
        double lambda = (z * z - 3) / 6;
        double inverseA = 1 / (2 * a - 1);
        double inverseB = 1 / (2 * b - 1);
        double h = 2 / (inverseA + inverseB);
        double w =
                z * Math.sqrt(Math.max(0, lambda + h)) / h - (inverseB - inverseA) * (lambda + 5.0 / 6 - 2 / (3 * h));
        return a / (a + b * StrictMath.exp(2 * w));
    }

    private double cdf(double x, double logX, double logRest) {
        double front = StrictMath.exp(a * logX + b * logRest - logBeta);
        return x < (a + 1) / (a + b + 2) ? front * fraction(a, b, x) / a : 1 - front * fraction(b, a, 1 - x) / b;
    }

    /** Lentz's evaluation of the continued fraction; NaN if it does not settle. */
    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m <= MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            double factor = d * c;
            h *= factor;
            if (Math.abs(factor - 1) <= 2 * PRECISION) {
                return h;
            }
        }
        return Double.NaN;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** Logarithm of the gamma function for arguments of at least 1, by Stirling's series. */
    private static double logGamma(double argument) {
        double z = argument;
        double product = 1;
        while (z < STIRLING_FROM) {
            product *= z;
            z++;
        }
        double inverse = 1 / z;
        double square = inverse * inverse;
        double series = inverse
                * (1.0 / 12
                        - square
                                * (1.0 / 360
                                        - square
                                                * (1.0 / 1260
                                                        - square
                                                                * (1.0 / 1680
                                                                        - square
                                                                                * (1.0 / 1188
                                                                                        - square * 691.0 / 360360)))));
        double stirling = (z - 0.5) * StrictMath.log(z) - z + HALF_LOG_TWO_PI + series;
        return product == 1 ? stirling : stirling - StrictMath.log(product);
    }
}
