package eu.regiometer.indicators;

import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.statistics.estimation.SampleEstimate;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Shares of the options of an item, and of the regions that apply each quality criterion. */
final class DistributionFigures {

    private static final double PERCENT = 100;

    private final Map<Survey, Questionnaire> questionnaires;
    private final Territory territory;

    DistributionFigures(Map<Survey, Questionnaire> questionnaires, Territory territory) {
        this.questionnaires = questionnaires;
        this.territory = territory;
    }

    /** The options of a distribution in an area, in the order of the item; none for another kind of node. */
    List<DistributionValue> of(Indicator node, AreaFrame frame) {
        if (!(node.formula() instanceof Formula.Distribution(String code))) {
            return List.of();
        }
        Item item = node.survey()
                .map(questionnaires::get)
                .flatMap(questionnaire -> questionnaire.item(code))
                .orElseThrow(() -> new IllegalArgumentException(node.code() + " has no item " + code));
        List<DistributionValue> values = new ArrayList<>();
        for (Option option : item.options()) {
            String column = item.spread()
                    ? item.columns().stream()
                            .filter(c -> c.option().equals(option.code()))
                            .map(Column::name)
                            .findFirst()
                            .orElse(code)
                    : code;
            double wanted = item.spread() ? 1 : option.value();
            Optional<SampleEstimate> share =
                    frame.noneFor(node) == Reason.VALUE ? share(node, frame, column, wanted) : Optional.empty();
            values.add(value(node, frame, option.code(), share));
        }
        return values;
    }

    private static Optional<SampleEstimate> share(Indicator node, AreaFrame frame, String column, double wanted) {
        return AreaFrame.isCitizens(node)
                ? frame.citizens().share(column, answer -> answer == wanted)
                : frame.organisationsFor(node).mean(stratum -> {
                    double[] answers = stratum.values(column).clone();
                    for (int i = 0; i < answers.length; i++) {
                        answers[i] = Double.isNaN(answers[i]) ? Double.NaN : answers[i] == wanted ? 1 : 0;
                    }
                    return answers;
                });
    }

    private static DistributionValue value(
            Indicator node, AreaFrame frame, String option, Optional<SampleEstimate> share) {
        Optional<Interval> interval = share.flatMap(s -> s.proportionInterval(Limits.CONFIDENCE));
        return new DistributionValue(
                frame.wave(),
                frame.area(),
                node.code(),
                option,
                percent(share.map(SampleEstimate::value)),
                percent(share.map(SampleEstimate::standardError)),
                percent(interval.map(Interval::lower)),
                percent(interval.map(Interval::upper)),
                share.map(SampleEstimate::n).orElse(0L),
                share.isPresent() && frame.borrows(node) ? frame.lender() : "");
    }

    private static OptionalDouble percent(Optional<Double> share) {
        return share.map(s -> OptionalDouble.of(PERCENT * s)).orElse(OptionalDouble.empty());
    }

    /** Which region of a wave applies which criterion: at least half of its bodies with an answer chose it. */
    List<CriterionUse> criteria(WaveSamples samples) {
        Optional<Item> checklist = Optional.ofNullable(questionnaires.get(Survey.INNOVATION_CAPACITY))
                .flatMap(questionnaire ->
                        questionnaire.item(Computation.CRIT_SHARE.items().get(0)));
        List<CriterionUse> uses = new ArrayList<>();
        for (Stratum region : samples.organisations().values()) {
            for (Column column : checklist.map(Item::columns).orElse(List.of())) {
                Stratum.Sums chosen = unweighted(region, column.name());
                if (chosen.n() > 0) {
                    uses.add(new CriterionUse(
                            samples.wave().code(),
                            region.region(),
                            column.option(),
                            chosen.n(),
                            2 * chosen.total() >= chosen.n()));
                }
            }
        }
        return uses;
    }

    private static Stratum.Sums unweighted(Stratum region, String column) {
        Stratum.Sums sums = Stratum.Sums.NONE;
        for (double answer : region.values(column)) {
            if (!Double.isNaN(answer)) {
                sums = sums.plus(new Stratum.Sums(answer, 1, 1));
            }
        }
        return sums;
    }

    /** Per criterion the percent of an area's regions that apply it, among those with an answer. */
    List<DistributionValue> criteria(Indicator node, WaveSamples samples, Area area, List<CriterionUse> uses) {
        Set<String> regions = territory.regionsIn(area, samples.wave()).stream()
                .map(Region::code)
                .collect(Collectors.toSet());
        List<String> options =
                uses.stream().map(CriterionUse::option).distinct().toList();
        List<DistributionValue> values = new ArrayList<>();
        for (String option : options) {
            List<CriterionUse> own = uses.stream()
                    .filter(use -> use.option().equals(option) && regions.contains(use.region()))
                    .toList();
            long applied = own.stream().filter(CriterionUse::applied).count();
            values.add(new DistributionValue(
                    samples.wave().code(),
                    area,
                    node.code(),
                    option,
                    own.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(PERCENT * applied / own.size()),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    own.size(),
                    ""));
        }
        return values;
    }
}
