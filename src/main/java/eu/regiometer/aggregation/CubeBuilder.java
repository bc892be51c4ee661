package eu.regiometer.aggregation;

import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.UnitScore;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.exact.FixedPoint;
import eu.regiometer.validation.Responses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reduces the responses of one submission to a survey cube. */
public final class CubeBuilder {

    /** The measure that counts the rows themselves, with one answer. */
    static final String ROWS = "";

    /** Answer of a score node that a unit has no value for. */
    static final String NO_SCORE = "MISSING";

    private final Questionnaire questionnaire;
    private final MeasurePlan plan;
    private final List<Item> marginItems;
    private final List<List<String>> margins;
    private final boolean weightByWeight;

    /**
     * Prepares the reduction of submissions of one survey.
     *
     * @param questionnaire what was asked
     * @param tree score nodes
     * @param weighting the margins whose variables make the weighting cells; used for citizens only
     */
    public CubeBuilder(Questionnaire questionnaire, IndicatorTree tree, WeightingPlan weighting) {
        this.questionnaire = questionnaire;
        this.plan = MeasurePlan.of(questionnaire, tree);
        this.margins = questionnaire.survey() == Survey.PUBLIC_ATTITUDE ? weighting.margins() : List.of();
        this.weightByWeight = weighting.trimming().isPresent();
        this.marginItems = questionnaire.survey() == Survey.PUBLIC_ATTITUDE
                ? weighting.variables().stream()
                        .map(code -> questionnaire
                                .item(code)
                                .orElseThrow(() ->
                                        new IllegalArgumentException("margin variable " + code + " is not an item of "
                                                + questionnaire.survey().id())))
                        .toList()
                : List.of();
    }

    /**
     * The cube of one submission.
     *
     * @param header where it comes from; {@code accepted} must be the number of responses
     */
    public SurveyCube build(CubeHeader header, Responses responses) {
        return build(header, new ResponseTable(responses));
    }

    SurveyCube build(CubeHeader header, UnitTable units) {
        if (header.survey() != questionnaire.survey() || header.accepted() != units.size()) {
            throw new IllegalArgumentException(
                    "header of " + header.accepted() + " units of " + header.scope() + " for " + units.size()
                            + " units of " + questionnaire.survey().id());
        }
        Optional<String> finalWeight = column(Role.FINAL_WEIGHT).filter(column -> filledInAllRows(units, column));
        long[] weights = weights(header, units, finalWeight);
        var assembler = new CubeAssembler();
        if (units.size() > 0) {
            count(assembler, units, weights, finalWeight.isPresent());
        }
        List<OrganisationRow> organisations = new ArrayList<>();
        if (questionnaire.survey() == Survey.INNOVATION_CAPACITY) {
            String[] municipalities = PlaceFinder.municipalities(questionnaire, units);
            for (int row = 0; row < units.size(); row++) {
                organisations.add(organisation(new UnitAnswers(units, row), municipalities[row], weights[row]));
            }
        }
        SortedMap<String, Long> fieldWork = new TreeMap<>(FieldTally.of(units, questionnaire, margins));
        fieldWork.putAll(ScaleTally.of(units, plan.scales()));
        return assembler.finish(header.withFieldWork(fieldWork), organisations);
    }

    /** All weights are 1 where none came at all; a row without one among others with one has been left out before. */
    private long[] weights(CubeHeader header, UnitTable units, Optional<String> finalWeight) {
        Optional<String> column =
                finalWeight.or(() -> column(Role.DESIGN_WEIGHT).filter(name -> anyFilled(units, name)));
        long[] weights = new long[units.size()];
        Arrays.fill(weights, FixedPoint.ONE);
        for (int row = 0; column.isPresent() && row < weights.length; row++) {
            if (units.missing(row, column.get()) != null) {
                throw new IllegalArgumentException("row " + row + " of " + header.scope() + " has no weight");
            }
            weights[row] = units.micro(row, column.get());
            if (weights[row] < 0) {
                throw new IllegalArgumentException("weights are not negative; row " + row + " of " + header.scope());
            }
        }
        return weights;
    }

    private static boolean anyFilled(UnitTable units, String column) {
        return IntStream.range(0, units.size()).anyMatch(row -> units.missing(row, column) == null);
    }

    /** Measure by measure, so that the table of one measure at a time is in use. */
    private void count(CubeAssembler assembler, UnitTable units, long[] weights, boolean given) {
        Map<String, AnswerColumn> read = new HashMap<>();
        Function<String, AnswerColumn> columns = name -> read.computeIfAbsent(name, column -> units.answers(column));
        // only where weights are raked and then trimmed must it be known which rows have which base weight
        boolean apart = weightByWeight && !given && !marginItems.isEmpty();
        var finder = new PlaceFinder(questionnaire, assembler, units, columns);
        UnitPlaces places =
                finder.places(finder.points(marginItems, weights, given, apart), plan.breakdowns(), weights);
        places.count(assembler, ROWS, MeasureAnswers.same(units.size(), ""));
        for (Column column : plan.columns()) {
            places.count(assembler, column.name(), MeasureAnswers.of(columns.apply(column.name())));
        }
        for (AmountStatistic.Ratio ratio : plan.ratios()) {
            places.count(
                    assembler,
                    ratio.measure(),
                    MeasureAnswers.both(columns.apply(ratio.item()), columns.apply(ratio.base())));
        }
        Map<String, ScoreColumn> scores = new HashMap<>();
        plan.terms().forEach((name, term) -> {
            ScoreColumn values = ScoreColumn.of(term, units, columns);
            scores.put(name, values);
            places.count(assembler, name, MeasureAnswers.of(values, NO_SCORE));
        });
        for (NodePair pair : plan.pairs()) {
            ScoreColumn first = scores.get(pair.first());
            ScoreColumn second = scores.get(pair.second());
            if (first != null && second != null) {
                places.count(assembler, pair.measure(), MeasureAnswers.both(first, second));
            }
        }
    }

    private OrganisationRow organisation(UnitAnswers unit, String municipality, long weight) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Item item : plan.breakdowns()) {
            if (unit.present(item.code())) {
                ItemCategories.category(item, unit.micro(item.code()))
                        .ifPresent(category -> texts.put(item.code(), category));
            }
        }
        for (Column column : plan.codes()) {
            if (unit.present(column.name())) {
                texts.put(column.name(), unit.text(column.name()));
            }
        }
        SortedMap<String, Double> values = new TreeMap<>();
        for (Column column : plan.columns()) {
            if (unit.present(column.name())) {
                values.put(column.name(), FixedPoint.toDouble(unit.micro(column.name())));
            }
        }
        plan.terms()
                .forEach((name, term) ->
                        UnitScore.value(term, unit).ifPresent(score -> values.put(name, score.value())));
        return new OrganisationRow(municipality, weight, texts, values);
    }

    private Optional<String> column(Role role) {
        return questionnaire.role(role).map(Item::code);
    }

    private static boolean filledInAllRows(UnitTable units, String column) {
        return units.size() > 0 && IntStream.range(0, units.size()).allMatch(row -> units.missing(row, column) == null);
    }
}
