package eu.regiometer.workbook;

import eu.regiometer.findings.Defect;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Keys of settings that nobody asked for. */
final class UnknownKeys {

    private final String file;
    private final TreeSet<String> used;

    /**
     * A search among the keys of a file.
     *
     * @param used paths of the keys that were asked for
     */
    UnknownKeys(String file, TreeSet<String> used) {
        this.file = file;
        this.used = used;
    }

    /** One defect for each unknown key below a node at a path. */
    List<Defect> below(Node node, String path) {
        List<Defect> unknown = new ArrayList<>();
        collect(node, path, unknown);
        return unknown;
    }

    private void collect(Node in, String path, List<Defect> unknown) {
        if (in instanceof MappingNode section) {
            for (NodeTuple entry : section.getValue()) {
                String full = YamlPath.join(path, YamlTree.key(entry));
                if (isUsed(full)) {
                    collect(entry.getValueNode(), full, unknown);
                } else {
                    List<String> siblings = siblings(path);
                    unknown.add(new Defect(
                            YamlPath.place(file, entry.getKeyNode(), full),
                            "an unknown key \"" + YamlTree.key(entry) + "\"",
                            siblings.isEmpty() ? "no key here" : "one of " + String.join(", ", siblings),
                            NearestName.of(YamlTree.key(entry), siblings)
                                    .map(near -> "write \"" + near + "\"")
                                    .orElse("delete the key")));
                }
            }
        } else if (in instanceof SequenceNode list) {
            for (int i = 0; i < list.getValue().size(); i++) {
                collect(list.getValue().get(i), YamlPath.join(path, Integer.toString(i)), unknown);
            }
        }
    }

    private boolean isUsed(String full) {
        return used.contains(full) || used.higher(full + ".") instanceof String next && next.startsWith(full + ".");
    }

    private List<String> siblings(String path) {
        String start = path.isEmpty() ? "" : path + ".";
        return used.stream()
                .filter(known -> known.startsWith(start) && known.length() > start.length())
                .map(known -> known.substring(start.length()).split("\\.", -1)[0])
                .distinct()
                .toList();
    }
}
