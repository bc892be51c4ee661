package eu.regiometer.measures;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a node of the indicator tree is computed from. */
public sealed interface Formula {

    /** Codes of the items read directly. */
    SortedSet<String> items();

    /** Computed by code. */
    record Computed(Computation computation) implements Formula {
        @Override
        public SortedSet<String> items() {
            return new TreeSet<>(computation.items());
        }
    }

    /** Percent of each option among the valid answers to an item. */
    record Distribution(String item) implements Formula {
        @Override
        public SortedSet<String> items() {
            return new TreeSet<>(List.of(item));
        }
    }

    /** Value of one node minus value of another. */
    record Gap(String first, String second) implements Formula {
        @Override
        public SortedSet<String> items() {
            return new TreeSet<>();
        }
    }

    /** A term over answers. */
    record Calculation(Term term) implements Formula {
        @Override
        public SortedSet<String> items() {
            return term.items();
        }
    }
}
