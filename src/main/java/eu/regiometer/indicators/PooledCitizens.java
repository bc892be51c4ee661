package eu.regiometer.indicators;

import eu.regiometer.statistics.estimation.SampleEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;

/**
 * The citizens of some regions together, when these are not all regions of an area. Regions are strata whose sizes count
 * as known: the mean is that of the regions by their weight, the variance adds up with the squares of these shares.
 */
final class PooledCitizens implements CitizenSample {

    private final List<CitizenSample> regions;

    /** The regions in the order of their codes. */
    PooledCitizens(List<CitizenSample> regions) {
        this.regions = List.copyOf(regions);
    }

    @Override
    public Optional<SampleEstimate> estimate(String measure) {
        return pooled(parts(measure));
    }

    private static Optional<SampleEstimate> pooled(List<Part> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        double value = 0;
        double variance = 0;
        long n = 0;
        double effective = 0;
        double df = 0;
        for (Part part : parts) {
            value += part.share * part.estimate.value();
            variance += part.share * part.share * part.estimate.variance();
            n += part.estimate.n();
            effective += part.share * part.share / part.estimate.effectiveSize();
            df += part.estimate.df();
        }
        return Optional.of(new SampleEstimate(value, variance, n, 1 / effective, df, OptionalDouble.empty()));
    }

    @Override
    public OptionalDouble covariance(String first, String second) {
        List<Part> a = parts(first);
        List<Part> b = parts(second);
        double covariance = 0;
        for (Part part : a) {
            for (Part other : b) {
                if (part.region == other.region) {
                    OptionalDouble own = part.region.covariance(first, second);
                    if (own.isEmpty()) {
                        return own;
                    }
                    covariance += part.share * other.share * own.getAsDouble();
                }
            }
        }
        return a.isEmpty() || b.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(covariance);
    }

    @Override
    public Optional<SampleEstimate> share(String measure, DoublePredicate condition) {
        List<Part> parts = new ArrayList<>();
        for (Part part : parts(measure)) {
            part.region
                    .share(measure, condition)
                    .ifPresent(share -> parts.add(new Part(part.region, share, part.share)));
        }
        return pooled(parts);
    }

    /** Medians are figures of single regions. */
    @Override
    public Optional<Figure> median(String measure) {
        return Optional.empty();
    }

    @Override
    public OptionalDouble total(String measure) {
        double total = 0;
        boolean any = false;
        for (CitizenSample region : regions) {
            Optional<SampleEstimate> own = region.estimate(measure);
            any |= own.isPresent();
            total += own.map(SampleEstimate::value).orElse(0.0) * region.validWeight(measure);
        }
        return any ? OptionalDouble.of(total) : OptionalDouble.empty();
    }

    @Override
    public double validWeight(String measure) {
        return sum(region -> region.validWeight(measure));
    }

    @Override
    public double weight(String measure) {
        return sum(region -> region.weight(measure));
    }

    private double sum(ToDoubleFunction<CitizenSample> weight) {
        double sum = 0;
        for (CitizenSample region : regions) {
            sum += weight.applyAsDouble(region);
        }
        return sum;
    }

    private List<Part> parts(String measure) {
        double all = 0;
        List<CitizenSample> answered = new ArrayList<>();
        for (CitizenSample region : regions) {
            if (region.estimate(measure).isPresent()) {
                answered.add(region);
                all += region.validWeight(measure);
            }
        }
        List<Part> parts = new ArrayList<>();
        for (CitizenSample region : answered) {
            double share = region.validWeight(measure) / all;
            region.estimate(measure).ifPresent(estimate -> parts.add(new Part(region, estimate, share)));
        }
        return parts;
    }

    private record Part(CitizenSample region, SampleEstimate estimate, double share) {}
}
