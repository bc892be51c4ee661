package eu.regiometer.revision;

import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.Recommendations;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one issue of the reports said, kept so that the next issue can say what changed. Holds released figures only.
 *
 * @param identity identity of the run
 * @param wave wave
 * @param grounds what the issue rested on
 * @param figures released indicators as printed, {@code ":c"} for withheld ones, by {@code LEVEL/area/code}
 * @param recommendations cards by {@code LEVEL/area/rule}: outcome and priority as printed
 */
public record IssueRecord(
        String identity,
        String wave,
        Grounds grounds,
        SortedMap<String, String> figures,
        SortedMap<String, String> recommendations) {

    private static final String FORMAT = "regiometer-issue\t1";

    public IssueRecord {
        figures = new TreeMap<>(figures);
        recommendations = new TreeMap<>(recommendations);
    }

    /** The record of an issue. */
    public static IssueRecord of(String identity, Release release, Recommendations recommendations, Grounds grounds) {
        var figures = new TreeMap<String, String>();
        for (ReleasedIndicator indicator : release.indicators()) {
            if (indicator.wave().equals(release.wave())) {
                figures.put(key(indicator.area(), indicator.code()), printed(indicator));
            }
        }
        var cards = new TreeMap<String, String>();
        for (Outcome outcome : recommendations.outcomes()) {
            if (outcome.placement() == Outcome.Placement.CARD) {
                cards.put(
                        key(outcome.area(), outcome.rule().id()),
                        outcome.kind() + " "
                                + outcome.priority().map(p -> p.band().name()).orElse(""));
            }
        }
        return new IssueRecord(identity, release.wave(), grounds, figures, cards);
    }

    /** Key of a figure or rule of an area. */
    static String key(Area area, String code) {
        return area.level() + "/" + area.code() + "/" + code;
    }

    private static String printed(ReleasedIndicator indicator) {
        return indicator.value().isPresent()
                ? Long.toString(Math.round(indicator.value().getAsDouble()))
                : indicator.flag().text();
    }

    /** Canonical text, one fact per line. */
    public String write() {
        List<String> lines = new ArrayList<>();
        lines.add(FORMAT);
        lines.add("identity\t" + identity);
        lines.add("wave\t" + wave);
        grounds.data().forEach((region, hash) -> lines.add("data\t" + region + "\t" + hash));
        lines.add(String.join(
                "\t",
                "grounds",
                grounds.weights(),
                grounds.rulebook(),
                grounds.programme(),
                grounds.templates(),
                grounds.product(),
                grounds.overrides()));
        figures.forEach((key, value) -> lines.add("figure\t" + key + "\t" + value));
        recommendations.forEach((key, value) -> lines.add("card\t" + key + "\t" + value));
        return String.join("\n", lines) + "\n";
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the text is of another format
     */
    public static IssueRecord read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FORMAT)) {
            throw new IllegalArgumentException("not an issue record");
        }
        String identity = "";
        String wave = "";
        var data = new TreeMap<String, String>();
        String[] grounds = {};
        var figures = new TreeMap<String, String>();
        var cards = new TreeMap<String, String>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", -1);
            switch (fields[0]) {
                case "identity" -> identity = fields[1];
                case "wave" -> wave = fields[1];
                case "data" -> data.put(fields[1], fields[2]);
                case "grounds" -> grounds = fields;
                case "figure" -> figures.put(fields[1], fields[2]);
                case "card" -> cards.put(fields[1], fields[2]);
                default -> throw new IllegalArgumentException("unknown line in an issue record: " + fields[0]);
            }
        }
        return new IssueRecord(
                identity,
                wave,
                new Grounds(data, grounds[1], grounds[2], grounds[3], grounds[4], grounds[5], overrides(grounds)),
                figures,
                cards);
    }

    /** Issues of earlier versions knew no decisions of reviewers. */
    private static String overrides(String[] grounds) {
        return grounds.length > 6 ? grounds[6] : "";
    }
}
