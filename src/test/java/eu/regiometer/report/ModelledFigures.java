package eu.regiometer.report;

import eu.regiometer.disclosure.Flag;
import eu.regiometer.disclosure.ModelledFigure;
import eu.regiometer.disclosure.ReleasedScale;
import eu.regiometer.disclosure.ReleasedSmallArea;
import eu.regiometer.disclosure.ReleasedSmallArea.Outcome;
import eu.regiometer.disclosure.ReleasedSpread;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.statistics.scale.Alpha;
import eu.regiometer.statistics.scale.AlphaResult;
import eu.regiometer.statistics.scale.OrdinalSpread;
import eu.regiometer.statistics.smallarea.FitMethod;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** Modelled figures, agreement of scales and spread for the releases of the tests: the same in every area. */
final class ModelledFigures {

    private final String wave;
    private final List<Area> areas;
    private final Predicate<Area> hidden;

    /**
     * Figures of a wave.
     *
     * @param areas areas of the wave
     * @param hidden areas whose own figures are withheld
     */
    ModelledFigures(String wave, List<Area> areas, Predicate<Area> hidden) {
        this.wave = wave;
        this.areas = areas;
        this.hidden = hidden;
    }

    /** Agreement 0.75, in Border constant. */
    List<ReleasedScale> scales() {
        List<ReleasedScale> scales = new ArrayList<>();
        for (Area area : areas) {
            if (area.equals(Area.PARTNERS) || area.level() == FigureLevel.REGIONAL) {
                boolean constant = area.equals(Area.region("IE041"));
                AlphaResult alpha = constant
                        ? new AlphaResult.NotComputable(AlphaResult.Reason.ITEM_CONSTANT, 1)
                        : new Alpha(
                                3,
                                412,
                                0.75,
                                OptionalDouble.of(0.76),
                                OptionalDouble.of(0.7),
                                0.5,
                                new Interval(0.71, 0.78));
                boolean withheld = hidden.test(area);
                scales.add(new ReleasedScale(
                        Survey.PUBLIC_ATTITUDE,
                        wave,
                        area,
                        "ATT_PPI",
                        List.of("B1", "B2", "B3"),
                        withheld ? Optional.empty() : Optional.of(alpha),
                        withheld ? Flag.CONFIDENTIAL : constant ? Flag.NOT_AVAILABLE : Flag.NONE));
            }
        }
        return scales;
    }

    /** Half of the answers to B1 at either end. */
    List<ReleasedSpread> spreads() {
        return areas.stream()
                .map(area -> new ReleasedSpread(
                        Survey.PUBLIC_ATTITUDE,
                        wave,
                        area,
                        "B1",
                        hidden.test(area) ? Optional.empty() : OrdinalSpread.of(List.of(1.0, 0.0, 0.0, 0.0, 1.0)),
                        hidden.test(area) ? Flag.CONFIDENTIAL : Flag.NONE))
                .toList();
    }

    /**
     * Of regions and municipalities the share of P1, the mean of P4 and an index, and one without a model, for which
     * regions are compared by something else.
     */
    List<ReleasedSmallArea> smallAreas() {
        List<ReleasedSmallArea> all = new ArrayList<>();
        for (Area area : areas) {
            if (area.level() == FigureLevel.REGIONAL || area.level() == FigureLevel.LOCAL) {
                all.add(modelled(area, "P1.top2", 0.41, 0.36, 0.46, Outcome.FITTED));
                all.add(modelled(area, "P4.mean", 5.2, 4.4, 6, Outcome.SYNTHETIC));
                all.add(modelled(area, "ATT_OPEN", 51.2, 47, 55, Outcome.FITTED));
                all.add(without(area, "G1.proportion=1"));
            }
        }
        return all;
    }

    private ReleasedSmallArea modelled(
            Area area, String figure, double value, double lower, double upper, Outcome outcome) {
        boolean predicted = hidden.test(area);
        return new ReleasedSmallArea(
                wave,
                area,
                ModelledFigure.parse(figure),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(value),
                OptionalDouble.of(lower),
                OptionalDouble.of(upper),
                OptionalDouble.of((upper - lower) / 4),
                OptionalDouble.of(predicted ? 0 : 0.62),
                model(outcome, List.of("D3_EDU=3", "population")),
                predicted,
                Flag.ESTIMATED);
    }

    private ReleasedSmallArea without(Area area, String figure) {
        OptionalDouble empty = OptionalDouble.empty();
        return new ReleasedSmallArea(
                wave,
                area,
                ModelledFigure.parse(figure),
                empty,
                empty,
                empty,
                empty,
                empty,
                empty,
                empty,
                model(
                        Outcome.TOO_FEW_AREAS,
                        area.level() == FigureLevel.REGIONAL ? List.of("density") : List.of("D3_EDU=3", "population")),
                false,
                Flag.NOT_AVAILABLE);
    }

    private static ReleasedSmallArea.Model model(Outcome outcome, List<String> covariates) {
        return new ReleasedSmallArea.Model(FitMethod.REML, covariates, 12, OptionalDouble.of(0.01), outcome);
    }
}
