package eu.regiometer.publication;

import eu.regiometer.measures.Indicator;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Range;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.questionnaire.Use;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import eu.regiometer.workbook.Decimals;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables that explain the codes of the figures: areas, indicators, questions. */
final class CodebookTables {

    private static final String ENGLISH = "en";

    private CodebookTables() {}

    static DataTable areas(Territory territory) {
        return new DataTable(
                "areas",
                "Areas",
                "Every area that figures describe, in reading order",
                List.of("level", "area"),
                List.of(),
                List.of(
                        DataField.text("level", "Level", "Level of the area").always(),
                        DataField.text("area", "Area", "Code of the area").always(),
                        DataField.text("name", "Name", "English name, or own name of a municipality")
                                .always(),
                        DataField.text("region", "Region", "Partner region that holds a municipality"),
                        DataField.text("country", "Country", "Country of a region or municipality")),
                () -> areaRows(territory));
    }

    private static Stream<List<String>> areaRows(Territory territory) {
        Set<Area> areas = new LinkedHashSet<>();
        for (Wave wave : territory.waves().reversed()) {
            areas.addAll(territory.areas(wave));
        }
        return areas.stream()
                .map(area -> List.of(
                        area.level().name(),
                        area.code(),
                        name(area, territory),
                        area.level() == FigureLevel.LOCAL
                                ? territory.regionOf(area).map(Region::code).orElse("")
                                : "",
                        territory.regionOf(area).map(r -> r.country().code()).orElse("")));
    }

    private static String name(Area area, Territory territory) {
        if (area.equals(Area.PARTNERS)) {
            return "All partner regions";
        }
        return area.equals(Area.EU)
                ? "Partner regions in member states of the European Union"
                : territory.name(area, ENGLISH);
    }

    static DataTable tree(OpenData data) {
        return new DataTable(
                "indicators-tree",
                "Indicator tree",
                "Every indicator with its place in the tree, its weight and its unit",
                List.of("code"),
                List.of(),
                List.of(
                        DataField.text("code", "Code", "Code of the indicator").always(),
                        DataField.text("name", "Name", "English name").always(),
                        DataField.text("level", "Level", "Place in the tree").always(),
                        DataField.text("parent", "Parent", "Indicator that it is a part of"),
                        DataField.share("weight", "Weight", "Share of the parent")
                                .always(),
                        DataField.text("unit", "Unit", "Unit of its values").always(),
                        DataField.text("grain", "Grain", "What it is computed for")
                                .always(),
                        DataField.text("interval", "Interval", "How its interval is made")
                                .always(),
                        DataField.text("lens", "Lens", "Chapter apart from the challenges"),
                        DataField.text("survey", "Survey", "Survey whose questions it reads")),
                () -> data.tree().indicators().stream().map(CodebookTables::row));
    }

    private static List<String> row(Indicator i) {
        return List.of(
                i.code(),
                i.name(),
                i.level().name(),
                i.parent().orElse(""),
                Decimals.text(i.weight()),
                i.unit().name(),
                i.grain().name(),
                i.interval().name(),
                i.lens().map(Enum::name).orElse(""),
                i.survey().map(Survey::id).orElse(""));
    }

    static DataTable questions(Questionnaire questionnaire) {
        return new DataTable(
                "codebook-" + questionnaire.survey().id(),
                "Codebook: " + questionnaire.title(ENGLISH),
                "One row per column of the data sheet and answer, version " + questionnaire.version(),
                List.of("column", "value"),
                List.of(),
                List.of(
                        DataField.text("column", "Column", "Code of the question or of one of its columns")
                                .always(),
                        DataField.text("item", "Item", "Code of the question").always(),
                        DataField.text("block", "Block", "Chapter of the form").always(),
                        DataField.text("question", "Question", "English wording")
                                .always(),
                        DataField.text("type", "Type", "Kind of answer").always(),
                        DataField.text("unit", "Unit", "Unit of a number"),
                        DataField.number("low", "Smallest", "Smallest valid number", "unit of the question"),
                        DataField.number("high", "Largest", "Largest valid number", "unit of the question"),
                        DataField.text("value", "Value", "Code of an answer; empty for numbers and texts"),
                        DataField.text("label", "Label", "English label of the answer"),
                        DataField.text("missing", "Missing", "What the code means when it is no substantive answer"),
                        DataField.text("direction", "Direction", "How the answer enters a score")
                                .always(),
                        DataField.text("asked_if", "Asked if", "Condition under which it is asked; empty: always"),
                        DataField.text("uses", "Uses", "Uses beside the indicators, separated by blanks")),
                () -> questionnaire.columns().stream().flatMap(CodebookTables::rows));
    }

    private static Stream<List<String>> rows(Column column) {
        Item item = column.item();
        List<List<String>> rows = new ArrayList<>();
        if (!column.option().isEmpty()) {
            String label =
                    item.option(column.option()).map(o -> o.label(ENGLISH)).orElse("");
            rows.add(row(column, "1", label, ""));
        } else if (item.options().isEmpty() && item.missingOptions().isEmpty()) {
            rows.add(row(column, "", "", ""));
        } else {
            item.options().forEach(o -> rows.add(row(column, o.code(), o.label(ENGLISH), "")));
        }
        for (Option missing : item.missingOptions()) {
            rows.add(row(
                    column,
                    missing.code(),
                    missing.label(ENGLISH),
                    String.valueOf(item.missing().get(missing.value()))));
        }
        return rows.stream();
    }

    private static List<String> row(Column column, String value, String label, String missing) {
        Item item = column.item();
        Range range = item.range();
        return List.of(
                column.name(),
                item.code(),
                item.block(),
                item.label(ENGLISH),
                item.type().name().toLowerCase(Locale.ROOT),
                item.unit(),
                text(range.low()),
                text(range.high()),
                value,
                label,
                missing,
                item.direction().name().toLowerCase(Locale.ROOT),
                item.relevantText(),
                item.uses().stream()
                        .map(Use::name)
                        .map(n -> n.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ")));
    }

    private static String text(OptionalDouble number) {
        return number.isPresent() ? Decimals.text(number.getAsDouble()) : "";
    }
}
