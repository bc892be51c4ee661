package eu.regiometer.publication;

import eu.regiometer.intake.Cover;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which region gets the answer to a file, and under which name. */
final class FeedbackPlaces {

    private static final String FOLDER = "feedback/";
    private static final String UNASSIGNED = "_unassigned";

    private final Territory territory;
    private final Map<String, Integer> uses = new HashMap<>();

    FeedbackPlaces(Territory territory, List<FeedbackFile> files) {
        this.territory = territory;
        files.forEach(file -> uses.merge(plain(file), 1, Integer::sum));
    }

    /** The region whose folder the file lies in, else the one that its cover names. */
    Optional<Region> region(FeedbackFile file) {
        Optional<Region> home = file.folder().isEmpty() ? Optional.empty() : territory.region(file.folder());
        return home.or(() -> file.cover().map(Cover::region).flatMap(territory::region));
    }

    /**
     * Path of the feedback below the output folder, to which the ending is added. Two files of one name that go to the
     * same region keep the folder that they lie in as part of their name.
     */
    String base(FeedbackFile file) {
        String plain = plain(file);
        return uses.getOrDefault(plain, 1) == 1
                ? plain
                : folder(file) + file.name().replace('/', '~');
    }

    private String plain(FeedbackFile file) {
        return folder(file) + file.fileName();
    }

    private String folder(FeedbackFile file) {
        return FOLDER + region(file).map(r -> r.area().fileName()).orElse(UNASSIGNED) + "/";
    }
}
