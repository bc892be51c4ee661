package eu.regiometer.disclosure;

import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.statistics.composite.PrincipalComponents;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the members of a node of the tree go together among the regions, from their released values (principal
 * components). For information: the weights of the tree are set by the programme and never follow from it.
 *
 * @param wave wave code
 * @param code node
 * @param members nodes directly below it, in the order of the tree
 * @param regions regions in which every member is released
 * @param components largest first; none with too few regions or a member that is the same in all of them
 */
public record ReleasedComponents(
        String wave, String code, List<String> members, int regions, List<Component> components) {

    /**
     * A component.
     *
     * @param eigenvalue its eigenvalue of the correlation matrix
     * @param share share of the variance that it explains, 0 to 1
     * @param loadings one per member, squares adding up to 1, the sum positive
     */
    public record Component(double eigenvalue, double share, List<Double> loadings) {

        public Component {
            loadings = List.copyOf(loadings);
        }

        /** Whether members pull in different directions: then they do not form one dimension. */
        public boolean opposed() {
            return loadings.stream().anyMatch(loading -> loading < 0);
        }
    }

    public ReleasedComponents {
        members = List.copyOf(members);
        components = List.copyOf(components);
    }

    /**
     * Correlation of two members over the regions, put together again from all components: the sum of eigenvalue times
     * both loadings.
     *
     * @throws IllegalArgumentException without components
     */
    public double correlation(int first, int second) {
        if (components.isEmpty()) {
            throw new IllegalArgumentException("no components of " + code + " in " + wave);
        }
        double sum = 0;
        for (Component component : components) {
            sum += component.eigenvalue()
                    * component.loadings().get(first)
                    * component.loadings().get(second);
        }
        return Math.clamp(sum, -1.0, 1.0);
    }

    /** The components of every node with several members, by wave and in the order of the tree. */
    public static List<ReleasedComponents> of(Release release, Territory territory, IndicatorTree tree) {
        List<ReleasedComponents> all = new ArrayList<>();
        for (Wave wave : territory.waves()) {
            for (Indicator node : tree.indicators()) {
                List<String> members =
                        tree.children(node.code()).stream().map(Indicator::code).toList();
                if (members.size() > 1) {
                    all.add(of(release, wave.code(), node.code(), members, territory.members(wave)));
                }
            }
        }
        return all;
    }

    private static ReleasedComponents of(
            Release release, String wave, String code, List<String> members, List<Region> regions) {
        List<List<Double>> rows = new ArrayList<>();
        for (Region region : regions) {
            List<Double> row = new ArrayList<>();
            for (String member : members) {
                release.indicator(wave, Area.region(region.code()), member)
                        .filter(value -> value.flag().hasFigure())
                        .ifPresent(value -> value.value().ifPresent(row::add));
            }
            if (row.size() == members.size()) {
                rows.add(row);
            }
        }
        Optional<PrincipalComponents> found = Optional.empty();
        if (rows.size() > members.size()) {
            List<List<Double>> columns = new ArrayList<>();
            for (int i = 0; i < members.size(); i++) {
                int member = i;
                columns.add(rows.stream().map(row -> row.get(member)).toList());
            }
            found = PrincipalComponents.of(columns);
        }
        List<Component> components = new ArrayList<>();
        found.ifPresent(all -> {
            for (int i = 0; i < all.eigenvalues().size(); i++) {
                components.add(new Component(
                        all.eigenvalues().get(i), all.share(i), all.loadings().get(i)));
            }
        });
        return new ReleasedComponents(wave, code, members, rows.size(), components);
    }
}
