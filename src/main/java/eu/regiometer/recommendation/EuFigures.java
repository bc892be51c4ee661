package eu.regiometer.recommendation;

import eu.regiometer.disclosure.Release;
import eu.regiometer.measures.Reason;
import eu.regiometer.statistics.composite.Variation;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.util.List;
import java.util.OptionalDouble;

/** Figures over regions that only rules of the EU level read. */
public final class EuFigures {

    /** Share of the regions, in percent, in which one of some rules fired. */
    public static final String SHARE_REGIONS = "SHARE_REGIONS";

    /** Number of countries of those regions. */
    public static final String N_COUNTRIES = "N_COUNTRIES";

    /** Dispersion of an indicator over the regions. */
    public static final String DISP = "DISP";

    private final Release release;
    private final String wave;
    private final List<Region> regions;

    EuFigures(Release release, String wave, List<Region> regions) {
        this.release = release;
        this.wave = wave;
        this.regions = regions;
    }

    /** Coefficient of variation, in percent, of the regions' released values of an indicator. */
    Reading spread(String indicator) {
        double[] values = regions.stream()
                .flatMap(r -> release.indicator(wave, Area.region(r.code()), indicator).stream())
                .filter(i -> i.value().isPresent())
                .mapToDouble(i -> i.value().getAsDouble())
                .toArray();
        OptionalDouble spread = Variation.coefficient(values);
        return spread.isPresent() ? Reading.exact(spread.getAsDouble()) : Reading.missing(Reason.TOO_FEW_ANSWERS);
    }
}
