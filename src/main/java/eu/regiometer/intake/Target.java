package eu.regiometer.intake;

/** What the cells below a title hold, in columns of the questionnaire counted from 0. */
sealed interface Target {

    /**
     * The answer of one column of the questionnaire.
     *
     * @param column column of the questionnaire
     */
    record Answer(int column) implements Target {}

    /**
     * All chosen options of a multiple choice, joined.
     *
     * @param first first column of the item
     */
    record Choices(int first) implements Target {}

    /**
     * Whether a missing answer was chosen among the options of a multiple choice, such as "don't know".
     *
     * @param first first column of the item
     * @param code the missing code
     */
    record NoAnswer(int first, String code) implements Target {}

    /** First column of the questionnaire that it is about. */
    default int column() {
        return switch (this) {
            case Answer answer -> answer.column;
            case Choices choices -> choices.first;
            case NoAnswer none -> none.first;
        };
    }
}
