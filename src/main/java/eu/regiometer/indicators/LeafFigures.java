package eu.regiometer.indicators;

import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IntervalKind;
import eu.regiometer.measures.Pooling;
import eu.regiometer.measures.Reason;
import eu.regiometer.measures.RegionFigures;
import eu.regiometer.measures.RegionScore;
import eu.regiometer.measures.Term;
import eu.regiometer.statistics.estimation.EqualMean;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.statistics.estimation.Intervals;
import eu.regiometer.statistics.estimation.SampleEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Figures of the nodes that are computed from units directly. */
final class LeafFigures {

    private final AreaFrame frame;

    LeafFigures(AreaFrame frame) {
        this.frame = frame;
    }

    /** How a node is computed from organisations; empty if it is not. */
    static Optional<Leaf> leaf(Indicator node) {
        return switch (node.formula()) {
            case Formula.Calculation(Term term)
            when !AreaFrame.isCitizens(node) ->
                Optional.of(node.grain() == Grain.UNIT ? new Leaf.UnitMean(node) : new Leaf.Regional(node, term));
            case Formula.Computed(Computation computation)
            when computation == Computation.COHERENCE -> Optional.of(new Leaf.Likeness(node));
            default -> Optional.empty();
        };
    }

    /**
     * Figure of a leaf.
     *
     * @throws IllegalArgumentException if the node is not computed from units
     */
    Figure figure(Indicator node) {
        Reason none = frame.noneFor(node);
        if (none != Reason.VALUE) {
            return Figure.missing(none);
        }
        if (AreaFrame.isCitizens(node) && node.formula() instanceof Formula.Calculation(Term term)) {
            return node.grain() == Grain.UNIT ? perCitizen(node) : perRegion(term);
        }
        Leaf leaf =
                leaf(node).orElseThrow(() -> new IllegalArgumentException(node.code() + " is not computed from units"));
        OrganisationSample sample = frame.organisationsFor(node);
        double value = sample.value(leaf);
        if (Double.isNaN(value)) {
            return Figure.missing(
                    leaf instanceof Leaf.Likeness && !hasPeers(sample) ? Reason.NO_PEERS : Reason.ITEM_MISSING);
        }
        return switch (leaf) {
            case Leaf.UnitMean mean -> perOrganisation(mean, sample, value);
            case Leaf.Regional regional -> equalMean(regional, sample);
            case Leaf.Likeness likeness -> equalMean(likeness, sample);
        };
    }

    private static boolean hasPeers(OrganisationSample sample) {
        return sample.strata().stream().anyMatch(sample::hasPeers);
    }

    private Figure perCitizen(Indicator node) {
        return frame.citizens()
                .estimate(node.code())
                .map(estimate -> new Figure(
                        OptionalDouble.of(estimate.value()),
                        OptionalDouble.of(estimate.variance()),
                        estimate.df(),
                        Limits.estimate(
                                node,
                                estimate.value(),
                                estimate.variance(),
                                estimate.n(),
                                estimate.effectiveSize(),
                                estimate.df()),
                        estimate.n(),
                        0,
                        Reason.VALUE))
                .orElseGet(() -> Figure.missing(Reason.ITEM_MISSING));
    }

    private static Figure perOrganisation(Leaf.UnitMean leaf, OrganisationSample sample, double value) {
        Optional<SampleEstimate> estimate = sample.mean(stratum -> stratum.values(leaf.code()));
        OptionalDouble variance = leaf.indicator().interval() == IntervalKind.JACKKNIFE
                ? sample.jackknife(sample.replicates(leaf))
                : estimate.map(e -> OptionalDouble.of(e.variance())).orElse(OptionalDouble.empty());
        double df = sample.degreesOfFreedom(leaf);
        long n = sample.valid(leaf);
        Optional<Interval> interval = variance.isEmpty() || estimate.isEmpty()
                ? Optional.empty()
                : Limits.estimate(
                        leaf.indicator(),
                        value,
                        variance.getAsDouble(),
                        n,
                        estimate.get().effectiveSize(),
                        df);
        return new Figure(OptionalDouble.of(value), variance, df, interval, 0, n, Reason.VALUE);
    }

