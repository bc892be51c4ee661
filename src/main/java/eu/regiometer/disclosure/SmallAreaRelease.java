package eu.regiometer.disclosure;

import eu.regiometer.disclosure.ReleasedSmallArea.Outcome;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.distribution.Distributions;
import eu.regiometer.statistics.smallarea.FayHerriot;
import eu.regiometer.statistics.smallarea.FayHerriotResult;
import eu.regiometer.statistics.smallarea.ModelledValue;
import eu.regiometer.statistics.smallarea.SmallArea;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Models figures of small areas (Fay and Herriot 1979) from a release that is already decided. No figure that was
 * withheld is seen here, so none can be told, not even as a shade of another one.
 */
final class SmallAreaRelease {

    private static final double UPPER = 0.975;

    private final SmallAreaRules rules;
    private final Territory territory;
    private final IndicatorTree tree;
    private final AreaCovariates covariates;

    /** The released figure of an area, if it has one, and what the model may use of it. */
    private record Own(Area area, OptionalDouble value, Optional<SmallArea> input) {}

    SmallAreaRelease(SmallAreaRules rules, Territory territory, IndicatorTree tree, AreaCovariates covariates) {
        this.rules = rules;
        this.territory = territory;
        this.tree = tree;
        this.covariates = covariates;
    }

    /** Modelled figures of all waves; none of a figure that no area has directly. */
    List<ReleasedSmallArea> of(Release release) {
        List<ReleasedSmallArea> all = new ArrayList<>();
        for (Wave wave : territory.waves()) {
            for (SmallAreaRules.Model model : rules.models()) {
                List<Area> areas = territory.areas(wave).stream()
                        .filter(area -> area.level() == model.level())
                        .toList();
                for (ModelledFigure figure : model.figures()) {
                    all.addAll(of(release, wave.code(), areas, figure, model.covariates()));
                }
            }
        }
        return all;
    }

    private List<ReleasedSmallArea> of(
            Release release, String wave, List<Area> areas, ModelledFigure figure, List<AreaCovariate> known) {
        List<Own> own = areas.stream()
                .map(area -> own(release, wave, area, figure, known))
                .toList();
        if (own.stream().allMatch(each -> each.value().isEmpty())) {
            return List.of();
        }
        List<SmallArea> inputs =
                own.stream().flatMap(each -> each.input().stream()).toList();
        int direct =
                (int) inputs.stream().filter(each -> each.direct().isPresent()).count();
        FayHerriotResult result = direct < rules.fewestAreas()
                ? new FayHerriotResult.NotComputable(FayHerriotResult.Reason.TOO_FEW_AREAS, direct)
                : FayHerriot.fit(inputs, rules.method());
        List<String> names = known.stream().map(AreaCovariate::text).toList();
        List<ReleasedSmallArea> rows = new ArrayList<>();
        int at = 0;
        for (Own each : own) {
            if (each.input().isPresent() && result instanceof FayHerriot model) {
                rows.add(modelled(
                        wave,
                        figure,
                        each,
                        each.input().get(),
                        model,
                        model.values().get(at++),
                        names));
            } else {
                rows.add(without(
                        wave,
                        figure,
                        each,
                        new ReleasedSmallArea.Model(
                                rules.method(),
                                names,
                                direct,
                                OptionalDouble.empty(),
                                each.input().isEmpty() ? Outcome.COVARIATES_UNKNOWN : outcome(result))));
            }
        }
        return rows;
    }

