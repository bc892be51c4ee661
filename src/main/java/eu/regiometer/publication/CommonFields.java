package eu.regiometer.publication;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.workbook.Decimals;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Columns that several tables share, and how their values are written. */
final class CommonFields {

    /** Leads from level and area to the table of areas. */
    static final List<DataTable.Reference> AREA =
            List.of(new DataTable.Reference(List.of("level", "area"), "areas", List.of("level", "area")));

    private CommonFields() {}

    static DataField wave() {
        return DataField.text("wave", "Wave", "Code of the wave, a year or half-year")
                .always();
    }

    static DataField level() {
        return DataField.text("level", "Level", "Level of the area")
                .oneOf(names(FigureLevel.values()))
                .always();
    }

    static DataField area() {
        return DataField.text(
                        "area",
                        "Area",
                        "Code of the municipality, region or country; PARTNERS: all partner regions; EU: those in member"
                                + " states")
                .always();
    }

    static List<String> surveys() {
        return Stream.of(Survey.values()).map(Survey::id).toList();
    }

    static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    static String text(OptionalDouble number) {
        return number.isPresent() ? Decimals.text(number.getAsDouble()) : "";
    }

    static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }
}
