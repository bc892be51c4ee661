package eu.regiometer.measures;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A part of an indicator's formula. Its text is canonical: equal terms have equal texts. */
public sealed interface Term {

    /** The term written out, numbers as fractions; a name under which its value can be stored. */
    String text();

    /** The parts directly below this one, from left to right. */
    default List<Term> parts() {
        return List.of();
    }

    /** Codes of the items that stand in this term itself, not in its parts. */
    default List<String> ownItems() {
        return List.of();
    }

    /** Codes of all items of the term, the grouping variable of a spread included. */
    default SortedSet<String> items() {
        SortedSet<String> items = new TreeSet<>(ownItems());
        parts().forEach(part -> items.addAll(part.items()));
        return items;
    }

    /** A fixed number. */
    record Constant(Score value) implements Term {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /** The answer to an item as a number. */
    record Answer(String item) implements Term {
        @Override
        public String text() {
            return item;
        }

        @Override
        public List<String> ownItems() {
            return List.of(item);
        }
    }

    /** One of the four basic operations. */
    record Operation(Term left, Operator operator, Term right) implements Term {
        @Override
        public String text() {
            return "(" + left.text() + " " + operator.sign() + " " + right.text() + ")";
        }

        @Override
        public List<Term> parts() {
            return List.of(left, right);
        }
    }

    /** The arguments that are present, averaged without weights. */
    record Mean(List<Term> arguments) implements Term {
        public Mean {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String text() {
            return "mean(" + arguments.stream().map(Term::text).collect(Collectors.joining(", ")) + ")";
        }

        @Override
        public List<Term> parts() {
            return arguments;
        }
    }

    /** 100 if the answer is one of the values, else 0. */
    record Share(String item, SortedSet<Long> values) implements Term {
        @Override
        public String text() {
            return "share(" + item + " in "
                    + values.stream().map(String::valueOf).collect(Collectors.joining(", ", "{", "}")) + ")";
        }

        @Override
        public List<String> ownItems() {
            return List.of(item);
        }
    }

    /** (x - 1) / 4 x 100 of a five-point item. */
    record Likert(String item) implements Term {
        @Override
        public String text() {
            return "likert(" + item + ")";
        }

        @Override
        public List<String> ownItems() {
            return List.of(item);
        }
    }

    /** 100 - likert(x) of a five-point item that speaks against the construct. */
    record Rev(String item) implements Term {
        @Override
        public String text() {
            return "rev(" + item + ")";
        }

        @Override
        public List<String> ownItems() {
            return List.of(item);
        }
    }

    /**
     * Number of options chosen in an item with several answers.
     *
     * @param columns one 0/1 column per option; empty when the item is not known
     */
    record Count(String item, List<String> columns) implements Term {
        public Count {
            columns = List.copyOf(columns);
        }

        @Override
        public String text() {
            return "count(" + item + ")";
        }

        @Override
        public List<String> ownItems() {
            return List.of(item);
        }
    }

    /** (x - low) / (high - low) x 100, cut at 0 and 100. */
    record Goalpost(Term of, Score low, Score high) implements Term {
        @Override
        public String text() {
            return "goalpost(" + of.text() + ", " + low + ", " + high + ")";
        }

        @Override
        public List<Term> parts() {
            return List.of(of);
        }
    }

    /** 100 x / peak up to the peak, then 100 (100 - x) / (100 - peak). */
    record Tent(Term of, Score peak) implements Term {
        @Override
        public String text() {
            return "tent(" + of.text() + ", " + peak + ")";
        }

        @Override
        public List<Term> parts() {
            return List.of(of);
        }
    }

    /** One of two terms, by a comparison. */
    record Choice(Term left, Comparison comparison, Term right, Term then, Term otherwise) implements Term {
        @Override
        public String text() {
            return "if(" + left.text() + " " + comparison.sign() + " " + right.text() + ", " + then.text() + ", "
                    + otherwise.text() + ")";
        }

        @Override
        public List<Term> parts() {
            return List.of(left, right, then, otherwise);
        }
    }

    /** A weighted figure over the valid answers of a region. */
    record Pooled(Pooling pooling, Term of) implements Term {
        @Override
        public String text() {
            return pooling.name().toLowerCase(Locale.ROOT) + "(" + of.text() + ")";
        }

        @Override
        public List<Term> parts() {
            return List.of(of);
        }
    }

    /** Largest minus smallest average over the categories of an item. */
    record Spread(Term of, String grouping) implements Term {
        @Override
        public String text() {
            return "spread(" + of.text() + ", " + grouping + ")";
        }

        @Override
        public List<Term> parts() {
            return List.of(of);
        }

        @Override
        public List<String> ownItems() {
            return List.of(grouping);
        }
    }

    /** Value of one node of the tree minus value of another; stands alone in a formula. */
    record NodeGap(String first, String second) implements Term {
        @Override
        public String text() {
            return "gap(" + first + ", " + second + ")";
        }
    }
}
