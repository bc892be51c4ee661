package eu.regiometer.validation;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.validation.ScaleTallies.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A scale from 1 to 5 that was coded from 0 to 4: many answers stand one outside of it and nobody at its other end. All
 * other answers are then off by one too, so the file is refused with one message in place of one for each cell.
 */
final class ShiftedScaleCheck implements FileCheck {

    private static final int FEWEST_ANSWERS = 20;
    private static final int FEWEST_OUTSIDE = 5;
    private static final double LEAST_SHARE_OUTSIDE = 0.05;

    private final ScaleTallies scales;

    ShiftedScaleCheck(ScaleTallies scales) {
        this.scales = scales;
    }

    @Override
    public void check(FileInHand file) {
        Set<Tally> shifted = new LinkedHashSet<>();
        scales.ofSharedScales().stream()
                .filter(ShiftedScaleCheck::isShifted)
                .forEach(shared -> shifted.addAll(scales.sharing(shared)));
        scales.ofItems().stream().filter(ShiftedScaleCheck::isShifted).forEach(shifted::add);
        Comparator<Tally> byScale =
                Comparator.comparingLong(Tally::low).thenComparing(Tally::high).thenComparing(Tally::shift);
        List<Tally> left = new ArrayList<>(shifted);
        while (!left.isEmpty()) {
            Tally first = left.getFirst();
            List<Tally> alike = left.stream()
                    .filter(tally -> byScale.compare(tally, first) == 0)
                    .toList();
            left.removeAll(alike);
            tell(alike, file);
        }
    }

    private static boolean isShifted(Tally tally) {
        return tally.answers() >= FEWEST_ANSWERS
                && tally.shifted() >= FEWEST_OUTSIDE
                && tally.shifted() >= LEAST_SHARE_OUTSIDE * tally.answers();
    }

    private static void tell(List<Tally> alike, FileInHand file) {
        Tally scale = alike.getFirst();
        long outside = scale.shift() < 0 ? scale.low() - 1 : scale.high() + 1;
        Set<String> codes = alike.stream().map(t -> t.item().code()).collect(Collectors.toSet());
        file.log()
                .withdraw(
                        finding -> codes.contains(finding.variable()) && is(finding.value(), outside),
                        FindingCode.VALUE_CODE,
                        alike.stream().mapToInt(Tally::outside).sum());
        file.log()
                .add(Finding.of(FindingCode.VALUE_SHIFTED, file.sheet())
                        .variable(scale.item().code())
                        .with("variables", codes.stream().sorted().collect(Collectors.joining(", ")))
                        .with("low", scale.low() + scale.shift())
                        .with("high", scale.high() + scale.shift())
                        .with("expected", scale.low() + " – " + scale.high()));
    }

    private static boolean is(String value, long number) {
        return value.matches("-?[0-9]{1,4}(\\.0+)?") && (long) Double.parseDouble(value) == number;
    }
}
