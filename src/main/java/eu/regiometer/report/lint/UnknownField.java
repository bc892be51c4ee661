package eu.regiometer.report.lint;

import freemarker.template.TemplateModelException;
import java.util.List;

/** A template asked for what a record of the model does not have. */
final class UnknownField extends TemplateModelException {

    private static final long serialVersionUID = 1L;

    private final String model;
    private final String field;
    private final transient List<String> fields;

    UnknownField(String model, String field, List<String> fields) {
        super(model + " has no field " + field);
        this.model = model;
        this.field = field;
        this.fields = List.copyOf(fields);
    }

    String model() {
        return model;
    }

    String field() {
        return field;
    }

    /** The fields that it has. */
    List<String> fields() {
        return fields;
    }
}
