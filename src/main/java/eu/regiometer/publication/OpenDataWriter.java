package eu.regiometer.publication;

import eu.regiometer.workbook.ContentHash;
import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the open data: UTF-8, comma, header, point as decimal sign, full precision, rows in the order of their keys,
 * and {@value #PACKAGE}, a Frictionless Data Package that describes every column.
 */
public final class OpenDataWriter {

    /** Name of the description of the package. */
    public static final String PACKAGE = "datapackage.json";

    /** Name of the text form of the rulebook. */
    public static final String RULEBOOK = "rulebook.yaml";

    private OpenDataWriter() {}

    /**
     * Writes all files.
     *
     * @param folder folder {@code data} of the output
     * @return the files in the order in which they should be shown, {@value #PACKAGE} last
     */
    public static List<DataFile> write(Path folder, OpenData data) {
        List<DataTable> tables = tables(data);
        List<DataFile> files = new ArrayList<>();
        List<Json> resources = new ArrayList<>();
        for (DataTable table : tables) {
            table.write(folder);
            Path file = folder.resolve(table.fileName());
            files.add(new DataFile(table.fileName(), table.title(), table.description(), size(file)));
            resources.add(resource(table, file));
        }
        files.add(rulebook(folder, data, resources));
        Path described = folder.resolve(PACKAGE);
        OutputFiles.write(described, JsonWriter.text(description(data, resources)));
        files.add(new DataFile(
                PACKAGE,
                "Description of the data",
                "Frictionless Data Package: type, unit and meaning of every column, hash of every file",
                size(described)));
        return List.copyOf(files);
    }

    private static DataFile rulebook(Path folder, OpenData data, List<Json> resources) {
        Path file = folder.resolve(RULEBOOK);
        OutputFiles.write(file, data.rulebook());
        var described = new DataFile(
                RULEBOOK,
                "Rulebook",
                "Rules, conditions, examples, texts and registers behind the recommendations: the canonical, sorted text"
                        + " form of recommendations.xlsx",
                size(file));
        resources.add(Json.fields()
                .put("name", "rulebook")
                .put("path", RULEBOOK)
                .put("profile", "data-resource")
                .put("title", described.title())
                .put("description", described.description())
                .put("format", "yaml")
                .put("mediatype", "application/yaml")
                .put("encoding", "utf-8")
                .put("bytes", described.bytes())
                .put("hash", "sha256:" + ContentHash.of(file))
                .done());
        return described;
    }

    private static List<DataTable> tables(OpenData data) {
        List<DataTable> tables = new ArrayList<>();
        tables.add(FigureTables.indicators(data));
        tables.add(FigureTables.estimates(data));
        tables.add(ComparisonTables.differences(data));
        tables.add(ComparisonTables.aggregates(data));
        tables.add(SpreadTables.spread(data));
        tables.add(ScaleTable.of(data));
        tables.add(SpreadTables.nonResponse(data));
        tables.add(SmallAreaTable.of(data));
        tables.add(SectorTable.of(data));
        tables.add(ComponentTable.of(data));
        tables.add(WeightingTables.weighting(data));
        tables.add(WeightingTables.margins(data));
        tables.add(RecordTables.recommendations(data));
        tables.add(RecordTables.submissions(data));
        tables.add(ChangesTable.of(data));
        tables.add(WaveTable.of(data));
        tables.add(CodebookTables.areas(data.territory()));
        tables.add(CodebookTables.tree(data));
        data.questionnaires().values().forEach(q -> tables.add(CodebookTables.questions(q)));
        return tables;
    }

    private static Json resource(DataTable table, Path file) {
        return Json.fields()
                .put("name", table.name())
                .put("path", table.fileName())
                .put("profile", "tabular-data-resource")
                .put("title", table.title())
                .put("description", table.description())
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8")
                .put("bytes", size(file))
                .put("hash", "sha256:" + ContentHash.of(file))
                .put(
                        "dialect",
                        Json.fields()
                                .put("delimiter", ",")
                                .put("lineTerminator", "\n")
                                .put("quoteChar", "\"")
                                .put("doubleQuote", new Json.Truth(true))
                                .put("header", new Json.Truth(true))
                                .done())
                .put("schema", table.schema())
                .done();
    }

    private static Json description(OpenData data, List<Json> resources) {
        OpenData.Source source = data.source();
        String synthetic = data.release().synthetic()
                ? "The answers behind these figures are synthetic: made up to show the method. "
                : "";
        var sources = Json.fields()
                .put("title", source.title() + ": survey workbooks of the partner regions, see submissions.csv")
                .put("path", source.homepage())
                .done();
        var publisher = Json.fields()
                .put("title", source.publisher())
                .put("email", source.email())
                .put("path", source.homepage())
                .put("role", "publisher")
                .done();
        var licence = Json.fields()
                .put("name", source.licence())
                .put("path", source.licenceLink())
                .put("title", source.licence())
                .done();
        return Json.fields()
                .put("profile", "tabular-data-package")
                .put("name", name(source.title()))
                .put("title", source.title())
                .put(
                        "description",
                        synthetic + "Figures of all waves up to "
                                + data.release().wave()
                                + ". Proportions run from 0 to 1. Withheld rows keep their keys and the flag :c and hold"
                                + " no figure.")
                .put("version", source.product())
                .put("created", source.reportDate() + "T00:00:00Z")
                .put("homepage", source.homepage())
                .put("licenses", new Json.Items(List.of(licence)))
                .put("sources", new Json.Items(List.of(sources)))
                .put("contributors", new Json.Items(List.of(publisher)))
                .put("snapshot", "sha256:" + data.release().snapshot())
                .put("resources", new Json.Items(resources))
                .done();
    }

    private static String name(String title) {
        String name =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "survey" : name;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
