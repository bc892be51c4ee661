package eu.regiometer.validation;

/**
 * Settings of the checks; shares from 0 to 1.
 *
 * @param mostRowsOut share of the rows that may be left out before the file is refused
 * @param mostAnswersBlank share of the answers of a required item that may be blank before the file is refused
 * @param mostWeightsOut share of the rows that may lack a weight or stratum before the file is refused
 * @param fewestAnswered share of the items asked that a row must answer
 * @param widestWeights largest by smallest weight, from which the file is warned
 * @param routingShare share of the rows that answer a question not asked of them, from which the file is warned
 * @param mostFindings findings that are listed; further ones are only counted
 */
public record ValidationRules(
        double mostRowsOut,
        double mostAnswersBlank,
        double mostWeightsOut,
        double fewestAnswered,
        double widestWeights,
        double routingShare,
        int mostFindings) {

    /** 20 %, 30 %, 5 %, 50 %, 20 : 1, 10 %, 10 000 findings. */
    public static ValidationRules defaults() {
        return new ValidationRules(0.20, 0.30, 0.05, 0.50, 20, 0.10, 10_000);
    }
}
