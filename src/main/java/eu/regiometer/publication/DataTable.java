package eu.regiometer.publication;

import eu.regiometer.workbook.CsvWriter;
import eu.regiometer.workbook.OutputFiles;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An open data table.
 *
 * @param name name of the resource; the file is called the same with {@code .csv}
 * @param title short title
 * @param description what it holds
 * @param key columns that tell rows apart
 * @param references columns that lead to other tables
 * @param fields columns
 * @param rows rows in order, one text per column
 */
record DataTable(
        String name,
        String title,
        String description,
        List<String> key,
        List<Reference> references,
        List<DataField> fields,
        Supplier<Stream<List<String>>> rows) {

    DataTable {
        key = List.copyOf(key);
        references = List.copyOf(references);
        fields = List.copyOf(fields);
    }

    /**
     * Columns that lead to another table.
     *
     * @param columns columns here
     * @param table name of the other table
     * @param target its columns
     */
    record Reference(List<String> columns, String table, List<String> target) {}

    String fileName() {
        return name + ".csv";
    }

    void write(Path folder) {
        List<String> header = fields.stream().map(DataField::name).toList();
        OutputFiles.write(folder.resolve(fileName()), out -> {
            var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            var csv = CsvWriter.data(text);
            csv.line(header);
            try (Stream<List<String>> lines = rows.get()) {
                lines.forEach(csv::line);
            }
            text.flush();
        });
    }

    /** The Table Schema of the rows. */
    Json schema() {
        var schema = Json.fields()
                .put(
                        "fields",
                        new Json.Items(fields.stream().map(DataField::json).toList()))
                .put("missingValues", Json.texts(List.of("")))
                .put("primaryKey", Json.texts(key));
        if (!references.isEmpty()) {
            List<Json> keys = new ArrayList<>();
            references.forEach(r -> keys.add(Json.fields()
                    .put("fields", Json.texts(r.columns()))
                    .put(
                            "reference",
                            Json.fields()
                                    .put("resource", r.table())
                                    .put("fields", Json.texts(r.target()))
                                    .done())
                    .done()));
            schema.put("foreignKeys", new Json.Items(keys));
        }
        return schema.done();
    }
}
