package eu.regiometer.report.template;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The components of a record, by name. */
final class RecordModel implements TemplateHashModel, AdapterTemplateModel {

    private static final Map<Class<?>, Map<String, Method>> ACCESSORS = new ConcurrentHashMap<>();

    private final Record model;
    private final ObjectWrapper wrapper;

    RecordModel(Record model, ObjectWrapper wrapper) {
        this.model = model;
        this.wrapper = wrapper;
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
        Method accessor = ACCESSORS
                .computeIfAbsent(model.getClass(), RecordModel::accessors)
                .get(name);
        if (accessor == null) {
            throw new TemplateModelException(model.getClass().getSimpleName() + " has no component '" + name + "'");
        }
        try {
            return wrapper.wrap(accessor.invoke(model));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new TemplateModelException("cannot read " + name, e);
        }
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Object getAdaptedObject(Class<?> hint) {
        return model;
    }

    private static Map<String, Method> accessors(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .peek(accessor -> accessor.setAccessible(true))
                .collect(Collectors.toUnmodifiableMap(Method::getName, accessor -> accessor));
    }
}
