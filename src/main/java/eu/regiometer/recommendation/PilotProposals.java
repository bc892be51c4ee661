package eu.regiometer.recommendation;

import eu.regiometer.disclosure.Release;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Lens;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.territory.Region;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A proposal of pilots for each lens that has pilots, each the best there is for its lens. A region may stand in the
 * proposals of several lenses, in one of them only once.
 */
final class PilotProposals {

    private final PilotSearch search;
    private final PilotSearch clusterSearch;
    private final IndicatorTree tree;

    PilotProposals(Release release, String wave, RecommendationSettings settings, IndicatorTree tree) {
        this.search = new PilotSearch(release, wave, settings);
        this.clusterSearch = new PilotSearch(
                release, wave, settings.withPilots(settings.fewestPilots(), settings.mostClusterPilots()));
        this.tree = tree;
    }

    /** Pairs lens by lens, the lens whose pairs gain most together first. */
    List<Pilot> of(List<Region> regions) {
        return Pilot.LENSES.stream()
                .map(lens -> proposal(lens, regions))
                .sorted(Comparator.comparingDouble(PilotProposals::sum).reversed())
                .flatMap(List::stream)
                .toList();
    }

    private List<Pilot> proposal(Lens lens, List<Region> regions) {
        List<String> dimensions = dimensions(lens);
        if (dimensions.isEmpty()) {
            return List.of();
        }
        return (lens == Lens.CLUSTER ? clusterSearch : search).search(lens, dimensions, regions);
    }

    /** Purchases are compared by the parts of the procurement index and the lens, clusters by the parts of their lens. */
    private List<String> dimensions(Lens lens) {
        List<String> own = tree.at(NodeLevel.SUB).stream()
                .filter(i -> i.lens().filter(lens::equals).isPresent())
                .map(i -> i.code())
                .toList();
        if (own.isEmpty() || lens == Lens.CLUSTER) {
            return own;
        }
        Stream<String> procurement = tree.children("CAP_C4").stream()
                .filter(i -> i.grain() == Grain.UNIT)
                .map(i -> i.code());
        return Stream.concat(procurement, own.stream()).toList();
    }

    private static double sum(List<Pilot> pilots) {
        return pilots.stream().mapToDouble(Pilot::value).sum();
    }
}
