package eu.regiometer.questionnaire;

import java.util.Optional;
import java.util.stream.Stream;

/** The two surveys of a programme. */
public enum Survey {
    /** Asked of citizens; one respondent per data row. */
    PUBLIC_ATTITUDE("public-attitude"),
    /** Asked of public organisations; one organisation per data row. */
    INNOVATION_CAPACITY("innovation-capacity");

    private final String id;

    Survey(String id) {
        this.id = id;
    }

    /** Name of the survey in files and on cover sheets. */
    public String id() {
        return id;
    }

    /** File name of its questionnaire in the programme folder. */
    public String fileName() {
        return id + ".xlsx";
    }

    /** The survey with this id. */
    public static Optional<Survey> ofId(String text) {
        return Stream.of(values()).filter(survey -> survey.id.equals(text)).findFirst();
    }
}
