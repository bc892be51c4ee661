package eu.regiometer.publication;

import eu.regiometer.publication.SiteNavigation.Part;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which pages there are beside the reports.
 *
 * @param shown parts that every page links to in its head
 * @param languages languages of these parts, English among them
 * @param spoken languages of the accessibility statement, English and those of all reports that there are texts of
 */
record SiteParts(List<Part> shown, List<String> languages, List<String> spoken) {

    SiteParts {
        shown = List.copyOf(shown);
        languages = List.copyOf(languages);
        spoken = List.copyOf(spoken);
    }

    /** Paths of a part by language. */
    SortedMap<String, String> twins(Part part) {
        var twins = new TreeMap<String, String>();
        in(part).forEach(language -> twins.put(language, part.path(language)));
        return twins;
    }

    /** Path of a part for readers of a language. */
    String path(Part part, String language) {
        return part.path(in(part).contains(language) ? language : Texts.ENGLISH);
    }

    private List<String> in(Part part) {
        return part == Part.ACCESSIBILITY ? spoken : languages;
    }
}
