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
import java.util.OptionalLong;
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
            String[] municipalities = texts(units, Role.MUNICIPALITY);
            for (int row = 0; row < units.size(); row++) {
                organisations.add(organisation(new UnitAnswers(units, row), municipalities[row], weights[row]));
            }
        }
        SortedMap<String, Long> fieldWork = new TreeMap<>(FieldTally.of(units, questionnaire, margins));
        fieldWork.putAll(ScaleTally.of(units, plan.scales()));
        return assembler.finish(header.withFieldWork(fieldWork), organisations);
    }

    private long[] weights(CubeHeader header, UnitTable units, Optional<String> finalWeight) {
        Optional<String> column = finalWeight.or(() -> column(Role.DESIGN_WEIGHT));
        long[] weights = new long[units.size()];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = column.isPresent() && units.missing(row, column.get()) == null
                    ? units.micro(row, column.get())
                    : FixedPoint.ONE;
            if (weights[row] < 0) {
                throw new IllegalArgumentException("weights are not negative; row " + row + " of " + header.scope());
            }
        }
        return weights;
    }

    /** Measure by measure, so that the table of one measure at a time is in use. */
    private void count(CubeAssembler assembler, UnitTable units, long[] weights, boolean given) {
        Map<String, AnswerColumn> read = new HashMap<>();
        Function<String, AnswerColumn> columns = name -> read.computeIfAbsent(name, column -> units.answers(column));
        UnitPlaces places = places(
                assembler,
                points(assembler, units, columns, weights, given),
                categories(plan.breakdowns(), units, columns),
                weights);
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

    private int[] points(
            CubeAssembler assembler,
            UnitTable units,
            Function<String, AnswerColumn> columns,
            long[] weights,
            boolean given) {
        // only where weights are raked and then trimmed must it be known which rows have which base weight
        boolean apart = weightByWeight && !given && !marginItems.isEmpty();
        List<ItemCategories> margins = categories(marginItems, units, columns);
        String[] municipalities = texts(units, Role.MUNICIPALITY);
        String[] strata = texts(units, Role.STRATUM);
        String[] clusters = texts(units, Role.CLUSTER);
        long[] ofStrata = counts(units, Role.STRATUM_POPULATION);
        long[] ofClusters = counts(units, Role.CLUSTER_POPULATION);
        int[] points = new int[units.size()];
        margins.forEach(margin -> cross(points, margin));
        for (String[] texts : List.of(municipalities, strata, clusters)) {
            if (Arrays.stream(texts).anyMatch(text -> !text.isEmpty())) {
                Map<String, Integer> numbers = new HashMap<>();
                AnswerColumn.cross(points, row -> numbers.computeIfAbsent(texts[row], text -> numbers.size()));
            }
        }
        for (long[] counted : List.of(ofStrata, ofClusters)) {
            if (Arrays.stream(counted).anyMatch(count -> count != 0)) {
                var numbers = new PlaceIndex();
                AnswerColumn.cross(points, row -> numbers.number(counted[row]));
            }
        }
        if (apart) {
            var numbers = new PlaceIndex();
            AnswerColumn.cross(points, row -> numbers.number(weights[row]));
        }
        List<Integer> positions = new ArrayList<>();
        for (int row = 0; row < points.length; row++) {
            if (points[row] == positions.size()) {
                List<String> categories = new ArrayList<>();
                for (ItemCategories margin : margins) {
                    categories.add(margin.of(row).orElse(""));
                }
                var cell = new WeightingCell(
                        given, apart ? OptionalLong.of(weights[row]) : OptionalLong.empty(), categories);
                positions.add(assembler.point(new DesignPoint(
                        municipalities[row], strata[row], clusters[row], ofStrata[row], ofClusters[row], cell.text())));
            }
            points[row] = positions.get(points[row]);
        }
        return points;
    }

    private static void cross(int[] numbers, ItemCategories categories) {
        int[] category = numbered(categories.byNumber());
        int[] answers = categories.numbers();
        AnswerColumn.cross(numbers, row -> category[answers[row]]);
    }

    /** The different values numbered, those without one as 0. */
    private static int[] numbered(List<Optional<String>> values) {
        Map<String, Integer> numbers = new HashMap<>();
        return values.stream()
                .mapToInt(value -> value.map(text -> numbers.computeIfAbsent(text, first -> numbers.size() + 1))
                        .orElse(0))
                .toArray();
    }

    private UnitPlaces places(CubeAssembler assembler, int[] points, List<ItemCategories> breakdowns, long[] weights) {
        int all = assembler.slice(Slice.ALL);
        int[] sliced = new int[points.length];
        breakdowns.forEach(breakdown -> cross(sliced, breakdown));
        List<int[]> slices = new ArrayList<>();
        for (int row = 0; row < sliced.length; row++) {
            if (sliced[row] == slices.size()) {
                IntStream.Builder found = IntStream.builder().add(all);
                for (ItemCategories breakdown : breakdowns) {
                    breakdown
                            .of(row)
                            .ifPresent(category -> found.add(
                                    assembler.slice(new Slice(breakdown.item().code(), category))));
                }
                slices.add(found.build().toArray());
            }
        }
        return UnitPlaces.of(points, sliced, slices, weights);
    }

    private static List<ItemCategories> categories(
            List<Item> items, UnitTable units, Function<String, AnswerColumn> columns) {
        return items.stream()
                .map(item -> MarginVariables.isOpen(item)
                        ? ItemCategories.ofTexts(item, units)
                        : ItemCategories.of(item, columns.apply(item.code())))
                .toList();
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

    /** For each unit the text in the column of a role; empty for none. */
    private String[] texts(UnitTable units, Role role) {
        String[] texts = new String[units.size()];
        boolean reported = role != Role.MUNICIPALITY || questionnaire.local();
        Optional<String> column = column(role).filter(name -> reported);
        Arrays.fill(texts, "");
        for (int row = 0; column.isPresent() && row < texts.length; row++) {
            if (units.missing(row, column.get()) == null) {
                texts[row] = units.text(row, column.get());
            }
        }
        return texts;
    }

    /** For each unit the population count in the column of a role; 0 for none. */
    private long[] counts(UnitTable units, Role role) {
        long[] counts = new long[units.size()];
        Optional<String> column = column(role);
        for (int row = 0; column.isPresent() && row < counts.length; row++) {
            counts[row] =
                    units.missing(row, column.get()) == null ? units.micro(row, column.get()) / FixedPoint.ONE : 0;
        }
        return counts;
    }

    private static boolean filledInAllRows(UnitTable units, String column) {
        for (int row = 0; row < units.size(); row++) {
            if (units.missing(row, column) != null) {
                return false;
            }
        }
        return units.size() > 0;
    }
}
