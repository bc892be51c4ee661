package eu.regiometer.report.template;

import java.util.List;

/** A function of the product that templates may call, for texts and for printing numbers. */
@FunctionalInterface
public interface TemplateFunction {

    /**
     * The printed text; it is escaped afterwards.
     *
     * @param arguments what the template gave: String, Double, LocalDate, Boolean, a record of the model, or a Map from
     *     String to String
     * @throws IllegalArgumentException if they do not fit the function
     */
    String apply(List<Object> arguments);
}
