package eu.regiometer.publication.gate;

import eu.regiometer.revision.review.DocumentLife.Objection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Every language of the area has its texts, and those of the document are reviewed where the project asks for it.
 *
 * @param lacking languages without texts, by code of the area
 * @param excused languages that reports may lack
 * @param unreviewed by language how many texts a program translated, or have another English since, and nobody reviewed
 * @param unreviewedAllowed whether such texts may be published
 */
public record LanguagesGate(
        SortedMap<String, List<String>> lacking,
        Collection<String> excused,
        SortedMap<String, Long> unreviewed,
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
        return unreviewedAllowed || !unreviewed.containsKey(language)
                ? Optional.empty()
                : Optional.of(new Objection(
                        "texts in " + language + " that nobody reviewed: " + unreviewed.get(language),
                        "reviewed texts",
                        "have them reviewed and noted with regiometer texts, or set publishing.unreviewed_texts of programme.yaml to yes"));
    }
}
