package eu.regiometer.report.lint;

import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes values for a trial from the types of the model alone: lists of many lengths, texts with and without words, what may
 * be missing there and not there. The same seed gives the same values.
 */
final class Specimens {

    /** Stands at both ends of every made-up text. */
    static final char EDGE = '\u00A4';

    private static final int[] LENGTHS = {0, 1, 2, 3, 15};
    private static final double[] NUMBERS = {-2.5, 0, 0.5, 3, 42, 600};
    private static final int DEEP = 3;

    /** Enough for every branch in some round; real reports are longer. */
    private static final int MOST_ELEMENTS = 120;

    private final Random random;
    private int elements;

    Specimens(long seed) {
        this.random = new Random(seed);
    }

    /** Whether something that may be missing is there this time. */
    boolean present() {
        return random.nextInt(5) > 1;
    }

    @Nullable
    TemplateModel of(Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return present() ? of(inner, depth) : null;
            }
            if (generic.getRawType() == List.class) {
                return list(inner, depth);
            }
        }
        if (!(type instanceof Class<?> plain)) {
            return new Unseen(type.getTypeName());
        }
        if (plain.isRecord() && plain.getName().startsWith("eu.regiometer.report.")) {
            return new Made(plain, depth);
        }
        if (plain.isEnum()) {
            Object[] constants = plain.getEnumConstants();
            return new SimpleScalar(((Enum<?>) constants[random.nextInt(constants.length)]).name());
        }
        if (plain == String.class) {
            return new SimpleScalar(random.nextInt(4) == 0 ? "" : EDGE + "s" + random.nextInt(100_000) + EDGE);
        }
        if (plain == boolean.class) {
            return random.nextBoolean() ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (plain == LocalDate.class) {
            return new Day();
        }
        if (plain == OptionalDouble.class || plain == OptionalInt.class || plain == OptionalLong.class) {
            return present() ? number() : null;
        }
        return plain.isPrimitive() ? number() : new Unseen(plain.getSimpleName());
    }

    private SimpleNumber number() {
        return new SimpleNumber(NUMBERS[random.nextInt(NUMBERS.length)]);
    }

    /** A report always has headings and contents; other lists may be empty. */
    private Sequence list(Type inner, int depth) {
        boolean contents = inner.getTypeName().endsWith("$Heading");
        int length = contents
                ? 3
                : LENGTHS[
                        random.nextInt(
                                elements > MOST_ELEMENTS ? 2 : depth > DEEP ? LENGTHS.length - 1 : LENGTHS.length)];
        elements += length;
        List<@Nullable TemplateModel> models = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            models.add(of(inner, depth + 1));
        }
        return new Sequence(models);
    }

    /** A list, made whole at once so that it stays the same. */
    private record Sequence(List<@Nullable TemplateModel> models) implements TemplateSequenceModel {

        @Override
        public @Nullable TemplateModel get(int index) {
            return index < models.size() ? models.get(index) : null;
        }

        @Override
        public int size() {
            return models.size();
        }
    }

    /** A date, which prints in the short form where no function is called. */
    static final class Day implements TemplateScalarModel {

        @Override
        public String getAsString() {
            return LocalDate.EPOCH.toString();
        }
    }

    /** A value that templates do not see. */
    record Unseen(String type) implements TemplateModel {}

    /** A record whose fields are made when they are asked for, once. */
    final class Made implements TemplateHashModel {

        private final Class<?> type;
        private final int depth;
        private final Map<String, Optional<TemplateModel>> fields = new HashMap<>();

        Made(Class<?> type, int depth) {
            this.type = type;
            this.depth = depth;
        }

        Class<?> type() {
            return type;
        }

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            Optional<TemplateModel> known = fields.get(name);
            if (known == null) {
                RecordComponent component = Arrays.stream(type.getRecordComponents())
                        .filter(c -> c.getName().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new UnknownField(type.getSimpleName(), name, names(type)));
                known = Optional.ofNullable(of(component.getGenericType(), depth + 1));
                fields.put(name, known);
            }
            return known.orElse(null);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /** Names of the components of a record. */
    static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
