package eu.regiometer.publication;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which open data are for the public: all but what compares with a run that nobody outside has seen. */
public final class PublicData {

    private static final String CHANGES = "changes.csv";
    private static final String RESOURCES = "resources";

    private PublicData() {}

    /** Whether the public may have a file of the folder of data. */
    public static boolean isFor(String path) {
        return !path.endsWith("/" + CHANGES);
    }

    /** Whether a file describes the others. */
    public static boolean isDescription(String path) {
        return path.endsWith("/" + OpenDataWriter.PACKAGE);
    }

    /** A description of all tables, narrowed to those for the public. */
    static byte[] described(byte[] description) {
        if (!(JsonReader.read(new String(description, StandardCharsets.UTF_8)) instanceof Json.Fields all)) {
            throw new IllegalArgumentException(OpenDataWriter.PACKAGE + " is no object");
        }
        List<Json> open = all.list(RESOURCES).stream()
                .<Json>map(resource -> resource)
                .filter(resource -> !(resource instanceof Json.Fields fields
                        && fields.text("path").equals(CHANGES)))
                .toList();
        var narrowed = Json.fields();
        all.values()
                .forEach((name, value) -> narrowed.put(name, name.equals(RESOURCES) ? new Json.Items(open) : value));
        return JsonWriter.text(narrowed.done()).getBytes(StandardCharsets.UTF_8);
    }
}
