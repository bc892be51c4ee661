package eu.regiometer.report.template;

import freemarker.ext.beans.WhitelistMemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Shows templates the components of the product's records, texts, numbers and lists, and refuses every other type. No
 * method of any object can be called: the white list of members is empty and records are shown as plain hashes.
 */
final class RecordWrapper extends DefaultObjectWrapper {

    private static final List<String> MODELS = List.of("eu.regiometer.report", "eu.regiometer.publication");

    RecordWrapper() {
        super(closed(), true);
    }

    private static DefaultObjectWrapperBuilder closed() {
        DefaultObjectWrapperBuilder builder = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_35);
        builder.setMemberAccessPolicy(
                new WhitelistMemberAccessPolicy(List.<WhitelistMemberAccessPolicy.MemberSelector>of()));
        return builder;
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object object) throws TemplateModelException {
        return switch (object) {
            case null -> null;
            case TemplateModel model -> model;
            case String text -> new SimpleScalar(printable(text));
            case Enum<?> constant -> new SimpleScalar(constant.name());
            case LocalDate date -> new DateModel(date);
            case Boolean truth -> truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case Number number -> new SimpleNumber(number);
            case Optional<?> optional -> wrap(optional.orElse(null));
            case OptionalDouble number -> number.isPresent() ? new SimpleNumber(number.getAsDouble()) : null;
            case OptionalInt number -> number.isPresent() ? new SimpleNumber(number.getAsInt()) : null;
            case OptionalLong number -> number.isPresent() ? new SimpleNumber(number.getAsLong()) : null;
            case List<?> list -> super.wrap(list);
            case Map<?, ?> map -> super.wrap(map);
            case Record model when isModel(model) -> new RecordModel(model, this);
            default ->
                throw new TemplateModelException("templates do not see values of the type "
                        + object.getClass().getName());
        };
    }

    private static boolean isModel(Record model) {
        String name = model.getClass().getPackageName();
        return MODELS.stream().anyMatch(allowed -> name.equals(allowed) || name.startsWith(allowed + "."));
    }

    /** The text without control characters, which XML does not allow, and without signs that turn the direction of text. */
    static String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (turns(text.charAt(i)) || isControl(text.charAt(i))) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (!turns(sign)) {
                clean.append(isControl(sign) ? ' ' : sign);
            }
        }
        return clean.toString();
    }

    private static boolean turns(char sign) {
        return sign >= '\u202A' && sign <= '\u202E' || sign >= '\u2066' && sign <= '\u2069';
    }

    private static boolean isControl(char sign) {
        return sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r' || sign >= '\uFFFE';
    }
}
