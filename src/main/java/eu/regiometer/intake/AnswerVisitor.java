package eu.regiometer.intake;

/** Receives the data rows of a submission while they stream by. */
@FunctionalInterface
public interface AnswerVisitor {

    /** One data row; rows come in the order of the file. */
    void row(AnswerRow row);
}
