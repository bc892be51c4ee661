package eu.regiometer.workbook;

import eu.regiometer.findings.CellAddress;
import org.yaml.snakeyaml.nodes.Node;

/** Paths of settings: keys and positions in lists with dots between them. */
final class YamlPath {

    private YamlPath() {}

    static String join(String first, String second) {
        return first.isEmpty() ? second : second.isEmpty() ? first : first + "." + second;
    }

    static String parent(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Where a node of a file stands. */
    static CellAddress place(String file, Node node, String path) {
        return CellAddress.line(file, node.getStartMark().getLine() + 1, "key " + path);
    }
}
