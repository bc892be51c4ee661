package eu.regiometer.sample;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Wave;

/** Names that regions give their files: mostly codes, in the north their own words and letters. */
final class FileNames {

    private FileNames() {}

    /** @param suffix what distinguishes a further file, for example {@code -corrected}; empty for the first */
    static String of(Region region, Survey survey, Wave wave, String suffix) {
        String name = switch (region.languages().getFirst()) {
            case "sv" ->
                (survey == Survey.PUBLIC_ATTITUDE ? "Frågor-till-invånarna-i-" : "Innovationsförmåga-i-")
                        + region.name("sv")
                        + "-" + wave.code();
            case "is" -> region.name("is") + "-" + survey.id() + "-" + wave.code();
            default -> survey.id() + "-" + region.code() + "-" + wave.code();
        };
        return name + suffix + ".xlsx";
    }
}
