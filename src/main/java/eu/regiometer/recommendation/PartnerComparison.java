package eu.regiometer.recommendation;

import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Differences between an area and all partners, or its peers.
 *
 * <p>The area is a part of the pooled value, so the variance of the difference is {@code v + v_P - 2 s v}, with s the
 * share of the area in the pooled value (difference of overlapping estimates, methods of linearisation, Binder 1983).
 * The share is taken by population for citizens' figures, by answering organisations for organisations' figures, and as
 * one region among all for figures made once per region.
 */
final class PartnerComparison {

    private static final double Z95 = 1.959963984540054;
    private static final int FEWEST_PEERS = 2;

    private final Release release;
    private final Territory territory;
    private final IndicatorTree tree;
    private final String wave;

    PartnerComparison(Release release, Territory territory, IndicatorTree tree, String wave) {
        this.release = release;
        this.territory = territory;
        this.tree = tree;
        this.wave = wave;
    }

    /** The value of all partners. */
    Optional<ReleasedIndicator> partners(String code) {
        return release.indicator(wave, Area.PARTNERS, code)
                .filter(p -> p.value().isPresent());
    }

    Reading gapToPartners(ReleasedIndicator figure) {
        if (figure.value().isEmpty()) {
            return Reading.missing(figure.reason());
        }
        ReleasedIndicator partners = partners(figure.code()).orElse(null);
        if (partners == null) {
            return Reading.missing(release.indicator(wave, Area.PARTNERS, figure.code())
                    .map(ReleasedIndicator::reason)
                    .orElse(Reason.NO_PEERS));
        }
        double v = square(figure.se().orElse(0));
        double pooled = square(partners.se().orElse(0));
        double variance = Math.max(0, v + pooled - 2 * share(figure) * v);
        return difference(figure.value().getAsDouble() - partners.value().getAsDouble(), variance);
    }

    /** Peers are the other regions with the same experience and the same remote flag. */
    Reading gapToPeers(ReleasedIndicator figure) {
        Region own = territory.regionOf(figure.area()).orElse(null);
        if (figure.value().isEmpty() || own == null) {
            return Reading.missing(own == null ? Reason.NO_PEERS : figure.reason());
        }
        List<ReleasedIndicator> peers = territory.members(territory.wave(wave).orElseThrow()).stream()
                .filter(r -> !r.code().equals(own.code())
                        && r.experience() == own.experience()
                        && r.remote() == own.remote())
                .flatMap(r -> release.indicator(wave, Area.region(r.code()), figure.code()).stream())
                .filter(p -> p.value().isPresent())
                .toList();
        if (peers.size() < FEWEST_PEERS) {
            return Reading.missing(Reason.NO_PEERS);
        }
        double mean = 0;
        double variance = 0;
        for (ReleasedIndicator peer : peers) {
            mean += peer.value().getAsDouble() / peers.size();
            variance += square(peer.se().orElse(0) / peers.size());
        }
        return difference(
                figure.value().getAsDouble() - mean,
                variance + square(figure.se().orElse(0)));
    }

    private static Reading difference(double value, double variance) {
        double se = Math.sqrt(variance);
        return Reading.of(value, value, value - Z95 * se, value + Z95 * se, se);
    }

    private double share(ReleasedIndicator figure) {
        Indicator indicator = tree.indicator(figure.code()).orElseThrow();
        long regions = Math.max(
                1, territory.members(territory.wave(wave).orElseThrow()).size());
        if (indicator.grain() == Grain.REGION) {
            return 1.0 / regions;
        }
        boolean citizens = indicator.survey().equals(Optional.of(Survey.PUBLIC_ATTITUDE))
                || tree.children(figure.code()).stream()
                        .anyMatch(child -> child.survey().equals(Optional.of(Survey.PUBLIC_ATTITUDE)));
        return citizens ? populationShare(figure.area()) : organisationShare(figure.area(), regions);
    }

    private double populationShare(Area area) {
        double all = territory.members(territory.wave(wave).orElseThrow()).stream()
                .mapToLong(Region::population)
                .sum();
        long own = switch (area.level()) {
            case LOCAL -> territory.municipality(area.code()).orElseThrow().population();
            case REGIONAL -> territory.region(area.code()).orElseThrow().population();
            case COUNTRY, EU -> 0;
        };
        return all > 0 ? own / all : 0;
    }

    private double organisationShare(Area area, long regions) {
        var own = release.counts(Survey.INNOVATION_CAPACITY, wave, area);
        var all = release.counts(Survey.INNOVATION_CAPACITY, wave, Area.PARTNERS);
        long part =
                own.map(ReleasedCounts::accepted).orElse(OptionalLong.empty()).orElse(0);
        long whole =
                all.map(ReleasedCounts::accepted).orElse(OptionalLong.empty()).orElse(0);
        // without numbers, whether there are none or they are withheld, each region counts the same
        return part == 0 || whole == 0 ? 1.0 / regions : (double) part / whole;
    }

    private static double square(double x) {
        return x * x;
    }
}
