package eu.regiometer.report;

import eu.regiometer.report.part.Chart;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the charts in a model, in printing order. */
final class ChartCollector {

    /** Components of each type of record: the platform makes them anew whenever it is asked. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    List<Chart> of(Record model) {
        List<Chart> charts = new ArrayList<>();
        collect(model, charts);
        return charts;
    }

    private void collect(@Nullable Object part, List<Chart> charts) {
        switch (part) {
            case Chart chart -> charts.add(chart);
            case List<?> list -> list.forEach(element -> collect(element, charts));
            case Optional<?> optional -> optional.ifPresent(value -> collect(value, charts));
            case Record model -> components(model, charts);
            case null, default -> {}
        }
    }

    private void components(Record model, List<Chart> charts) {
        for (Method accessor : ACCESSORS.get(model.getClass())) {
            try {
                collect(accessor.invoke(model), charts);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + accessor.getName(), e);
            }
        }
    }
}
