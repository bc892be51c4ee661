package eu.regiometer.publication.gate;

import eu.regiometer.revision.review.DocumentLife.Objection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every language of the area has its texts, and those of the document are reviewed where the project asks for it.
 *
 * @param lacking languages without texts, by code of the area
 * @param excused languages that reports may lack
 * @param unreviewed by language and kind how many texts are translations that nobody reviewed, or have another English since
 * @param unreviewedAllowed whether such texts may be published
 */
public record LanguagesGate(
        SortedMap<String, List<String>> lacking,
        Collection<String> excused,
        SortedMap<String, SortedMap<String, Long>> unreviewed,
        boolean unreviewedAllowed)
        implements PublishGate {

    @Override
    public String name() {
        return "languages";
    }

    @Override
    public Optional<Objection> objection(Candidate candidate) {
        SortedSet<String> missing =
                new TreeSet<>(lacking.getOrDefault(candidate.key().area().code(), List.of()));
        missing.removeAll(excused);
        if (!missing.isEmpty()) {
            return Optional.of(new Objection(
                    "no texts in " + String.join(", ", missing),
                    "texts in every language of the area",
                    "add report-templates/messages/" + missing.first()
                            + ".properties, or name the language under publishing.may_lack of programme.yaml"));
        }
        String language = candidate.key().language();
        String open = unreviewed.getOrDefault(language, new TreeMap<>()).entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return unreviewedAllowed || open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection(
                        "texts in " + language + " that nobody reviewed: " + open,
                        "reviewed texts, and official words that are confirmed",
                        "have them reviewed and noted: reports and site with regiometer texts, rules in the column status of"
                                + " their sheet texts, questionnaires in x_translation of their sheet settings, official"
                                + " words under publishing.confirmed_words of programme.yaml; or set"
                                + " publishing.unreviewed_texts there to yes"));
    }
}
