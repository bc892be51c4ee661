package eu.regiometer.publication;

import eu.regiometer.territory.Wave;
import java.time.LocalDate;
import java.util.List;

/** The table of waves: when each was in the field, and whether its figures may still change. */
final class WaveTable {

    private static final String FINAL = "final";
    private static final String PROVISIONAL = "provisional";

    private WaveTable() {}

    static DataTable of(OpenData data) {
        LocalDate issued = LocalDate.parse(data.source().reportDate());
        return new DataTable(
                "waves",
                "Waves",
                "One row per wave: its field work, and whether all its figures are provisional",
                List.of("wave"),
                List.of(),
                List.of(
                        DataField.text("wave", "Wave", "Code of the wave").always(),
                        DataField.text("kind", "Kind", "Pre-study or main study")
                                .oneOf(CommonFields.names(Wave.Kind.values()))
                                .always(),
                        DataField.text("from", "From", "First day of field work")
                                .always(),
                        DataField.text("to", "To", "Last day of field work").always(),
                        DataField.text(
                                        "accept_until",
                                        "Accepted until",
                                        "Last report date at which submissions are accepted")
                                .always(),
                        DataField.text(
                                        "status",
                                        "Status",
                                        "provisional (p): submissions of the wave were still accepted at the report date, so"
                                                + " that any of its figures may change; final: they were not")
                                .oneOf(List.of(FINAL, PROVISIONAL))
                                .always()),
                () -> data.territory().waves().stream().map(wave -> row(wave, issued)));
    }

    private static List<String> row(Wave wave, LocalDate issued) {
        return List.of(
                wave.code(),
                wave.kind().name(),
                wave.from().toString(),
                wave.to().toString(),
                wave.acceptUntil().toString(),
                wave.open(issued) ? PROVISIONAL : FINAL);
    }
}
