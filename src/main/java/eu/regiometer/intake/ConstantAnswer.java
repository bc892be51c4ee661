package eu.regiometer.intake;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An answer that a mapping sheet gives for all rows alike. */
final class ConstantAnswer {

    /** Any decimals behind a point, as numbers are stored; three behind a comma could be thousands. */
    private static final Pattern NUMBER =
            Pattern.compile("-?[0-9]{1,12}(?:\\.[0-9]{1,12}|,(?:[0-9]{1,2}|[0-9]{4,12}))?");

    private static final String YES = "1";
    private static final String NO = "0";

    private ConstantAnswer() {}

    /** Whether the same may hold for all rows: keys differ, and region and wave are those of the cover. */
    static boolean possible(Item item) {
        return switch (item.role()) {
            case KEY, REGION, WAVE -> false;
            case NONE,
                    MUNICIPALITY,
                    LANGUAGE,
                    FIELD_DATE,
                    MODE,
                    DESIGN_WEIGHT,
                    FINAL_WEIGHT,
                    STRATUM,
                    CLUSTER,
                    STRATUM_POPULATION,
                    CLUSTER_POPULATION,
                    WEIGHTING_CLASS,
                    CONSENT -> true;
        };
    }

    /** What stands in each row; empty when the code is no answer to the item. Registers are asked row by row. */
    static Optional<Placed> of(Item item, String code) {
        return switch (item.type()) {
            case SINGLE, BINARY, LIKERT5, SCALE11 ->
                item.options().isEmpty()
                        ? number(item, code)
                        : Optional.of(code).filter(listed(item)::contains).map(Placed::text);
            case MULTI -> Optional.of(code).filter(listed(item)::contains).map(Placed::number);
            case INTEGER, DECIMAL, VECTOR -> number(item, code);
            case DATE -> ToolDate.of(code).map(day -> Placed.date(day.toString()));
            case TEXT -> Optional.of(code).filter(text -> matches(item, text)).map(Placed::text);
            case CODE, CODES -> Optional.of(Placed.text(code));
        };
    }

    /** The codes or the range that {@link #of} takes. */
    static String allowed(Item item) {
        return switch (item.type()) {
            case DATE -> "YYYY-MM-DD";
            case TEXT -> item.pattern().map(Pattern::pattern).orElse("");
            case CODE, CODES -> item.registry().orElse("");
            case SINGLE, BINARY, LIKERT5, SCALE11, MULTI, INTEGER, DECIMAL, VECTOR -> {
                List<String> allowed = new ArrayList<>(listed(item));
                boolean range =
                        item.range().low().isPresent() || item.range().high().isPresent();
                if (range && allowed.size() == item.missingOptions().size()) {
                    allowed.addFirst(
                            bound(item.range().low()) + "–" + bound(item.range().high()));
                }
                yield String.join(", ", allowed);
            }
        };
    }

    private static List<String> listed(Item item) {
        Stream<String> answers = switch (item.type()) {
            case MULTI -> Stream.of(NO, YES);
            case VECTOR -> Stream.empty();
            default -> item.options().stream().map(Option::code);
        };
        return Stream.concat(answers, item.missingOptions().stream().map(Option::code))
                .toList();
    }

    private static boolean matches(Item item, String text) {
        return item.pattern().map(pattern -> pattern.matcher(text).matches()).orElse(true);
    }

    private static Optional<Placed> number(Item item, String code) {
        if (!NUMBER.matcher(code).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(code.replace(',', '.')).stripTrailingZeros();
        boolean whole = number.scale() <= 0;
        boolean fits =
                (whole || item.type() == ItemType.DECIMAL) && item.range().holds(number.doubleValue())
                        || whole && item.missing().containsKey(number.longValueExact());
        return fits ? Optional.of(Placed.number(number.toPlainString())) : Optional.empty();
    }

    private static String bound(OptionalDouble bound) {
        return bound.isPresent()
                ? BigDecimal.valueOf(bound.getAsDouble()).stripTrailingZeros().toPlainString()
                : "";
    }
}
