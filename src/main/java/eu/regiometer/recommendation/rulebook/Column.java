package eu.regiometer.recommendation.rulebook;

import java.util.Optional;

/**
 * A column of a sheet of the rulebook.
 *
 * @param name title
 * @param number whether its cells are numbers
 * @param width width in characters
 * @param choice what its cells may say; empty for free text
 * @param required whether its sheet must have it; a column of a later release is not, so that older workbooks can be read
 */
record Column(String name, boolean number, int width, Optional<Choice> choice, boolean required) {

    static Column text(String name, int width) {
        return new Column(name, false, width, Optional.empty(), true);
    }

    static Column number(String name, int width) {
        return new Column(name, true, width, Optional.empty(), true);
    }

    Column optional() {
        return new Column(name, number, width, choice, false);
    }

    static Column choice(String name, int width, Choice choice) {
        return new Column(name, false, width, Optional.of(choice), true);
    }
}
