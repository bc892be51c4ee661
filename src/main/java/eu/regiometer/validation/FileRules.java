package eu.regiometer.validation;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.intake.IntakeRules;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.validation.SurveyPlan.ItemPlan;
import eu.regiometer.validation.WeightChecks.CellPlaces;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What only all rows together show. When too much was left out something systematic is wrong and the file is refused:
 * the finding then has the code of the commonest cause, the effect on the file and the arguments {@code share},
 * {@code rows}, {@code of} and {@code limit} (shares as percentages without decimals).
 */
final class FileRules {

    private static final double ROUTED_SHARE = 0.10;
    private static final double ALL_ZERO_SHARE = 0.20;
    private static final int FEWEST_FOR_MEDIAN = 5;
    private static final long FAR_ABOVE_MEDIAN = 1_000;
    private static final double PERCENT = 100;
    private static final double TOLERANCE = 1e-9;
    private static final String WEIGHT_OUT = FindingCode.WEIGHT_RANGE.text();

    private final SurveyPlan plan;
    private final ResponseTable table;
    private final ColumnTallies tallies;
    private final FindingLog log;
    private final CellPlaces places;
    private final IntakeRules rules;
    private final int found;

    FileRules(
            SurveyPlan plan,
            ResponseTable table,
            ColumnTallies tallies,
            FindingLog log,
            CellPlaces places,
            IntakeRules rules) {
        this.plan = plan;
        this.table = table;
        this.tallies = tallies;
        this.log = log;
        this.places = places;
        this.rules = rules;
        this.found = table.size() - table.noted();
    }

    /** Warns of what many rows have in common. */
    void warn() {
        tallies.eachRouted((item, rows) -> {
            if (exceeds(rows, found, ROUTED_SHARE)) {
                log.add(RowChecks.routed(about(FindingCode.VALUE_ROUTING, item).effect(Effect.NONE), item.item())
                        .with("rows", rows)
                        .with("of", found));
            }
        });
        tallies.eachLeftBlank((item, rows) -> log.add(
                Finding.of(FindingCode.VALUE_REQUIRED.text(), Severity.WARNING, Effect.NONE, tallies.firstBlank(item))
                        .variable(item.item().code())
                        .with("rows", rows)
                        .with("of", found)));
        tallies.eachAllZero((item, rows) -> {
            int answered = tallies.answered(item);
            if (exceeds(rows, answered, ALL_ZERO_SHARE)) {
                log.add(about(FindingCode.VALUE_BLANK_AS_NO, item)
                        .value("0")
                        .with("used", "0")
                        .with("rows", rows)
                        .with("of", answered));
            }
        });
        plan.items().stream()
                .filter(item -> item.item().unit().startsWith("thousand "))
                .forEach(this::unit);
    }

    /** A figure a thousand times the median of its kind was probably given in another unit. */
    private void unit(ItemPlan item) {
        int column = item.first();
        long[] positive = Arrays.stream(table.used())
                .mapToLong(row -> table.value(row, column))
                .filter(value -> !Coded.missing(value) && value > 0)
                .sorted()
                .toArray();
        if (positive.length < FEWEST_FOR_MEDIAN) {
            return;
        }
        long median = positive[positive.length / 2];
        for (int row : table.used()) {
            long value = table.value(row, column);
            if (!Coded.missing(value) && value / FAR_ABOVE_MEDIAN >= median) {
                String shown = BigDecimal.valueOf(value, 6).stripTrailingZeros().toPlainString();
                log.add(Finding.of(FindingCode.VALUE_UNIT, places.at(column, table.number(row)))
                        .unit(table.unit(row))
                        .variable(item.item().code())
                        .value(shown)
                        .with("used", shown + " " + item.item().unit()));
            }
        }
    }

    /** Refuses the file when too many rows or required answers are lost. */
    void refuse() {
        if (found == 0) {
            return;
        }
        Map<String, Integer> leftOut = table.leftOut();
        int weights = leftOut.getOrDefault(WEIGHT_OUT, 0) + leftOut.getOrDefault(FindingCode.VALUE_REQUIRED.text(), 0);
        int faulty = table.faulty();
        if (exceeds(weights, found, rules.mostRowsWithoutWeight())) {
            int column = Math.max(plan.column(Role.DESIGN_WEIGHT), 0);
            log.add(share(
                            Finding.of(WEIGHT_OUT, Severity.BLOCKING, Effect.FILE, sheet()),
                            weights,
                            rules.mostRowsWithoutWeight())
                    .variable(plan.item(column).code())
                    .with("low", bound(plan.item(column), true))
                    .with("high", bound(plan.item(column), false)));
        } else if (exceeds(faulty, found, rules.mostRowsOut())) {
            tooManyRows(faulty);
        }
        for (int column = 0; column < plan.columns().size(); column++) {
            int blank = tallies.requiredBlanks(column);
            if (plan.item(column).role() != Role.KEY && exceeds(blank, found, rules.mostRequiredBlank())) {
                log.add(share(
                                Finding.of(FindingCode.VALUE_REQUIRED.text(), Severity.BLOCKING, Effect.FILE, sheet()),
                                blank,
                                rules.mostRequiredBlank())
                        .variable(plan.item(column).code()));
            }
        }
    }

    private void tooManyRows(int faulty) {
        Optional<Map.Entry<String, Integer>> commonest = table.leftOut().entrySet().stream()
                .filter(entry -> log.count(entry.getKey()) > 0)
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
        String code = commonest.orElseThrow().getKey();
        Finding example = log.kept().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseGet(() -> Finding.of(code, Severity.BLOCKING, Effect.ROW, sheet()));
        Finding refusal = new Finding(
                code,
                Severity.BLOCKING,
                Effect.FILE,
                sheet(),
                "",
                example.variable(),
                "",
                example.value(),
                example.arguments());
        log.add(share(refusal, faulty, rules.mostRowsOut()));
    }

    private Finding share(Finding finding, int rows, double limit) {
        return finding.with("share", Math.round(PERCENT * rows / found))
                .with("rows", rows)
                .with("of", found)
                .with("limit", Math.round(PERCENT * limit));
    }

    private Finding about(FindingCode code, ItemPlan item) {
        return Finding.of(code, places.at(item.first(), 1)).variable(item.item().code());
    }

    /** The data sheet as a whole, so that a refusal stands before what is said of cells. */
    private CellAddress sheet() {
        CellAddress key = places.at(Math.max(plan.column(Role.KEY), 0), 1);
        return CellAddress.sheet(key.file(), key.sheet());
    }

    private static boolean exceeds(int part, int whole, double share) {
        return part > whole * share + TOLERANCE;
    }

    private static String bound(Item item, boolean low) {
        double bound = (low ? item.range().low() : item.range().high()).orElse(0);
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
