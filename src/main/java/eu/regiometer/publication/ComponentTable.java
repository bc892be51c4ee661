package eu.regiometer.publication;

import static eu.regiometer.publication.CommonFields.wave;

import eu.regiometer.disclosure.ReleasedComponents;
import eu.regiometer.disclosure.ReleasedComponents.Component;
import eu.regiometer.workbook.Decimals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The table that tells whether members of a node go together. */
final class ComponentTable {

    private ComponentTable() {}

    static DataTable of(OpenData data) {
        Comparator<ReleasedComponents> order =
                Comparator.comparing(ReleasedComponents::wave).thenComparing(ReleasedComponents::code);
        return new DataTable(
                "components",
                "Principal components",
                "Whether the members of each node of the indicator tree go together among the regions: eigenvalues and"
                        + " vectors of the correlations of their released values. For information; weights never follow"
                        + " from it.",
                List.of("wave", "node", "component", "indicator"),
                List.of(
                        new DataTable.Reference(List.of("node"), "indicators-tree", List.of("code")),
                        new DataTable.Reference(List.of("indicator"), "indicators-tree", List.of("code"))),
                List.of(
                        wave(),
                        DataField.text("node", "Node", "Node of the indicator tree")
                                .always(),
                        DataField.count("component", "Component", "1 explains most", "number")
                                .always(),
                        DataField.text("indicator", "Indicator", "Member of the node")
                                .always(),
                        DataField.number("loading", "Loading", "Its loading; squares of a component add up to 1", "1"),
                        DataField.number("eigenvalue", "Eigenvalue", "Eigenvalue of the component", "1")
                                .notNegative(),
                        DataField.share("share", "Share", "Share of the variance that the component explains"),
                        DataField.count("regions", "Regions", "Regions in which every member is released", "regions")
                                .always()),
                () -> ReleasedComponents.of(data.release(), data.territory(), data.tree()).stream()
                        .sorted(order)
                        .flatMap(node -> rows(node).stream()));
    }

    private static List<List<String>> rows(ReleasedComponents node) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < node.components().size(); i++) {
            Component component = node.components().get(i);
            for (int m = 0; m < node.members().size(); m++) {
                rows.add(List.of(
                        node.wave(),
                        node.code(),
                        Integer.toString(i + 1),
                        node.members().get(m),
                        Decimals.text(component.loadings().get(m)),
                        // rounding must not lead below 0
                        Decimals.text(Math.max(0, component.eigenvalue())),
                        Decimals.text(Math.clamp(component.share(), 0.0, 1.0)),
                        Integer.toString(node.regions())));
            }
        }
        return rows;
    }
}
