package eu.regiometer.revision;

import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleasedEstimate;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OverrideResult;
import eu.regiometer.recommendation.Recommendations;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.territory.Area;
import eu.regiometer.workbook.ContentHash;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one issue of the reports said, kept so that the next issue can say what changed. Holds released figures only.
 *
 * @param identity identity of the run
 * @param wave wave
 * @param date report date, ISO 8601
 * @param grounds what the issue rested on
 * @param figures released indicators as printed, {@code ":c"} for withheld ones, by {@code LEVEL/area/code}
 * @param cards recommendations that are printed as cards, by {@code LEVEL/area/rule}
 * @param measured hash of the figures that a rule read, by {@code LEVEL/area/rule}, and of all released estimates of an
 *     area with their flags, by {@code LEVEL/area/*}
 * @param decisions hash of what reviewers decided, by {@code LEVEL/area/rule}; only where they did
 * @param rules hash of each rule of the rulebook, its wording left out, by id
 */
public record IssueRecord(
        String identity,
        String wave,
        String date,
        Grounds grounds,
        SortedMap<String, String> figures,
        SortedMap<String, CardState> cards,
        SortedMap<String, String> measured,
        SortedMap<String, String> decisions,
        SortedMap<String, String> rules) {

    private static final int MARK = 12;
    private static final double SMALL = 1;
    private static final String ESTIMATES = "*";
    private static final double THOUSANDTHS = 1000;

    public IssueRecord {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        cards = Collections.unmodifiableSortedMap(new TreeMap<>(cards));
        measured = Collections.unmodifiableSortedMap(new TreeMap<>(measured));
        decisions = Collections.unmodifiableSortedMap(new TreeMap<>(decisions));
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }

    /**
     * The record of an issue.
     *
     * @param date report date, ISO 8601
     */
    public static IssueRecord of(
            String identity, String date, Release release, Recommendations recommendations, Grounds grounds) {
        var figures = new TreeMap<String, String>();
        for (ReleasedIndicator indicator : release.indicators()) {
            if (indicator.wave().equals(release.wave())) {
                figures.put(key(indicator.area(), indicator.code()), printed(indicator));
            }
        }
        var cards = new TreeMap<String, CardState>();
        var measured = new TreeMap<String, String>();
        var decisions = new TreeMap<String, String>();
        for (Outcome outcome : recommendations.outcomes()) {
            String key = key(outcome.area(), outcome.rule().id());
            measured.put(key, measured(outcome));
            if (!outcome.overrides().isEmpty()) {
                decisions.put(key, decisions(outcome));
            }
        }
        estimates(release).forEach((area, cells) -> measured.put(key(area, ESTIMATES), mark(String.join("\n", cells))));
        recommendations.outcomes().stream().map(Outcome::area).distinct().forEach(area -> {
            List<Outcome> printed = recommendations.cards(area);
            for (int i = 0; i < printed.size(); i++) {
                Outcome card = printed.get(i);
                cards.put(key(area, card.rule().id()), state(card, i + 1, recommendations));
            }
        });
        var rules = new TreeMap<String, String>();
        recommendations.rulebook().rules().forEach((id, rule) -> rules.put(id, mark(rule.toString())));
        return new IssueRecord(identity, release.wave(), date, grounds, figures, cards, measured, decisions, rules);
    }

    private static SortedMap<Area, SortedSet<String>> estimates(Release release) {
        var areas = new TreeMap<Area, SortedSet<String>>();
        for (ReleasedEstimate cell : release.estimates()) {
            if (cell.wave().equals(release.wave())) {
                areas.computeIfAbsent(cell.area(), area -> new TreeSet<>())
                        .add(String.join(
                                "\t",
                                String.valueOf(cell.survey()),
                                cell.breakdown(),
                                cell.category(),
                                cell.item(),
                                cell.statistic(),
                                cell.flag().text(),
                                cell.estimate().isEmpty()
                                        ? ""
                                        : Long.toString(
                                                Math.round(cell.estimate().getAsDouble() * THOUSANDTHS))));
            }
        }
        return areas;
    }

    /** Mark of the released estimates of an area; empty where there were none, or a record did not tell it. */
    Optional<String> estimates(Area area) {
        return Optional.ofNullable(measured.get(key(area, ESTIMATES)));
    }

    /** Key of a figure or rule of an area. */
    static String key(Area area, String code) {
        return area.level() + "/" + area.code() + "/" + code;
    }

    /** A differing mark for differing text. */
    public static String mark(String text) {
        return ContentHash.of(text).substring(0, MARK);
    }

    private static CardState state(Outcome card, int place, Recommendations recommendations) {
        Rule rule = card.rule();
        String words = recommendations.rulebook().texts().getOrDefault(rule.id(), new TreeMap<>())
                + "\n" + recommendations.rulebook().hook(rule.id())
                + card.overrides().stream()
                        .filter(result -> result.state() == OverrideResult.State.IN_FORCE)
                        .map(result -> "\n" + result.override().language() + " "
                                + result.override().part() + " "
                                + result.override().text())
                        .collect(Collectors.joining());
        return new CardState(
                card.kind().name(),
                card.priority().map(p -> p.band().name()).orElse(""),
                card.priority().map(p -> tenths(p.value())).orElse(""),
                place,
                mark(words));
    }

    private static String measured(Outcome outcome) {
        return mark(outcome.conditions().stream()
                .map(result -> result.condition().indicator() + result.found() + result.span() + result.reason())
                .collect(Collectors.joining("\n")));
    }

    private static String decisions(Outcome outcome) {
        return mark(outcome.overrides().stream()
                .map(result -> String.join(
                        "\n",
                        result.state().name(),
                        result.override().kind().name(),
                        result.override().part().name(),
                        result.override().language(),
                        result.override().text()))
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    /** Whole numbers as in reports; what is small there keeps one decimal. */
    private static String printed(ReleasedIndicator indicator) {
        if (indicator.value().isEmpty()) {
            return indicator.flag().text();
        }
        double value = indicator.value().getAsDouble();
        return Math.abs(value) < SMALL ? tenths(value) : Long.toString(Math.round(value));
    }

    private static String tenths(double value) {
        long tenths = Math.round(value * 10);
        return (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }

    /** Canonical text, one fact per line. */
    public String write() {
        return IssueText.write(this);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @return the record; empty for one that an earlier version of the product wrote in another form
     * @throws IllegalArgumentException if the text is no issue record
     */
    public static Optional<IssueRecord> read(String text) {
        return IssueText.read(text);
    }
}
