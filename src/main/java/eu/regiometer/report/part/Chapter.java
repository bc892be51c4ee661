package eu.regiometer.report.part;

import java.util.List;

/**
 * A chapter of sections.
 *
 * @param heading its heading
 * @param lead what it says, in one or two sentences
 * @param sections its content
 */
public record Chapter(Heading heading, String lead, List<Section> sections) {

    public Chapter {
        sections = List.copyOf(sections);
    }

    /**
     * A heading that is listed in the contents.
     *
     * @param id stable id, target of links
     * @param number printed number
     * @param title its words
     */
    public record Heading(String id, String number, String title) {}
}
