package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedFieldWork;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Field work of a region: 240 answers in the first way of interview, 55 in the second one or withheld. */
final class FixtureFieldWork {

    private FixtureFieldWork() {}

    static ReleasedFieldWork of(
            SortedMap<Survey, Questionnaire> questionnaires, Survey survey, String wave, Area area, boolean withheld) {
        SortedMap<String, OptionalLong> modes = new TreeMap<>();
        List<Option> ways = Objects.requireNonNull(questionnaires.get(survey))
                .role(Role.MODE)
                .map(Item::options)
                .orElse(List.of());
        if (ways.size() > 1) {
            modes.put(ways.get(0).code(), OptionalLong.of(240));
            modes.put(ways.get(1).code(), withheld ? OptionalLong.empty() : OptionalLong.of(55));
        }
        return new ReleasedFieldWork(
                survey,
                wave,
                area,
                OptionalLong.of(300),
                2,
                3,
                OptionalLong.of(295),
                OptionalLong.of(295),
                OptionalLong.of(295),
                new TreeMap<>(),
                new TreeMap<>(),
                modes,
                List.of(),
                List.of());
    }
}
