package eu.regiometer.validation;

import eu.regiometer.findings.FindingCode;

/** Multiple choices without any choice in many rows: a tool may have written 0 where nothing was answered. */
final class ChoiceBlankCheck implements FileCheck {

    private static final double MANY = 0.20;

    @Override
    public void check(FileInHand file) {
        file.tallies().eachAllZero((item, rows) -> {
            int answered = file.tallies().answered(item);
            if (FileInHand.exceeds(rows, answered, MANY)) {
                file.log()
                        .add(file.about(FindingCode.VALUE_BLANK_AS_NO, item)
                                .value("0")
                                .with("used", "0")
                                .with("rows", rows)
                                .with("of", answered));
            }
        });
    }
}
