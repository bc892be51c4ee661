package eu.regiometer.questionnaire;

import java.util.Set;
import java.util.TreeSet;

/**
 * Names of the columns that a sheet of a questionnaire workbook may have, in small letters and with {@code _}.
 *
 * @param plain columns with one text
 * @param perLanguage columns with a text per language
 */
record FormColumns(Set<String> plain, Set<String> perLanguage) {

    /** Columns of XLSForm that serve the tool which collects and mean nothing for reading answers. */
    private static final Set<String> OF_THE_TOOL = Set.of(
            "guidance_hint",
            "appearance",
            "readonly",
            "read_only",
            "repeat_count",
            "parameters",
            "trigger",
            "image",
            "audio",
            "video",
            "media",
            "big-image",
            "autoplay",
            "public_key",
            "submission_url",
            "instance_name",
            "style",
            "allow_choice_duplicates");

    /** Whether a column belongs to the tool that collects. */
    static boolean ofTheTool(String name) {
        return OF_THE_TOOL.contains(name);
    }

    /** All names, for telling the nearest one. */
    Set<String> all() {
        var names = new TreeSet<>(plain);
        names.addAll(perLanguage);
        return names;
    }
}
