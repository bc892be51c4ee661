package eu.regiometer.validation;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Role;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * When too much was left out something systematic is wrong and the file is refused: the finding has the code of the
 * commonest cause, the effect on the file and the arguments {@code share}, {@code rows}, {@code of} and {@code limit}
 * (shares as percentages without decimals).
 */
final class LossCheck implements FileCheck {

    private static final double PERCENT = 100;
    private static final String WEIGHT_OUT = FindingCode.WEIGHT_RANGE.text();

    @Override
    public void check(FileInHand file) {
        int found = file.found();
        if (found == 0) {
            return;
        }
        Map<String, Integer> leftOut = file.table().leftOut();
        int weights = leftOut.getOrDefault(WEIGHT_OUT, 0) + leftOut.getOrDefault(FindingCode.VALUE_REQUIRED.text(), 0);
        int faulty = file.table().faulty();
        double mostWithoutWeight = file.rules().mostRowsWithoutWeight();
        if (FileInHand.exceeds(weights, found, mostWithoutWeight)) {
            Item weight = file.plan().item(Math.max(file.plan().column(Role.DESIGN_WEIGHT), 0));
            Finding refusal = Finding.of(WEIGHT_OUT, Severity.BLOCKING, Effect.FILE, file.sheet())
                    .form("about");
            file.log()
                    .add(share(refusal, weights, found, mostWithoutWeight)
                            .variable(weight.code())
                            .with("low", bound(weight, true))
                            .with("high", bound(weight, false)));
        } else if (FileInHand.exceeds(faulty, found, file.rules().mostRowsOut())) {
            tooManyRows(file, faulty);
        }
        requiredBlank(file, found);
    }

    private static void requiredBlank(FileInHand file, int found) {
        double most = file.rules().mostRequiredBlank();
        for (int column = 0; column < file.plan().columns().size(); column++) {
            int blank = file.tallies().requiredBlanks(column);
            Item item = file.plan().item(column);
            if (item.role() != Role.KEY && FileInHand.exceeds(blank, found, most)) {
                Finding refusal =
                        Finding.of(FindingCode.VALUE_REQUIRED.text(), Severity.BLOCKING, Effect.FILE, file.sheet());
                file.log().add(share(refusal, blank, found, most).variable(item.code()));
            }
        }
    }

    private static void tooManyRows(FileInHand file, int faulty) {
        Optional<Map.Entry<String, Integer>> commonest = file.table().leftOut().entrySet().stream()
                .filter(entry -> file.log().count(entry.getKey()) > 0 && !ResponseTable.noted(entry.getKey()))
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
        String code = commonest.orElseThrow().getKey();
        Finding example = file.log().kept().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseGet(() -> Finding.of(code, Severity.BLOCKING, Effect.ROW, file.sheet()));
        Finding refusal = new Finding(
                code,
                Severity.BLOCKING,
                Effect.FILE,
                file.sheet(),
                "",
                example.variable(),
                "",
                example.value(),
                example.arguments());
        file.log().add(share(refusal, faulty, file.found(), file.rules().mostRowsOut()));
    }

    private static Finding share(Finding finding, int rows, int found, double limit) {
        return finding.with("share", Math.round(PERCENT * rows / found))
                .with("rows", rows)
                .with("of", found)
                .with("limit", Math.round(PERCENT * limit));
    }

    private static String bound(Item item, boolean low) {
        double bound = (low ? item.range().low() : item.range().high()).orElse(0);
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
