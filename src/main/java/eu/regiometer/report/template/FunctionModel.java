package eu.regiometer.report.template;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gives a function of the product to FreeMarker. */
final class FunctionModel implements TemplateMethodModelEx {

    private final String name;
    private final TemplateFunction function;

    FunctionModel(String name, TemplateFunction function) {
        this.name = name;
        this.function = function;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object exec(List arguments) throws TemplateModelException {
        List<Object> values = new ArrayList<>();
        for (Object argument : arguments) {
            values.add(value((TemplateModel) argument));
        }
        try {
            return new SimpleScalar(RecordWrapper.printable(function.apply(List.copyOf(values))));
        } catch (IllegalArgumentException | TemplateFailure e) {
            throw new TemplateModelException(name + ": " + e.getMessage(), e);
        }
    }

    private Object value(@Nullable TemplateModel model) throws TemplateModelException {
        return switch (model) {
            case null -> throw new TemplateModelException(name + ": a value is missing");
            case RecordModel wrapped -> wrapped.getAdaptedObject(Record.class);
            case DateModel date -> date.date();
            case TemplateNumberModel number -> number.getAsNumber().doubleValue();
            case TemplateScalarModel text -> text.getAsString();
            case TemplateBooleanModel truth -> truth.getAsBoolean();
            case TemplateHashModelEx hash when !(hash instanceof AdapterTemplateModel) -> texts(hash);
            default ->
                throw new TemplateModelException(
                        name + ": cannot use " + model.getClass().getSimpleName());
        };
    }

    private static SortedMap<String, String> texts(TemplateHashModelEx hash) throws TemplateModelException {
        SortedMap<String, String> texts = new TreeMap<>();
        TemplateModelIterator keys = hash.keys().iterator();
        while (keys.hasNext()) {
            String key = ((TemplateScalarModel) keys.next()).getAsString();
            if (!(hash.get(key) instanceof TemplateScalarModel text)) {
                throw new TemplateModelException(
                        "the value of {" + key + "} is no text: print numbers with a function");
            }
            texts.put(key, text.getAsString());
        }
        return texts;
    }
}
