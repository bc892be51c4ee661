package eu.regiometer.publication;

import static eu.regiometer.publication.CommonFields.names;

import eu.regiometer.revision.CardState;
import eu.regiometer.revision.Cause;
import eu.regiometer.revision.Change;
import eu.regiometer.revision.Origin;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of what changed since the last issue. */
final class ChangesTable {

    private static final String FIGURE = "FIGURE";
    private static final String SEPARATOR = "; ";

    private ChangesTable() {}

    static DataTable of(OpenData data) {
        List<String> kinds = new ArrayList<>(List.of(FIGURE));
        kinds.addAll(names(Change.Kind.values()));
        kinds.addAll(List.of(Cause.TEMPLATE.name(), Cause.PRODUCT.name()));
        return new DataTable(
                "changes",
                "Changes",
                "What differs from the last issue of the wave, one row per figure and recommendation, with its causes;"
                        + " empty for a first issue and when nothing changed",
                List.of("wave", "level", "area", "kind", "code"),
                List.of(),
                List.of(
                        CommonFields.wave(),
                        DataField.text("level", "Level", "Level of the area; empty for what concerns every report"),
                        DataField.text("area", "Area", "Code of the area; empty for what concerns every report"),
                        DataField.text(
                                        "kind",
                                        "Kind",
                                        "FIGURE: a figure moved, came or went; ADDED, DROPPED, PRIORITY, RANK, WORDS: what"
                                                + " became of a recommendation; TEMPLATE, PRODUCT: every report is made"
                                                + " in another way")
                                .oneOf(kinds)
                                .always(),
                        DataField.text("code", "Code", "Indicator or rule").always(),
                        DataField.text(
                                "from",
                                "From",
                                "Figure as printed then, or priority; a flag where it was withheld; \"released\" where a"
                                        + " figure is withheld now"),
                        DataField.text("to", "To", "The same now"),
                        DataField.text("from_standing", "Standing then", "Outcome, band and place among the cards"),
                        DataField.text("to_standing", "Standing now", "Outcome, band and place among the cards"),
                        DataField.text(
                                        "causes",
                                        "Causes",
                                        "Nearest first, each with its receipts, versions or parts of the programme;"
                                                + " separated by semicolons")
                                .always()),
                () -> rows(data));
    }

    private static Stream<List<String>> rows(OpenData data) {
        String wave = data.release().wave();
        return Stream.concat(
                data.changes().all().entrySet().stream()
                        .flatMap(area ->
                                area.getValue().stream().map(change -> row(wave, Optional.of(area.getKey()), change))),
                data.changes().reports().stream().map(change -> row(wave, Optional.empty(), change)));
    }

    private static List<String> row(String wave, Optional<Area> area, Change change) {
        List<String> row = new ArrayList<>(List.of(
                wave,
                area.map(a -> a.level().name()).orElse(""),
                area.map(Area::code).orElse("")));
        row.addAll(
                switch (change) {
                    case Change.OfFigure figure -> List.of(FIGURE, figure.code(), figure.from(), figure.to(), "", "");
                    case Change.OfCard card ->
                        List.of(
                                card.kind().name(),
                                card.code(),
                                of(card.from(), CardState::priority),
                                of(card.to(), CardState::priority),
                                of(card.from(), ChangesTable::standing),
                                of(card.to(), ChangesTable::standing));
                    case Change.OfReports reports ->
                        List.of(reports.code(), reports.code(), reports.from(), reports.to(), "", "");
                });
        row.add(change.origins().stream().map(ChangesTable::cause).collect(Collectors.joining(SEPARATOR)));
        return row;
    }

    private static String of(Optional<CardState> state, Function<CardState, String> part) {
        return state.map(part).orElse("");
    }

    private static String standing(CardState state) {
        return (state.kind() + " " + state.band()).strip() + " " + state.place();
    }

    private static String cause(Origin origin) {
        return origin.details().isEmpty()
                ? origin.cause().name()
                : origin.cause() + " " + String.join(" ", origin.details());
    }
}