    /** Figures of grain region: in wider areas the plain mean of the regions. */
    private static Figure equalMean(Leaf leaf, OrganisationSample sample) {
        List<Figure> regions = new ArrayList<>();
        for (OrganisationSample region : sample.regions()) {
            double value = region.value(leaf);
            if (!Double.isNaN(value)) {
                OptionalDouble variance = leaf instanceof Leaf.Regional regional
                                && regional.average()
                                && leaf.indicator().interval() == IntervalKind.DESIGN
                        ? region.linearisedVariance(
                                regional.term().parts().get(0).text())
                        : region.jackknife(region.replicates(leaf));
                regions.add(new Figure(
                        OptionalDouble.of(value),
                        variance,
                        region.degreesOfFreedom(leaf),
                        Optional.empty(),
                        0,
                        region.valid(leaf),
                        Reason.VALUE));
            }
        }
        Figure mean = equalMean(regions);
        return mean.withInterval(mean.interval().map(limits -> Limits.onScale(leaf.indicator(), limits)));
    }

    private static Figure equalMean(List<Figure> regions) {
        double sum = 0;
        long citizens = 0;
        long organisations = 0;
        List<SampleEstimate> estimates = new ArrayList<>();
        for (Figure region : regions) {
            sum += region.value().orElseThrow();
            citizens += region.citizens();
            organisations += region.organisations();
            region.variance()
                    .ifPresent(variance -> estimates.add(new SampleEstimate(
                            region.value().orElseThrow(),
                            variance,
                            region.n(),
                            region.n(),
                            region.df(),
                            OptionalDouble.empty())));
        }
        if (regions.isEmpty()) {
            return Figure.missing(Reason.ITEM_MISSING);
        }
        double value = sum / regions.size();
        if (estimates.size() < regions.size()) {
            return Figure.exact(value, citizens, organisations);
        }
        EqualMean mean = EqualMean.of(estimates);
        return new Figure(
                OptionalDouble.of(value),
                OptionalDouble.of(mean.variance()),
                mean.df(),
                Intervals.t(value, mean.standardError(), mean.df(), Limits.CONFIDENCE),
                citizens,
                organisations,
                Reason.VALUE);
    }

    private Figure perRegion(Term term) {
        List<Figure> regions = new ArrayList<>();
        for (CitizenSample region : frame.citizensByRegion()) {
            Figure figure = ofCitizens(term, region);
            if (figure.present()) {
                regions.add(figure);
            }
        }
        return regions.size() == 1 ? regions.get(0) : equalMean(regions);
    }

    private static Figure ofCitizens(Term term, CitizenSample sample) {
        if (term instanceof Term.Pooled(Pooling pooling, Term of)) {
            Optional<Figure> direct = switch (pooling) {
                case MEDIAN -> sample.median(of.text());
                case AVERAGE -> sample.estimate(of.text()).map(estimate -> average(estimate));
                case TOTAL -> Optional.empty();
            };
            if (direct.isPresent()) {
                return direct.get();
            }
        }
        OptionalDouble value = RegionScore.value(term, figures(sample));
        long n = RegionScore.inner(term).keySet().stream()
                .flatMap(name -> sample.estimate(name).stream())
                .mapToLong(SampleEstimate::n)
                .min()
                .orElse(0);
        return value.isPresent() ? Figure.exact(value.getAsDouble(), n, 0) : Figure.missing(Reason.ITEM_MISSING);
    }

    private static Figure average(SampleEstimate estimate) {
        return new Figure(
                OptionalDouble.of(estimate.value()),
                OptionalDouble.of(estimate.variance()),
                estimate.df(),
                Intervals.t(estimate.value(), estimate.standardError(), estimate.df(), Limits.CONFIDENCE),
                estimate.n(),
                0,
                Reason.VALUE);
    }

    /** Spreads of citizens' answers are not kept apart by category and stay missing. */
    private static RegionFigures figures(CitizenSample sample) {
        return new RegionFigures() {
            @Override
            public OptionalDouble pooled(Pooling pooling, Term inner) {
                return switch (pooling) {
                    case TOTAL -> sample.total(inner.text());
                    case AVERAGE ->
                        sample.estimate(inner.text())
                                .map(estimate -> OptionalDouble.of(estimate.value()))
                                .orElse(OptionalDouble.empty());
                    case MEDIAN ->
                        sample.median(inner.text()).map(Figure::value).orElse(OptionalDouble.empty());
                };
            }

            @Override
            public OptionalDouble spread(Term inner, String grouping) {
                return OptionalDouble.empty();
            }
        };
    }
}
