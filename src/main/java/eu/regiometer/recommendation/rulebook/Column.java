package eu.regiometer.recommendation.rulebook;

import java.util.Optional;

/**
 * A column of a sheet of the rulebook.
 *
 * @param name title
 * @param number whether its cells are numbers
 * @param width width in characters
 * @param choice what its cells may say; empty for free text
 */
record Column(String name, boolean number, int width, Optional<Choice> choice) {

    static Column text(String name, int width) {
        return new Column(name, false, width, Optional.empty());
    }

    static Column number(String name, int width) {
        return new Column(name, true, width, Optional.empty());
    }

    static Column choice(String name, int width, Choice choice) {
        return new Column(name, false, width, Optional.of(choice));
    }
}
