package eu.regiometer.report.template;

import freemarker.template.TemplateScalarModel;
import java.time.LocalDate;

/**
 * A date, printed as ISO 8601 unless a template asks for the form of running text.
 *
 * @param date the date
 */
record DateModel(LocalDate date) implements TemplateScalarModel {

    @Override
    public String getAsString() {
        return date.toString();
    }
}
