package eu.regiometer.publication;

import java.util.List;

/**
 * A column of an open data table, as its Table Schema describes it.
 *
 * @param name header
 * @param title short title
 * @param description what it means
 * @param type {@code string}, {@code number}, {@code integer} or {@code boolean}
 * @param unit unit of numbers; empty for texts
 * @param required whether every row has a value
 * @param options values that may stand there; empty: any
 * @param limits smallest and largest number, either may be missing
 */
record DataField(
        String name,
        String title,
        String description,
        String type,
        String unit,
        boolean required,
        List<String> options,
        Limits limits) {

    /**
     * Limits of a number.
     *
     * @param low whether it is never below 0
     * @param high largest number; 0 for none
     */
    record Limits(boolean low, long high) {

        private static final Limits NONE = new Limits(false, 0);
    }

    static DataField text(String name, String title, String description) {
        return new DataField(name, title, description, "string", "", false, List.of(), Limits.NONE);
    }

    static DataField number(String name, String title, String description, String unit) {
        return new DataField(name, title, description, "number", unit, false, List.of(), Limits.NONE);
    }

    static DataField count(String name, String title, String description, String unit) {
        return new DataField(name, title, description, "integer", unit, false, List.of(), new Limits(true, 0));
    }

    /** A number from 0 to 1. */
    static DataField share(String name, String title, String description) {
        return new DataField(name, title, description, "number", "proportion", false, List.of(), new Limits(true, 1));
    }

    /** A number from 0 to 100. */
    static DataField score(String name, String title, String description) {
        return new DataField(name, title, description, "number", "score", false, List.of(), new Limits(true, 100));
    }

    /** The same, with a value in every row. */
    DataField always() {
        return new DataField(name, title, description, type, unit, true, options, limits);
    }

    /** The same, with one of these values. */
    DataField oneOf(List<String> values) {
        return new DataField(name, title, description, type, unit, required, values, limits);
    }

    /** The same, never below 0. */
    DataField notNegative() {
        return new DataField(name, title, description, type, unit, required, options, new Limits(true, limits.high()));
    }

    Json json() {
        var constraints = Json.fields();
        if (required) {
            constraints.put("required", new Json.Truth(true));
        }
        if (!options.isEmpty()) {
            constraints.put("enum", Json.texts(options));
        }
        if (limits.low()) {
            constraints.put("minimum", 0);
        }
        if (limits.high() > 0) {
            constraints.put("maximum", limits.high());
        }
        var field = Json.fields()
                .put("name", name)
                .put("type", type)
                .put("title", title)
                .put("description", description);
        if (!unit.isEmpty()) {
            field.put("unit", unit);
        }
        Json.Fields limited = constraints.done();
        return limited.values().isEmpty()
                ? field.done()
                : field.put("constraints", limited).done();
    }
}
