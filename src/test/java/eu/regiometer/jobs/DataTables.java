package eu.regiometer.jobs;

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The open data as a stranger reads them: every table that the description names, whatever its name, with what the
 * description says of its columns.
 */
final class DataTables {

    /** Columns that say why there is no figure, and stay when a figure is withheld. */
    private static final Set<String> WORDS = Set.of("flag", "capacity_flag", "reason", "method", "joined");

    /** Numbers of people or offices that a cover sheet gives, not of answers. */
    private static final Set<String> OF_THE_COVER = Set.of("eligible", "invited");

    /** Name of the table of figures that municipalities borrow. */
    static final String BORROWED = "borrowed";

    private DataTables() {}

    /**
     * A table.
     *
     * @param name name of the file without its ending
     * @param key columns that make up the key
     * @param counts columns that hold numbers of units
     * @param rows rows by column
     */
    record DataTable(String name, List<String> key, Set<String> counts, List<Map<String, String>> rows) {

        /** Columns of a row that must be empty where the figure is withheld. */
        Set<String> figures(Map<String, String> row) {
            Set<String> figures = new TreeSet<>(row.keySet());
            figures.removeAll(key);
            figures.removeAll(WORDS);
            return figures;
        }
    }

    static List<DataTable> of(Path data) {
        List<DataTable> tables = new ArrayList<>();
        List<Map<String, Object>> resources =
                JsonPath.parse(Outputs.read(data.resolve("datapackage.json"))).read("$.resources[?(@.schema)]");
        for (Map<String, Object> resource : resources) {
            var description = JsonPath.parse(resource);
            Set<String> counts = new TreeSet<>(description.<List<String>>read(
                    "$.schema.fields[?(@.type == 'integer' && (@.unit == 'units' || @.unit == 'rows'))].name"));
            counts.removeAll(OF_THE_COVER);
            String path = description.read("$.path");
            List<String> key = description.read("$.schema.primaryKey");
            tables.add(new DataTable(
                    path.substring(0, path.lastIndexOf('.')), key, counts, Outputs.table(data.resolve(path))));
        }
        return tables;
    }

    /** The tables of a run, and the borrowed figures that local reports of its wave show. */
    static List<DataTable> of(SmallRun run, String wave) {
        List<DataTable> tables = new ArrayList<>(of(run.output().resolve("data")));
        Path stored = new StateFolder(run.state()).released(wave);
        List<Map<String, String>> rows = StoredFigures.read(Outputs.read(stored)).release().indicators().stream()
                .filter(i -> !i.borrowedFrom().isEmpty())
                .map(i -> Map.of(
                        "wave", i.wave(),
                        "level", i.area().level().name(),
                        "area", i.area().code(),
                        "indicator", i.code(),
                        "value",
                                i.value().isPresent()
                                        ? Double.toString(i.value().getAsDouble())
                                        : "",
                        "flag", i.flag().text()))
                .toList();
        tables.add(new DataTable(BORROWED, List.of("wave", "level", "area", "indicator"), Set.of(), rows));
        return tables;
    }
}
