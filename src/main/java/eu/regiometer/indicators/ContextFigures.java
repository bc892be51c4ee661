package eu.regiometer.indicators;

import eu.regiometer.measures.ActionRegister;
import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Figures that are computed by code from registers and counts; none has a sampling error. */
final class ContextFigures {

    private static final double PERCENT = 100;

    private final UnitSource source;
    private final Territory territory;
    private final ActionRegister actions;
    private final double sparse;

    /**
     * Prepares the figures.
     *
     * @param sparse inhabitants per square kilometre below which a region counts as remote
     */
    ContextFigures(UnitSource source, Territory territory, ActionRegister actions, double sparse) {
        this.source = source;
        this.territory = territory;
        this.actions = actions;
        this.sparse = sparse;
    }

    /** Whether a node is such a figure in the areas that have one. */
    static boolean has(Indicator node) {
        return node.grain() == Grain.REGION
                && node.formula() instanceof Formula.Computed(Computation computation)
                && computation != Computation.COHERENCE;
    }

    /**
     * The figure of a node in an area of a wave: computed here, or from its answers.
     *
     * @throws IllegalArgumentException if a computed node is no figure of an area
     */
    Figure figure(Indicator node, WaveFigures wave, Area area) {
        return node.formula() instanceof Formula.Computed(Computation computation)
                ? figure(computation, wave.samples(), area)
                        .orElseThrow(() -> new IllegalArgumentException("no figure of an area: " + node.code()))
                : wave.of(area).figure(node);
    }

    /** A computed figure of an area; empty for computations that are no figure of a single area's register or counts. */
    Optional<Figure> figure(Computation computation, WaveSamples samples, Area area) {
        String wave = samples.wave().code();
        return switch (computation) {
            case N_ORG -> Optional.of(count(Survey.INNOVATION_CAPACITY, wave, area));
            case N_RESP -> Optional.of(count(Survey.PUBLIC_ATTITUDE, wave, area));
            case RR -> Optional.of(responseRate(wave, area));
            case REMOTE ->
                Optional.of(territory
                        .regionOf(area)
                        .map(region -> Figure.exact(remote(region) ? 1 : 0, 0, 0))
                        .orElseGet(() -> Figure.missing(Reason.NOT_COMPUTABLE)));
            case PLAN_PPI -> Optional.of(plan(samples, area));
            default -> Optional.empty();
        };
    }

    private boolean remote(Region region) {
        return region.remote() || region.density() < sparse;
    }

    private Figure count(Survey survey, String wave, Area area) {
        long accepted = source.accepted(survey, wave, area);
        if (accepted == 0) {
            return Figure.missing(Reason.NO_SUBMISSION);
        }
        boolean citizens = survey == Survey.PUBLIC_ATTITUDE;
        return Figure.exact(accepted, citizens ? accepted : 0, citizens ? 0 : accepted);
    }

    private Figure responseRate(String wave, Area area) {
        Area asked = area.level() == FigureLevel.LOCAL
                ? territory.regionOf(area).map(Region::area).orElse(area)
                : area;
        long accepted = source.accepted(Survey.INNOVATION_CAPACITY, wave, asked);
        OptionalDouble rate = source.responseRate(Survey.INNOVATION_CAPACITY, wave, asked);
        if (accepted == 0) {
            return Figure.missing(Reason.NO_SUBMISSION);
        }
        return rate.isPresent()
                ? Figure.exact(PERCENT * rate.getAsDouble(), 0, accepted)
                : Figure.missing(Reason.ITEM_MISSING);
    }

    private Figure plan(WaveSamples samples, Area area) {
        List<Region> regions = territory.regionsIn(area, samples.wave());
        double sum = 0;
        int present = 0;
        long organisations = 0;
        for (Region region : regions) {
            OptionalDouble planned = planned(samples, region);
            if (planned.isPresent()) {
                sum += planned.getAsDouble();
                present++;
                Stratum stratum = samples.organisations().get(region.code());
                organisations += stratum == null ? 0 : stratum.size();
            }
        }
        if (present > 0) {
            return Figure.exact(sum / present, 0, organisations);
        }
        boolean submitted =
                source.accepted(Survey.INNOVATION_CAPACITY, samples.wave().code(), area) > 0;
        return Figure.missing(submitted ? Reason.TOO_FEW_ANSWERS : Reason.NO_SUBMISSION);
    }

    /** Filled slots of a region's plan; without a plan the purchases that its organisations lead. */
    private OptionalDouble planned(WaveSamples samples, Region region) {
        OptionalInt slots = actions.filledSlots(region.code());
        if (slots.isPresent()) {
            return OptionalDouble.of(slots.getAsInt());
        }
        Stratum stratum = samples.organisations().get(region.code());
        if (stratum == null) {
            return OptionalDouble.empty();
        }
        double total = 0;
        for (String item : Computation.PLAN_PPI.items()) {
            Stratum.Sums sums = stratum.sums(item, Stratum.NOBODY);
            if (sums.n() == 0) {
                return OptionalDouble.empty();
            }
            total += sums.total();
        }
        return OptionalDouble.of(total);
    }
}