    private ReleasedSmallArea modelled(
            String wave,
            ModelledFigure figure,
            Own own,
            SmallArea input,
            FayHerriot fit,
            ModelledValue value,
            List<String> names) {
        Range range = range(figure);
        boolean inRange = range.lower() <= value.value() && value.value() <= range.upper();
        double half = Distributions.normalQuantile(UPPER) * value.rmse();
        var model = new ReleasedSmallArea.Model(
                rules.method(),
                names,
                fit.areas(),
                OptionalDouble.of(fit.areaVariance()),
                !inRange ? Outcome.OUT_OF_RANGE : fit.synthetic() ? Outcome.SYNTHETIC : Outcome.FITTED);
        if (!inRange) {
            return without(wave, figure, own, model);
        }
        return new ReleasedSmallArea(
                wave,
                own.area(),
                figure,
                own.value(),
                input.direct()
                        .map(d -> OptionalDouble.of(Math.sqrt(d.variance())))
                        .orElse(OptionalDouble.empty()),
                OptionalDouble.of(value.value()),
                OptionalDouble.of(Math.max(range.lower(), value.value() - half)),
                OptionalDouble.of(Math.min(range.upper(), value.value() + half)),
                OptionalDouble.of(value.rmse()),
                OptionalDouble.of(value.shrinkage()),
                model,
                value.predictedOnly(),
                Flag.ESTIMATED);
    }

    private static ReleasedSmallArea without(
            String wave, ModelledFigure figure, Own own, ReleasedSmallArea.Model model) {
        OptionalDouble empty = OptionalDouble.empty();
        return new ReleasedSmallArea(
                wave,
                own.area(),
                figure,
                own.value(),
                empty,
                empty,
                empty,
                empty,
                empty,
                empty,
                model,
                false,
                Flag.NOT_AVAILABLE);
    }

    private static Outcome outcome(FayHerriotResult result) {
        return switch (result) {
            case FayHerriot fitted -> Outcome.FITTED;
            case FayHerriotResult.NotComputable none ->
                switch (none.reason()) {
                    case TOO_FEW_AREAS -> Outcome.TOO_FEW_AREAS;
                    case COVARIATES_DEPENDENT -> Outcome.COVARIATES_DEPENDENT;
                    case NOT_SETTLED -> Outcome.NOT_SETTLED;
                };
        };
    }

    private Own own(Release release, String wave, Area area, ModelledFigure figure, List<AreaCovariate> known) {
        OptionalDouble value = OptionalDouble.empty();
        OptionalDouble error = OptionalDouble.empty();
        if (figure.statistic().isPresent()) {
            for (Survey survey : Survey.values()) {
                Optional<ReleasedEstimate> row = release.estimate(
                        wave, survey, area, figure.code(), figure.statistic().get());
                if (row.filter(e -> e.flag().hasFigure()).isPresent()) {
                    value = row.get().estimate();
                    error = row.get().se();
                }
            }
        } else {
            // what a municipality borrows from its region says nothing of the municipality
            Optional<ReleasedIndicator> row = release.indicator(wave, area, figure.code())
                    .filter(i -> i.flag().hasFigure() && i.borrowedFrom().isEmpty());
            if (row.isPresent()) {
                value = row.get().value();
                error = row.get().se();
            }
        }
        Optional<SmallArea.Direct> direct = direct(value, error);
        return new Own(area, value, covariates.of(area, known).map(values -> new SmallArea(direct, values)));
    }

    /** What a model may be fitted on: an estimate with an error. That of 0 and 1 is 0, and says nothing. */
    private static Optional<SmallArea.Direct> direct(OptionalDouble value, OptionalDouble error) {
        double variance = error.orElse(0) * error.orElse(0);
        return value.isPresent() && variance > 0
                ? Optional.of(new SmallArea.Direct(value.getAsDouble(), variance))
                : Optional.empty();
    }

    private Range range(ModelledFigure figure) {
        if (figure.statistic().isPresent()) {
            return switch (figure.statistic().get()) {
                case "mean" -> Range.OPEN;
                case "net" -> new Range(-1, 1);
                case "score" -> new Range(0, 100);
                default -> new Range(0, 1);
            };
        }
        return tree.indicator(figure.code())
                .map(Indicator::unit)
                .filter(unit -> unit == Unit.SCORE || unit == Unit.PERCENT)
                .map(unit -> new Range(0, 100))
                .orElse(Range.OPEN);
    }

    /** The values that a figure can take. */
    private record Range(double lower, double upper) {

        static final Range OPEN = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
