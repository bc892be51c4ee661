package eu.regiometer.aggregation;

import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.IntervalKind;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.Term;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Band;
import eu.regiometer.questionnaire.Direction;
import eu.regiometer.questionnaire.Edition;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Particulars;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Range;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.questionnaire.Use;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Two small questionnaires and an indicator tree for the sample of 13 regions. */
final class FixtureProgramme {

    private FixtureProgramme() {}

    static Questionnaire publicAttitude() {
        List<Item> items = new ArrayList<>();
        items.add(design("RESP_ID", ItemType.TEXT, Role.KEY));
        items.add(design("LAU", ItemType.CODE, Role.MUNICIPALITY));
        items.add(design("W_DESIGN", ItemType.DECIMAL, Role.DESIGN_WEIGHT));
        items.add(design("W_POST", ItemType.DECIMAL, Role.FINAL_WEIGHT));
        items.add(design("STRATUM", ItemType.TEXT, Role.STRATUM));
        items.add(design("PSU", ItemType.TEXT, Role.CLUSTER));
        items.add(design("W_CLASS", ItemType.TEXT, Role.WEIGHTING_CLASS));
        items.add(item(
                "D1_AGE",
                ItemType.INTEGER,
                List.of(),
                List.of(
                        new Band("15-29", 15, 29),
                        new Band("30-44", 30, 44),
                        new Band("45-64", 45, 64),
                        new Band("65+", 65, 110)),
                Role.NONE,
                Set.of(Use.BREAKDOWN, Use.WEIGHTS),
                Optional.empty(),
                "years"));
        items.add(single("D2_GENDER", 3));
        items.add(single("D3_EDU", 3));
        RegionsFixture.ITEMS.forEach(code -> items.add(likert(code)));
        return questionnaire(Survey.PUBLIC_ATTITUDE, items);
    }

    /** The survey of citizens with one more question: minutes spent online. */
    static Questionnaire withMinutes() {
        List<Item> items = new ArrayList<>(publicAttitude().items());
        items.add(item(
                "MINUTES", ItemType.DECIMAL, List.of(), List.of(), Role.NONE, Set.of(), Optional.empty(), "minutes"));
        return questionnaire(Survey.PUBLIC_ATTITUDE, items);
    }

    static Questionnaire innovationCapacity() {
        List<Item> items = new ArrayList<>();
        items.add(design("ORG_ID", ItemType.TEXT, Role.KEY));
        items.add(design("LAU", ItemType.CODE, Role.MUNICIPALITY));
        items.add(design("W_ORG", ItemType.DECIMAL, Role.DESIGN_WEIGHT));
        items.add(single("GOVLEVEL", 4));
        items.add(item(
                "CURRENCY", ItemType.CODE, List.of(), List.of(), Role.NONE, Set.of(), Optional.of("currencies"), ""));
        items.add(item(
                "BUDGET",
                ItemType.DECIMAL,
                List.of(),
                List.of(),
                Role.NONE,
                Set.of(Use.DENOMINATOR),
                Optional.empty(),
                "thousand CURRENCY"));
        items.add(likert("C1"));
        items.add(item(
                "C2",
                ItemType.DECIMAL,
                List.of(),
                List.of(),
                Role.NONE,
                Set.of(),
                Optional.empty(),
                "percent of BUDGET"));
        return questionnaire(Survey.INNOVATION_CAPACITY, items);
    }

    /** Nodes OPEN and TRUST under one parent, HOPE alone, READY of organisations. */
    static IndicatorTree tree() {
        return IndicatorTree.of(List.of(
                node(
                        "ATT",
                        Optional.empty(),
                        Grain.TREE,
                        new Formula.Computed(Computation.TREE_MEAN),
                        Optional.empty()),
                leaf(
                        "OPEN",
                        "ATT",
                        new Term.Mean(List.of(new Term.Likert("Q1"), new Term.Likert("Q2"), new Term.Rev("Q5")))),
                leaf("TRUST", "ATT", new Term.Mean(List.of(new Term.Likert("Q3"), new Term.Likert("Q4")))),
                node(
                        "HOPE",
                        Optional.empty(),
                        Grain.UNIT,
                        new Formula.Calculation(new Term.Likert("Q6")),
                        Optional.of(Survey.PUBLIC_ATTITUDE)),
                node(
                        "READY",
                        Optional.empty(),
                        Grain.UNIT,
                        new Formula.Calculation(new Term.Likert("C1")),
                        Optional.of(Survey.INNOVATION_CAPACITY))));
    }

    private static Indicator leaf(String code, String parent, Term term) {
        return node(
                code,
                Optional.of(parent),
                Grain.UNIT,
                new Formula.Calculation(term),
                Optional.of(Survey.PUBLIC_ATTITUDE));
    }

    private static Indicator node(
            String code, Optional<String> parent, Grain grain, Formula formula, Optional<Survey> survey) {
        return new Indicator(
                code,
                named(code),
                grain == Grain.TREE ? NodeLevel.CHALLENGE : NodeLevel.SUB,
                parent,
                parent.isPresent() ? 0.5 : 0,
                grain,
                Unit.SCORE,
                IntervalKind.DESIGN,
                OptionalDouble.empty(),
                formula,
                Optional.empty(),
                survey);
    }

    static Questionnaire questionnaire(Survey survey, List<Item> items) {
        return new Questionnaire(
                survey,
                new Edition("1", Collections.emptySortedSet(), "en", named("Test"), Collections.emptySortedMap()),
                Map.of(),
                items,
                List.of());
    }

    static Item likert(String code) {
        return item(code, ItemType.LIKERT5, options(5), List.of(), Role.NONE, Set.of(), Optional.empty(), "");
    }

    static Item single(String code, int options) {
        return item(
                code,
                ItemType.SINGLE,
                options(options),
                List.of(),
                Role.NONE,
                Set.of(Use.BREAKDOWN),
                Optional.empty(),
                "");
    }

    static Item design(String code, ItemType type, Role role) {
        return item(code, type, List.of(), List.of(), role, Set.of(), Optional.empty(), "");
    }

    private static List<Option> options(int size) {
        List<Option> options = new ArrayList<>();
        for (int value = 1; value <= size; value++) {
            options.add(new Option(Integer.toString(value), value, named("option " + value)));
        }
        return options;
    }

    static Item item(
            String code,
            ItemType type,
            List<Option> options,
            List<Band> bands,
            Role role,
            Set<Use> uses,
            Optional<String> registry,
            String unit) {
        return new Item(
                code,
                "block",
                type,
                named(code),
                unit,
                Range.OPEN,
                options,
                bands,
                Direction.POSITIVE,
                Optional.empty(),
                "",
                Collections.emptySortedMap(),
                List.of(),
                false,
                Optional.empty(),
                role,
                uses,
                registry,
                Optional.empty(),
                "",
                Particulars.NONE);
    }

    static SortedMap<String, String> named(String name) {
        return new TreeMap<>(Map.of("en", name));
    }
}
