package eu.regiometer.publication;

import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Wave;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a series of waves breaks: a version of the questionnaire that served the wave before, and serves this wave no
 * more, asked a question in another way. What is computed from the question breaks with it.
 */
final class SeriesBreaks {

    private record Place(String wave, String code) {}

    private final Set<Place> columns = new HashSet<>();
    private final Set<Place> indicators = new HashSet<>();

    private SeriesBreaks() {}

    static SeriesBreaks of(OpenData data) {
        var breaks = new SeriesBreaks();
        for (Wave wave : data.territory().waves()) {
            Optional<Wave> before = data.territory().previous(wave);
            if (before.isPresent()) {
                SortedSet<String> changed = new TreeSet<>();
                data.questionnaires().values().forEach(asked -> {
                    SortedSet<String> items = changed(asked, before.get().code(), wave.code());
                    items.forEach(item -> changed.add(key(asked.survey(), item)));
                    asked.columns().stream()
                            .filter(column -> items.contains(column.item().code()))
                            .map(Column::name)
                            .forEach(name -> breaks.columns.add(new Place(wave.code(), key(asked.survey(), name))));
                });
                changed.forEach(item -> breaks.columns.add(new Place(wave.code(), item)));
                data.tree().indicators().stream()
                        .filter(node -> rests(node, data.tree(), changed))
                        .forEach(node -> breaks.indicators.add(new Place(wave.code(), node.code())));
            }
        }
        return breaks;
    }

    private static SortedSet<String> changed(Questionnaire asked, String before, String now) {
        SortedSet<String> serving = asked.versionsFor(now);
        SortedSet<String> given = new TreeSet<>(asked.versionsFor(before));
        given.removeAll(serving);
        SortedSet<String> changed = new TreeSet<>();
        for (String version : serving) {
            Questionnaire present = asked.of(version).orElse(asked);
            given.stream()
                    .flatMap(older -> asked.of(older).stream())
                    .flatMap(older -> present.changedSince(older).stream())
                    .filter(item -> present.item(item).isPresent())
                    .forEach(changed::add);
        }
        return changed;
    }

    private static boolean rests(Indicator node, IndicatorTree tree, SortedSet<String> items) {
        boolean gap = node.formula() instanceof Formula.Gap(String first, String second)
                && (rests(first, tree, items) || rests(second, tree, items));
        return gap
                || node.survey()
                        .filter(survey ->
                                node.formula().items().stream().anyMatch(item -> items.contains(key(survey, item))))
                        .isPresent()
                || tree.children(node.code()).stream().anyMatch(child -> rests(child, tree, items));
    }

    private static boolean rests(String code, IndicatorTree tree, SortedSet<String> items) {
        return tree.indicator(code).filter(node -> rests(node, tree, items)).isPresent();
    }

    private static String key(Survey survey, String column) {
        return survey.id() + "/" + column;
    }

    /** The letter for a figure of a question or of one of its columns; none where the series goes on. */
    char[] of(String wave, Survey survey, String column) {
        return letters(columns.contains(new Place(wave, key(survey, column))));
    }

    /** The letter for an indicator. */
    char[] of(String wave, String indicator) {
        return letters(indicators.contains(new Place(wave, indicator)));
    }

    private static char[] letters(boolean broken) {
        return broken ? new char[] {RowFlags.BREAK} : new char[0];
    }
}
