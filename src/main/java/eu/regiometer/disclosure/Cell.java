package eu.regiometer.disclosure;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.Comparator;

/**
 * What one decision of disclosure control is about, within a wave.
 *
 * @param column what is measured: an item, the distribution of an item's answers, an indicator
 * @param area area
 * @param variable variable that splits the area; empty for all units
 * @param category category of {@code variable}; empty for all units
 */
record Cell(String column, Area area, String variable, String category) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::column)
            .thenComparing(Cell::area)
            .thenComparing(Cell::variable)
            .thenComparing(Cell::category);

    /** All units of an area. */
    static Cell of(String column, Area area) {
        return new Cell(column, area, "", "");
    }

    /** Column of an item of a survey, with the number of answers. */
    static String item(Survey survey, String item) {
        return survey.id() + "/" + item;
    }

    /** Column of the distribution of the answers to an item whose mean may be told where the distribution may not. */
    static String answers(Survey survey, String item) {
        return item(survey, item) + "/answers";
    }

    /** Column of an indicator. */
    static String indicator(String code) {
        return "indicator/" + code;
    }

    /** Column of the number of units that answered a survey. */
    static String received(Survey survey) {
        return "received/" + survey.id();
    }

    /** Column of a likeness between a region, the area of the cell, and another one. */
    static String pair(String other) {
        return "pair/" + other;
    }

    Cell at(Area other) {
        return new Cell(column, other, variable, category);
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
