package eu.regiometer.disclosure;

import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.scale.OrdinalSpread;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Spread of the answers to five-point items, from released shares and nothing else. For whole areas only: for every
 * group the table would be as long as that of the estimates.
 */
final class SpreadRelease {

    private static final int POINTS = 5;
    private static final String SHARE = "proportion=";

    private record Key(String wave, Survey survey, Area area, String item) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::wave)
                .thenComparing(Key::survey)
                .thenComparing(Key::area)
                .thenComparing(Key::item);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Survey, Questionnaire> questionnaires;

    SpreadRelease(Map<Survey, Questionnaire> questionnaires) {
        this.questionnaires = questionnaires;
    }

    List<ReleasedSpread> of(Collection<ReleasedEstimate> estimates) {
        SortedMap<Key, List<ReleasedEstimate>> items = new TreeMap<>();
        for (ReleasedEstimate row : estimates) {
            if (row.breakdown().isEmpty() && row.statistic().startsWith(SHARE) && fivePoints(row)) {
                items.computeIfAbsent(
                                new Key(row.wave(), row.survey(), row.area(), row.item()), key -> new ArrayList<>())
                        .add(row);
            }
        }
        List<ReleasedSpread> spreads = new ArrayList<>();
        items.forEach((key, shares) -> spreads.add(of(key, shares)));
        return spreads;
    }

    private boolean fivePoints(ReleasedEstimate row) {
        return Optional.ofNullable(questionnaires.get(row.survey()))
                .flatMap(questionnaire -> questionnaire.item(row.item()))
                .filter(item -> item.type() == ItemType.LIKERT5)
                .isPresent();
    }

    private static ReleasedSpread of(Key key, List<ReleasedEstimate> rows) {
        List<Double> shares = new ArrayList<>();
        for (int point = 1; point <= POINTS; point++) {
            String statistic = SHARE + point;
            OptionalDouble share = rows.stream()
                    .filter(row -> row.statistic().equals(statistic))
                    .map(ReleasedEstimate::estimate)
                    .findFirst()
                    .orElse(OptionalDouble.empty());
            share.ifPresent(shares::add);
        }
        Optional<OrdinalSpread> spread = shares.size() == POINTS ? OrdinalSpread.of(shares) : Optional.empty();
        return new ReleasedSpread(key.survey(), key.wave(), key.area(), key.item(), spread, flag(rows, spread));
    }

    private static Flag flag(List<ReleasedEstimate> rows, Optional<OrdinalSpread> spread) {
        if (rows.stream().anyMatch(row -> row.flag() == Flag.CONFIDENTIAL)) {
            return Flag.CONFIDENTIAL;
        }
        if (spread.isEmpty()) {
            return Flag.NOT_AVAILABLE;
        }
        return rows.stream().anyMatch(row -> row.flag() == Flag.UNRELIABLE) ? Flag.UNRELIABLE : Flag.NONE;
    }
}
