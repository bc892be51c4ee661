package eu.regiometer.workbook;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds its way through a tree of YAML nodes, which still know their lines. */
final class YamlTree {

    private static final int LONGEST_SHOWN = 60;

    private YamlTree() {}

    /** The node at a path such as {@code waves.0.code}; null when there is none. */
    static @Nullable Node find(@Nullable Node from, String path) {
        Node found = from;
        if (path.isEmpty()) {
            return found;
        }
        for (String step : path.split("\\.", -1)) {
            found = switch (found) {
                case MappingNode section -> child(section, step);
                case SequenceNode list -> child(list, step);
                case null, default -> null;
            };
        }
        return found;
    }

    /** Text of a scalar as written, stripped; empty for YAML's null. */
    static String text(ScalarNode scalar) {
        String text = scalar.getValue().strip();
        return scalar.isPlain() && (text.equals("~") || text.equals("null")) ? "" : text;
    }

    /** Key of an entry; empty when it is no text. */
    static String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar
                ? scalar.getValue().strip()
                : "";
    }

    /** What stands there, for a message. */
    static String shown(Node found) {
        if (!(found instanceof ScalarNode scalar)) {
            return found instanceof SequenceNode ? "a list" : "a section";
        }
        String text = scalar.getValue();
        return "\"" + (text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text) + "\"";
    }

    private static @Nullable Node child(MappingNode section, String key) {
        for (NodeTuple entry : section.getValue()) {
            if (key(entry).equals(key)) {
                return entry.getValueNode();
            }
        }
        return null;
    }

    private static @Nullable Node child(SequenceNode list, String index) {
        int at = index.matches("[0-9]{1,6}") ? Integer.parseInt(index) : -1;
        return at >= 0 && at < list.getValue().size() ? list.getValue().get(at) : null;
    }
}
