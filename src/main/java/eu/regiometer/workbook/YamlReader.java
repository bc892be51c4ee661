package eu.regiometer.workbook;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import java.io.StringReader;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads YAML into nodes without making any object of them: no tags, no aliases of collections, bounded depth and size.
 *
 * @param file name for defects
 * @param defects takes what is wrong
 */
record YamlReader(String file, Defects defects) {

    private static final int LARGEST = 1_000_000;
    private static final int DEEPEST = 20;

    /** The root node; null, with a defect, for what is no YAML, and null for an empty text. */
    @Nullable
    Node read(String yaml) {
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
            checkTwice(root);
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            defects.add(
                    CellAddress.line(file, line, ""),
                    e.getProblem() == null ? "no YAML" : e.getProblem(),
                    "YAML: \"key: value\", indented by spaces",
                    "correct this line or the one above it");
        } catch (YAMLException e) {
            defects.add(CellAddress.file(file), "no YAML", "YAML without aliases of collections", "write it out");
        }
        return null;
    }

    private void checkTwice(@Nullable Node in) {
        switch (in) {
            case MappingNode section -> {
                var seen = new TreeSet<String>();
                for (NodeTuple entry : section.getValue()) {
                    String key = YamlTree.key(entry);
                    if (!seen.add(key)) {
                        int line = entry.getKeyNode().getStartMark().getLine() + 1;
                        defects.add(
                                CellAddress.line(file, line, "key " + key),
                                "key \"" + key + "\" for the second time",
                                "each key once",
                                "delete one of the two");
                    }
                    checkTwice(entry.getValueNode());
                }
            }
            case SequenceNode list -> list.getValue().forEach(this::checkTwice);
            case null, default -> {
                // a single value
            }
        }
    }
}
