package eu.regiometer.measures;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Items that measure one thing together: the five- and eleven-point items whose plain mean a node of the tree is.
 *
 * @param code code of the node
 * @param members its items in the order of the formula, at least two
 */
public record Scale(String code, List<Member> members) {

    /** Points onto which every item is stretched: whole numbers for scales of 5 and of 11 points. */
    private static final int POINTS = 20;

    /**
     * An item of a scale.
     *
     * @param item code
     * @param low lowest answer
     * @param high highest answer
     * @param reversed whether it is worded the other way round
     */
    public record Member(String item, long low, long high, boolean reversed) {

        public Member {
            if (high <= low || POINTS % (high - low) != 0) {
                throw new IllegalArgumentException(item + ": a scale from " + low + " to " + high);
            }
        }

        /** An answer as a whole number from 0 to 20, high when it speaks for what the scale measures. */
        public long points(long answer) {
            if (answer < low || answer > high) {
                throw new IllegalArgumentException(item + " runs from " + low + " to " + high);
            }
            long points = (answer - low) * (POINTS / (high - low));
            return reversed ? POINTS - points : points;
        }
    }

    public Scale {
        members = List.copyOf(members);
        if (members.size() < 2) {
            throw new IllegalArgumentException(code + ": a scale has at least two items: " + members.size());
        }
    }

    /** Codes of the items. */
    public List<String> items() {
        return members.stream().map(Member::item).toList();
    }

    /** The scales of a survey, in the order of the tree. */
    public static List<Scale> of(IndicatorTree tree, Questionnaire questionnaire) {
        List<Scale> scales = new ArrayList<>();
        for (Indicator node : tree.scoredPerUnit(questionnaire.survey())) {
            if (node.formula() instanceof Formula.Calculation(Term.Mean(List<Term> terms))) {
                List<Member> members = terms.stream()
                        .flatMap(term -> member(term, questionnaire).stream())
                        .toList();
                if (members.size() == terms.size() && members.size() >= 2) {
                    scales.add(new Scale(node.code(), members));
                }
            }
        }
        return List.copyOf(scales);
    }

    private static Optional<Member> member(Term term, Questionnaire questionnaire) {
        return switch (term) {
            case Term.Likert(String item) -> member(item, false, questionnaire);
            case Term.Rev(String item) -> member(item, true, questionnaire);
            case Term.Goalpost(Term.Answer(String item), Score low, Score high) ->
                member(item, low.compareTo(high) > 0, questionnaire);
            default -> Optional.empty();
        };
    }

    private static Optional<Member> member(String code, boolean reversed, Questionnaire questionnaire) {
        return questionnaire.item(code).filter(Item::published).flatMap(item -> range(item, reversed));
    }

    private static Optional<Member> range(Item item, boolean reversed) {
        return item.type() == ItemType.LIKERT5
                ? Optional.of(new Member(item.code(), 1, 5, reversed))
                : item.type() == ItemType.SCALE11
                        ? Optional.of(new Member(item.code(), 0, 10, reversed))
                        : Optional.empty();
    }
}
