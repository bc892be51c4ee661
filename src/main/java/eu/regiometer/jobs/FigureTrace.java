package eu.regiometer.jobs;

import eu.regiometer.findings.Defects;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Indicator;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Wave;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Follows a published figure back to the submissions behind it, from the data files of the last run. */
public final class FigureTrace {

    private static final String FORM = "WAVE/AREA/CODE or WAVE/AREA/ITEM/STATISTIC, for example 2026/SE321/FIN_LEVEL";

    private final Programme programme;
    private final Path data;
    private final List<String> lines = new ArrayList<>();

    private FigureTrace(Programme programme, Path data) {
        this.programme = programme;
        this.data = data;
    }

    /**
     * Traces a figure.
     *
     * @param figure {@code WAVE/AREA/CODE} of an indicator or rule, {@code WAVE/AREA/ITEM/STATISTIC} of an estimate
     * @return lines for the person who asks
     * @throws NothingToReadException if there is no such figure in the data files
     */
    public static List<String> trace(String figure, Path input, Path output) {
        String[] parts = figure.split("/", 4);
        if (parts.length < 3) {
            throw new NothingToReadException("\"" + figure + "\" is no figure: expected " + FORM);
        }
        Path data = output.resolve("data");
        if (!Files.isDirectory(data)) {
            throw new NothingToReadException(
                    "there are no data files in " + data + "; run the main job first, or give --output");
        }
        var trace = new FigureTrace(Programme.read(input.resolve("programme")), data);
        trace.follow(parts);
        return List.copyOf(trace.lines);
    }

    private void follow(String[] parts) {
        Wave wave = programme
                .territory()
                .wave(parts[0])
                .orElseThrow(() -> new NothingToReadException("there is no wave " + parts[0] + " in programme.yaml"));
        Area area = programme.territory().areas(wave).stream()
                .filter(a -> a.code().equals(parts[1]))
                .findFirst()
                .orElseThrow(
                        () -> new NothingToReadException("there is no area " + parts[1] + " in wave " + wave.code()));
        String code = parts[2];
        boolean found = parts.length == 4
                ? rows("estimates", wave, area, "item", code, parts[3])
                : rows("indicators", wave, area, "indicator", code, "")
                        | rows("recommendations", wave, area, "rule", code, "");
        if (!found) {
            throw new NothingToReadException(
                    "no figure " + String.join("/", parts) + " in " + data + "; expected " + FORM);
        }
        programme.tree().indicator(code).ifPresent(this::formula);
        Rule rule = programme.rulebook().rules().get(code);
        if (rule != null) {
            rule.conditions()
                    .forEach(c -> lines.add("reads: " + c.indicator() + " "
                            + c.statistic().text() + " " + c.comparison().sign() + " " + c.threshold()
                            + (c.argument().isEmpty() ? "" : " of " + c.argument())));
        }
        submissions(
                wave,
                area,
                programme
                        .tree()
                        .indicator(code)
                        .flatMap(Indicator::survey)
                        .map(Survey::id)
                        .orElse(""));
    }

    private boolean rows(String table, Wave wave, Area area, String column, String code, String statistic) {
        Table rows = Table.read(data.resolve(table + ".csv"), table, new Defects());
        boolean found = false;
        for (Row row : rows.rows()) {
            if (row.text("wave").equals(wave.code())
                    && row.text("area").equals(area.code())
                    && row.text(column).equals(code)
                    && (statistic.isEmpty()
                            || row.text("statistic").equals(statistic)
                                    && row.text("breakdown").isEmpty())) {
                found = true;
                lines.add(table + ".csv, line " + row.number());
                for (String name : rows.header()) {
                    if (!row.text(name).isEmpty()) {
                        lines.add("  " + name + ": " + row.text(name));
                    }
                }
            }
        }
        return found;
    }

    private void formula(Indicator indicator) {
        lines.add("indicator: " + indicator.name() + ", " + indicator.unit() + ", interval " + indicator.interval());
        lines.add("formula: "
                + switch (indicator.formula()) {
                    case Formula.Computed(var computation) -> "computed, " + computation;
                    case Formula.Calculation(var term) -> term.text();
                    case Formula f -> f.toString();
                });
        programme
                .tree()
                .children(indicator.code())
                .forEach(child -> lines.add("part: " + child.code() + ", weight " + child.weight()));
    }

    private void submissions(Wave wave, Area area, String survey) {
        var regions = new TreeSet<String>();
        (area.level() == FigureLevel.LOCAL || area.level() == FigureLevel.REGIONAL
                        ? programme.territory().regionOf(area).stream().toList()
                        : programme.territory().regionsIn(area, wave))
                .stream().map(Region::code).forEach(regions::add);
        Table table = Table.read(data.resolve("submissions.csv"), "submissions", new Defects());
        for (Row row : table.rows()) {
            if (row.text("wave").equals(wave.code())
                    && regions.contains(row.text("region"))
                    && (survey.isEmpty() || row.text("survey").equals(survey))
                    && row.text("verdict").startsWith("ACCEPTED")) {
                lines.add("submission: " + row.text("file") + "  sha256 " + row.text("sha256") + "  rows "
                        + row.text("rows_accepted"));
            }
        }
    }
}
