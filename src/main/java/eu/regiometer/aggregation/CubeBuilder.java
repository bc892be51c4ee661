package eu.regiometer.aggregation;

import eu.regiometer.measures.AnswerSource;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Score;
import eu.regiometer.measures.UnitScore;
import eu.regiometer.questionnaire.Band;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.FixedPoint;
import eu.regiometer.validation.Responses;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
        var assembler = new CubeAssembler();
        List<OrganisationRow> organisations = new ArrayList<>();
        Optional<String> finalWeight = column(Role.FINAL_WEIGHT).filter(column -> filledInAllRows(units, column));
        for (int row = 0; row < units.size(); row++) {
            Unit unit = new Unit(units, row);
            long weight = finalWeight
                    .or(() -> column(Role.DESIGN_WEIGHT))
                    .filter(unit::present)
                    .map(unit::micro)
                    .orElse(FixedPoint.ONE);
            if (weight < 0) {
                throw new IllegalArgumentException("weights are not negative; row " + row + " of " + header.scope());
            }
            SortedMap<String, String> categories = categories(unit);
            SortedMap<String, Score> scores = scores(unit);
            add(assembler, unit, weight, finalWeight.isPresent(), categories, scores);
            if (questionnaire.survey() == Survey.INNOVATION_CAPACITY) {
                organisations.add(organisation(unit, weight, categories, scores));
            }
        }
        return assembler.finish(header.withFieldWork(FieldTally.of(units, questionnaire, margins)), organisations);
    }

    private void add(
            CubeAssembler assembler,
            Unit unit,
            long weight,
            boolean given,
            SortedMap<String, String> categories,
            SortedMap<String, Score> scores) {
        List<String> margins = marginItems.stream()
                .map(item -> category(item, unit).orElse(""))
                .toList();
        int point = assembler.point(new DesignPoint(
                text(unit, Role.MUNICIPALITY),
                text(unit, Role.STRATUM),
                text(unit, Role.CLUSTER),
                new WeightingCell(given, margins).text()));
        int[] slices = new int[categories.size() + 1];
        slices[0] = assembler.slice(Slice.ALL);
        int next = 1;
        for (var category : categories.entrySet()) {
            slices[next++] = assembler.slice(new Slice(category.getKey(), category.getValue()));
        }
        var counted = new Counted(assembler, point, slices, weight);
        counted.add(ROWS, "");
        for (Column column : plan.columns()) {
            Missing missing = unit.missing(column.name());
            counted.add(column.name(), missing == null ? plain(unit.micro(column.name())) : missing.name());
        }
        for (String name : plan.terms().keySet()) {
            Score score = scores.get(name);
            counted.add(name, score == null ? NO_SCORE : score.toString());
        }
        for (NodePair pair : plan.pairs()) {
            Score first = scores.get(pair.first());
            Score second = scores.get(pair.second());
            if (first != null && second != null) {
                counted.add(pair.measure(), first + NodePair.VALUES + second);
            }
        }
    }

    private OrganisationRow organisation(
            Unit unit, long weight, SortedMap<String, String> categories, SortedMap<String, Score> scores) {
        SortedMap<String, String> texts = new TreeMap<>(categories);
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
        scores.forEach((name, score) -> values.put(name, score.value()));
        return new OrganisationRow(text(unit, Role.MUNICIPALITY), weight, texts, values);
    }

    private SortedMap<String, Score> scores(Unit unit) {
        SortedMap<String, Score> scores = new TreeMap<>();
        plan.terms().forEach((name, term) -> UnitScore.value(term, unit).ifPresent(score -> scores.put(name, score)));
        return scores;
    }

    private SortedMap<String, String> categories(Unit unit) {
        SortedMap<String, String> categories = new TreeMap<>();
        for (Item item : plan.breakdowns()) {
            category(item, unit).ifPresent(category -> categories.put(item.code(), category));
        }
        return categories;
    }

    private static Optional<String> category(Item item, Unit unit) {
        if (!unit.present(item.code())) {
            return Optional.empty();
        }
        long micro = unit.micro(item.code());
        if (!item.bands().isEmpty()) {
            return item.band(micro / FixedPoint.ONE).map(Band::code);
        }
        return item.options().stream()
                .filter(option -> option.value() * FixedPoint.ONE == micro)
                .map(Option::code)
                .findFirst();
    }

    private Optional<String> column(Role role) {
        return questionnaire.role(role).map(Item::code);
    }

    private String text(Unit unit, Role role) {
        boolean reported = role != Role.MUNICIPALITY || questionnaire.local();
        return column(role).filter(column -> reported && unit.present(column)).map(unit::text).orElse("");
    }

    private static boolean filledInAllRows(UnitTable units, String column) {
        for (int row = 0; row < units.size(); row++) {
            if (units.missing(row, column) != null) {
                return false;
            }
        }
        return units.size() > 0;
    }

    /** A number as people write it, without trailing zeros. */
    private static String plain(long micro) {
        return micro % FixedPoint.ONE == 0
                ? Long.toString(micro / FixedPoint.ONE)
                : BigDecimal.valueOf(micro, FixedPoint.DIGITS)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** One unit that is added to all its slices. */
    private record Counted(CubeAssembler assembler, int point, int[] slices, long weight) {

        void add(String measure, String answer) {
            CubeAssembler.Measure sums = assembler.measure(measure);
            int position = sums.answer(answer);
            for (int slice : slices) {
                sums.addUnit(slice, point, position, weight);
            }
        }
    }

    /** One row of the table. */
    private record Unit(UnitTable table, int row) implements AnswerSource {

        boolean present(String column) {
            return missing(column) == null;
        }

        @Override
        public @Nullable Missing missing(String column) {
            return table.missing(row, column);
        }

        @Override
        public long micro(String column) {
            return table.micro(row, column);
        }

        String text(String column) {
            return table.text(row, column);
        }
    }
}
