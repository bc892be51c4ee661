package eu.regiometer.validation;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.AnswerKind;
import eu.regiometer.intake.AnswerRow;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Role;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads a number: typed as number, or as text in the way of the workbook's language. */
final class NumberParser implements CellParser {

    private static final String YEAR = "year";
    private static final String PERCENT = "percent";
    private static final int OLDEST_YEARS = 3;
    private static final int DECIMALS = 6;
    private static final BigDecimal WHOLE_TOLERANCE = new BigDecimal("1e-9");
    private static final BigDecimal LARGEST = new BigDecimal("1e12");
    /** The largest weight whose squares can be added up exactly over very many rows. */
    private static final BigDecimal LARGEST_WEIGHT = new BigDecimal("1e9");

    private static final MathContext SHOWN_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private final Item item;
    private final MissingCodes missing;
    private final boolean whole;
    private final boolean percent;
    private final boolean weight;
    private final boolean count;

    NumberParser(Item item) {
        this.item = item;
        this.missing = new MissingCodes(item);
        this.whole = item.type() == ItemType.INTEGER;
        this.percent = item.unit().startsWith(PERCENT);
        this.weight = item.role() == Role.DESIGN_WEIGHT || item.role() == Role.FINAL_WEIGHT;
        this.count = item.role() == Role.STRATUM_POPULATION || item.role() == Role.CLUSTER_POPULATION;
    }

    @Override
    public long parse(AnswerKind kind, AnswerRow row, int column, CellContext context) {
        String text = row.text(column);
        if (kind == AnswerKind.NUMBER) {
            BigDecimal number = new BigDecimal(text);
            if (percent && row.percent(column)) {
                return percentage(number.movePointRight(2), row, column, context);
            }
            return number(number, row, column, context);
        }
        if (weight) {
            return kind == AnswerKind.TEXT && NumberText.read(text, context.language()) instanceof NumberText.Read read
                    ? number(read.value(), row, column, context)
                    : context.reject(weightOut(row, column, context).form("unread"));
        }
        if (count) {
            return kind == AnswerKind.TEXT ? countOfText(text, row, column, context) : noCount(row, column, context);
        }
        return switch (kind) {
            case DATE -> Rejection.date(row, column, context);
            case TEXT -> text(text, row, column, context);
            default -> Rejection.type(row, column, context, type(), missing);
        };
    }

    private long text(String text, AnswerRow row, int column, CellContext context) {
        Optional<Missing> kind = missing.of(text);
        if (kind.isPresent()) {
            return Coded.of(kind.get());
        }
        Optional<String> beforePercent = percent ? NumberText.beforePercent(text) : Optional.empty();
        return switch (NumberText.read(beforePercent.orElse(text), context.language())) {
            case NumberText.Read read ->
                beforePercent.isPresent()
                        ? percentage(read.value(), row, column, context)
                        : number(read.value(), row, column, context);
            case NumberText.Ambiguous ambiguous ->
                context.reject(Rejection.shown(FindingCode.VALUE_AMBIGUOUS, row, column, context));
            case NumberText.None none -> Rejection.type(row, column, context, type(), missing);
        };
    }

    private long percentage(BigDecimal number, AnswerRow row, int column, CellContext context) {
        long value = number(number, row, column, context);
        if (value != Coded.REJECTED) {
            context.tell(context.finding(FindingCode.VALUE_PERCENT, row, column)
                    .value(row.text(column))
                    .with("used", shown(number)));
        }
        return value;
    }

    private long number(BigDecimal found, AnswerRow row, int column, CellContext context) {
        BigDecimal number = found.round(SHOWN_DIGITS);
        BigDecimal rounded = number.setScale(0, RoundingMode.HALF_EVEN);
        boolean isWhole = number.subtract(rounded).abs().compareTo(WHOLE_TOLERANCE) < 0;
        if (isWhole && rounded.abs().compareTo(LARGEST) < 0) {
            long code = missing.of(rounded.longValueExact());
            if (code != Coded.REJECTED) {
                return code;
            }
        }
        if (weight) {
            return weight(number, row, column, context);
        }
        if (count) {
            return isWhole && rounded.signum() > 0 && rounded.compareTo(LARGEST) < 0
                    ? micro(rounded)
                    : noCount(row, column, context);
        }
        if (whole && !isWhole) {
            return Rejection.type(row, column, context, type(), missing);
        }
        BigDecimal value = whole ? rounded : number;
        if (belowFirstBand(value)) {
            context.tell(Eligibility.outside(
                    row, column, context, "≥ " + item.bands().getFirst().low()));
            return Coded.REJECTED;
        }
        double plain = value.doubleValue();
        double low = item.range().low().orElse(Double.NEGATIVE_INFINITY);
        double high = item.range().high().orElse(Double.POSITIVE_INFINITY);
        if (item.unit().equals(YEAR)) {
            low = Math.max(low, context.wave().year() - OLDEST_YEARS);
            high = Math.min(high, context.wave().year());
        }
        if (plain < low || plain > high || value.abs().compareTo(LARGEST) > 0) {
            Finding finding = context.finding(FindingCode.VALUE_RANGE, row, column)
                    .value(row.text(column))
                    .with("low", bound(low))
                    .with("high", item.range().upToItem().orElse(bound(high)))
                    .with("unit", item.unit());
            return context.reject(finding);
        }
        return micro(value);
    }

    private boolean belowFirstBand(BigDecimal value) {
        return !item.bands().isEmpty()
                && value.signum() >= 0
                && value.compareTo(BigDecimal.valueOf(item.bands().getFirst().low())) < 0;
    }

    private long weight(BigDecimal number, AnswerRow row, int column, CellContext context) {
        if (!item.range().holds(number.doubleValue()) || number.compareTo(LARGEST_WEIGHT) > 0 || micro(number) <= 0) {
            return context.reject(weightOut(row, column, context));
        }
        if (number.stripTrailingZeros().scale() > DECIMALS) {
            context.rounded(column);
        }
        return micro(number);
    }

    private Finding weightOut(AnswerRow row, int column, CellContext context) {
        return context.finding(FindingCode.WEIGHT_RANGE, row, column)
                .value(row.text(column))
                .with("low", bound(item.range().low().orElse(0)))
                .with("high", bound(item.range().high().orElse(Double.POSITIVE_INFINITY)));
    }

    private long countOfText(String text, AnswerRow row, int column, CellContext context) {
        Optional<Missing> kind = missing.of(text);
        if (kind.isPresent()) {
            return Coded.of(kind.get());
        }
        return NumberText.read(text, context.language()) instanceof NumberText.Read read
                ? number(read.value(), row, column, context)
                : noCount(row, column, context);
    }

    private static long noCount(AnswerRow row, int column, CellContext context) {
        return context.reject(
                context.finding(FindingCode.DESIGN_COUNT, row, column).value(row.text(column)));
    }

    private static long micro(BigDecimal number) {
        return number.movePointRight(DECIMALS)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private String type() {
        return whole ? "integer" : "decimal";
    }

    private static String bound(double bound) {
        OptionalDouble finite = Double.isInfinite(bound) ? OptionalDouble.empty() : OptionalDouble.of(bound);
        return finite.isEmpty() ? "" : shown(BigDecimal.valueOf(bound));
    }

    private static String shown(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
