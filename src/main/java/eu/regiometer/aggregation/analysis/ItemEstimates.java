package eu.regiometer.aggregation.analysis;

import eu.regiometer.aggregation.analysis.DomainEstimator.Group;
import eu.regiometer.aggregation.analysis.DomainEstimator.Target;
import eu.regiometer.statistics.estimation.CategoryScores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The estimates of one item: its statistics share its answers and the rows that gave them in each group. */
final class ItemEstimates {

    private final Column item;
    private final AnalysisRequest request;
    private final SampleDesign design;
    private final double[] weights;
    private final Map<Group, int[]> groups;
    private final DomainEstimator estimator;
    private Optional<ItemAnswers> numbers = Optional.empty();
    private final Map<Group, Domain> domains = new LinkedHashMap<>();

    /**
     * Prepares them.
     *
     * @param groups rows of each, in ascending order
     */
    ItemEstimates(
            Column item, AnalysisRequest request, SampleDesign design, double[] weights, Map<Group, int[]> groups) {
        this.item = item;
        this.request = request;
        this.design = design;
        this.weights = weights;
        this.groups = groups;
        this.estimator = new DomainEstimator(design, request.interval(), request.effect());
    }

    /**
     * A statistic of the item in all groups.
     *
     * @throws UnusableDataException if answers do not allow it
     */
    List<EstimateRow> of(AskedStatistic statistic) {
        ItemAnswers answers = answers(statistic);
        List<EstimateRow> rows = new ArrayList<>();
        domains(answers).forEach((group, domain) -> {
            var target = new Target(item.name(), statistic, group);
            rows.add(
                    switch (statistic.kind()) {
                        case TOTAL -> estimator.total(target, answers.values(), domain);
                        case MEDIAN, QUANTILE -> estimator.quantile(target, answers.values(), domain);
                        case VARIANCE -> estimator.variance(target, answers.values(), domain);
                        default -> estimator.mean(target, answers.values(), domain);
                    });
        });
        return rows;
    }

    /** The total of the item by that of another column, over the rows that answered both. */
    List<EstimateRow> ratio(AskedStatistic statistic, Column base) {
        ItemAnswers answers = numbers();
        ItemAnswers below = ItemAnswers.numbers(base, Optional.empty(), request.missing());
        List<EstimateRow> rows = new ArrayList<>();
        groups.forEach((group, members) -> rows.add(estimator.ratio(
                new Target(item.name(), statistic, group),
                answers.values(),
                below.values(),
                domain(members, row -> answers.valid()[row] && below.valid()[row]))));
        return rows;
    }

    /** Rows with an answer by group; which they are does not depend on the statistic. */
    private Map<Group, Domain> domains(ItemAnswers answers) {
        if (domains.isEmpty()) {
            groups.forEach((group, members) -> domains.put(group, domain(members, row -> answers.valid()[row])));
        }
        return domains;
    }

    private Domain domain(int[] members, IntPredicate condition) {
        return Domain.of(members, condition, weights, design);
    }

    private ItemAnswers answers(AskedStatistic statistic) {
        if (statistic.kind() == AskedStatistic.Kind.PROPORTION) {
            return ItemAnswers.share(item, statistic.argument(), request.scale(), request.missing());
        }
        if (!statistic.kind().needsScale()) {
            return numbers();
        }
        AnswerRange scale = request.scale().orElseThrow();
        int answers = scale.answers();
        return numbers()
                .scored(
                        scale,
                        switch (statistic.kind()) {
                            case TOP2 -> CategoryScores.top2(answers);
                            case BOTTOM2 -> CategoryScores.bottom2(answers);
                            case NET -> CategoryScores.net(answers);
                            default -> CategoryScores.score(answers);
                        });
    }

    /** The answers as numbers, which a proportion of a text does without. */
    private ItemAnswers numbers() {
        ItemAnswers read = numbers.orElseGet(() -> ItemAnswers.numbers(item, request.scale(), request.missing()));
        numbers = Optional.of(read);
        return read;
    }
}
