package eu.regiometer.measures;

import eu.regiometer.questionnaire.Direction;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rules on formulas that the grammar cannot say. */
final class FormulaChecks {

    /**
     * A broken rule.
     *
     * @param name item, node or function at fault, to be looked up in the formula; empty for the formula as a whole
     */
    record Fault(String name, String found, String expected, String remedy) {}

    private final Indicator indicator;
    private final Map<String, Item> items;
    private final List<Fault> faults = new ArrayList<>();

    private FormulaChecks(Indicator indicator, Map<String, Item> items) {
        this.indicator = indicator;
        this.items = items;
    }

    /**
     * Checks grain, direction, type and range of an indicator whose items are known.
     *
     * @param items items of the survey that the indicator reads, by code
     */
    static List<Fault> check(Indicator indicator, Map<String, Item> items) {
        var checks = new FormulaChecks(indicator, items);
        checks.grain();
        switch (indicator.formula()) {
            case Formula.Calculation(Term term) -> {
                checks.term(term);
                checks.range(term);
            }
            case Formula.Distribution(String item) ->
                checks.type(
                        item,
                        "distribution",
                        EnumSet.of(ItemType.SINGLE, ItemType.BINARY, ItemType.LIKERT5, ItemType.MULTI));
            case Formula.Computed computed -> {}
            case Formula.Gap gap -> {}
        }
        return List.copyOf(checks.faults);
    }

    private void grain() {
        switch (indicator.formula()) {
            case Formula.Computed(Computation computation) -> {
                if (computation.grain() != indicator.grain()) {
                    fault(
                            computation.name(),
                            computation.name() + " in a node of grain " + lower(indicator.grain()),
                            "grain " + lower(computation.grain()),
                            "correct the column grain or the formula");
                }
            }
            case Formula.Gap gap -> expectGrain(Grain.TREE, "gap");
            case Formula.Distribution distribution -> expectGrain(Grain.UNIT, "distribution");
            case Formula.Calculation(Term term) -> {
                if (indicator.grain() == Grain.UNIT) {
                    unit(term);
                } else if (indicator.grain() == Grain.REGION) {
                    region(term, 0);
                } else {
                    fault(
                            "",
                            "a calculation in a node of grain " + lower(indicator.grain()),
                            indicator.grain() == Grain.TREE ? "gap(node, node) or computed:" : "computed:",
                            "correct the column grain or the formula");
                }
            }
        }
    }

    private void expectGrain(Grain grain, String function) {
        if (indicator.grain() != grain) {
            fault(
                    function,
                    function + " in a node of grain " + lower(indicator.grain()),
                    "grain " + lower(grain),
                    "correct the column grain or the formula");
        }
    }

    private void unit(Term term) {
        switch (term) {
            case Term.Pooled(Pooling pooling, Term of) ->
                notPerUnit(pooling.name().toLowerCase(Locale.ROOT));
            case Term.Spread spread -> notPerUnit("spread");
            case Term.NodeGap gap -> notPerUnit("gap");
            default -> term.parts().forEach(this::unit);
        }
    }

    private void notPerUnit(String function) {
        fault(
                function,
                function + " in a node of grain unit",
                "none of total, average, median, spread, gap",
                "set the grain to region, or take the function out");
    }

    private void region(Term term, int depth) {
        switch (term) {
            case Term.Pooled(Pooling pooling, Term of) -> {
                nested(pooling.name().toLowerCase(Locale.ROOT), depth);
                region(of, depth + 1);
            }
            case Term.Spread(Term of, String grouping) -> {
                nested("spread", depth);
                region(of, depth + 1);
            }
            case Term.NodeGap gap ->
                fault(
                        "gap",
                        "gap in a node of grain region",
                        "items inside total, average, median or spread",
                        "set the grain to tree and let the gap stand alone");
            default -> {
                if (depth == 0) {
                    for (String item : term.ownItems()) {
                        fault(
                                item,
                                item + " outside total, average, median and spread",
                                "every item of a node of grain region inside exactly one of them",
                                "write for example average(" + item + ")");
                    }
                }
                term.parts().forEach(part -> region(part, depth));
            }
        }
    }

    private void nested(String function, int depth) {
        if (depth > 0) {
            fault(
                    function,
                    function + " inside total, average, median or spread",
                    "every item of a node of grain region inside exactly one of them",
                    "take the inner function out");
        }
    }

    private void term(Term term) {
        switch (term) {
            case Term.Likert(String code) -> {
                type(code, "likert", EnumSet.of(ItemType.LIKERT5));
                if (reversed(code) && !indicator.highIsWorse()) {
                    fault(
                            code,
                            "likert(" + code + ") though " + code + " has direction -",
                            "rev(" + code + ")",
                            "use rev, or end the name of the node with \"(high is worse)\"");
                }
            }
            case Term.Rev(String code) -> {
                type(code, "rev", EnumSet.of(ItemType.LIKERT5));
                if (items.containsKey(code) && !reversed(code)) {
                    fault(
                            code,
                            "rev(" + code + ") though " + code + " has not the direction -",
                            "likert(" + code + ")",
                            "use likert, or correct the direction in the questionnaire");
                }
            }
            case Term.Share(String code, var values) -> {
                type(code, "share", EnumSet.of(ItemType.BINARY, ItemType.SINGLE));
                unreversed(code, "share");
                Item item = items.get(code);
                for (long value : values) {
                    if (item != null && !item.range().holds(value)) {
                        fault(code, value + " as an answer to " + code, "valid answers of " + code, "correct the set");
                    }
                }
            }
            case Term.Count(String code, var columns) -> {
                type(code, "count", EnumSet.of(ItemType.MULTI));
                unreversed(code, "count");
            }
            case Term.Answer(String code) -> {
                number(code);
                unreversed(code, "the plain answer");
            }
            default -> {}
        }
        term.parts().forEach(this::term);
    }

    private void number(String code) {
        Item item = items.get(code);
        if (item != null && (!item.numeric() || item.spread())) {
            fault(
                    code,
                    code + " of type " + lower(item.type()),
                    "an item with one number",
                    "use count, or another item");
        }
    }

    private void type(String code, String function, Set<ItemType> admitted) {
        Item item = items.get(code);
        if (item != null && !admitted.contains(item.type())) {
            fault(
                    code,
                    function + "(" + code + ") of type " + lower(item.type()),
                    "an item of type "
                            + String.join(
                                    " or ",
                                    admitted.stream().map(FormulaChecks::lower).toList()),
                    "use a function that fits the type");
        }
    }

    private void unreversed(String code, String how) {
        if (reversed(code)) {
            fault(
                    code,
                    how + " of " + code + ", which has direction -",
                    "rev(" + code + ")",
                    "reverse the item before it enters a score");
        }
    }

    private boolean reversed(String code) {
        Item item = items.get(code);
        return item != null && item.direction() == Direction.NEGATIVE;
    }

    private void range(Term term) {
        boolean bounded = indicator.unit() == Unit.SCORE || indicator.unit() == Unit.PERCENT;
        TermRange range = TermRange.of(term, items);
        if (bounded && !range.within(0, 100)) {
            fault(
                    "",
                    "values from " + range.low() + " to " + range.high(),
                    "a " + lower(indicator.unit()) + " between 0 and 100 for every admitted answer",
                    "scale it with goalpost");
        }
    }

    private void fault(String name, String found, String expected, String remedy) {
        faults.add(new Fault(name, found, expected, remedy));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
