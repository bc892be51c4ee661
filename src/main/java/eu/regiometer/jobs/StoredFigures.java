package eu.regiometer.jobs;

import eu.regiometer.disclosure.Flag;
import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleaseTables;
import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.disclosure.ReleasedGroupGap;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.ReachKey;
import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The released figures of one wave that rules read, as text: indicators with their intervals and changes, differences
 * between groups, reach of thresholds, numbers of answers. They are stored with each run, so that a rulebook can be
 * tried out on them later. Holds released figures only.
 *
 * @param identity identity of the run that released them
 * @param release the figures
 */
record StoredFigures(String identity, Release release) {

    private static final String FORMAT = "regiometer-released\t1";

    /**
     * Canonical text, one figure per line.
     *
     * @param reach thresholds whose reach rules ask for
     */
    static String write(String identity, Release release, Collection<ReachKey> reach) {
        List<String> lines = new ArrayList<>();
        var areas = new TreeSet<Area>();
        for (ReleasedIndicator i : release.indicators()) {
            if (i.wave().equals(release.wave())) {
                areas.add(i.area());
                lines.add(indicator(i));
            }
        }
        for (ReleasedGroupGap g : release.groupGaps()) {
            if (g.wave().equals(release.wave())) {
                lines.add(gap(g));
            }
        }
        for (Area area : areas) {
            for (ReachKey key : reach) {
                OptionalDouble share = release.reach(release.wave(), area, key);
                if (share.isPresent()) {
                    lines.add(TabLines.line(
                            "reach",
                            area.level().name(),
                            area.code(),
                            key.indicator(),
                            key.comparison().name(),
                            Double.toString(key.threshold()),
                            Boolean.toString(key.relative()),
                            text(share)));
                }
            }
        }
        for (ReleasedCounts c : release.counts()) {
            if (c.wave().equals(release.wave()) && c.accepted().isPresent()) {
                lines.add(TabLines.line(
                        "answers",
                        c.survey().name(),
                        c.area().level().name(),
                        c.area().code(),
                        Long.toString(c.accepted().getAsLong())));
            }
        }
        lines.sort(null);
        lines.addFirst(TabLines.line(
                "wave",
                release.wave(),
                release.previousWave().orElse(""),
                Boolean.toString(release.synthetic()),
                release.snapshot(),
                identity));
        lines.addFirst(FORMAT);
        return String.join("\n", lines) + "\n";
    }

    private static String indicator(ReleasedIndicator i) {
        List<String> fields = new ArrayList<>(List.of(
                "indicator",
                i.area().level().name(),
                i.area().code(),
                i.code(),
                text(i.value()),
                text(i.se()),
                text(i.lower()),
                text(i.upper()),
                i.flag().name(),
                i.reason().name(),
                i.borrowedFrom()));
        i.change()
                .ifPresent(c -> fields.addAll(List.of(
                        c.since(),
                        Double.toString(c.value()),
                        Double.toString(c.se()),
                        Double.toString(c.lower()),
                        Double.toString(c.upper()))));
        return TabLines.line(fields);
    }

    private static String gap(ReleasedGroupGap g) {
        return TabLines.line(
                "gap",
                g.area().level().name(),
                g.area().code(),
                g.code(),
                g.variable(),
                g.first(),
                g.second(),
                text(g.firstValue()),
                text(g.secondValue()),
                text(g.gap()),
                text(g.se()),
                text(g.lower()),
                text(g.upper()),
                text(g.weakerShare()),
                g.flag().name(),
                g.reason().name());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the text is of another format
     */
    static StoredFigures read(String text) {
        List<List<String>> lines = text.lines().map(TabLines::fields).toList();
        if (lines.size() < 2 || !String.join("\t", lines.getFirst()).equals(FORMAT)) {
            throw new IllegalArgumentException("no stored figures");
        }
        List<String> head = lines.get(1);
        String wave = head.get(1);
        List<ReleasedIndicator> indicators = new ArrayList<>();
        List<ReleasedGroupGap> gaps = new ArrayList<>();
        List<ReleasedCounts> counts = new ArrayList<>();
        SortedMap<ReleaseTables.ReachOf, Double> reach = new TreeMap<>();
        for (List<String> f : lines.subList(2, lines.size())) {
            switch (f.getFirst()) {
                case "indicator" -> indicators.add(indicator(wave, f));
                case "gap" -> gaps.add(gap(wave, f));
                case "answers" -> counts.add(answers(wave, f));
                case "reach" ->
                    reach.put(
                            new ReleaseTables.ReachOf(
                                    wave,
                                    area(f, 1).toString(),
                                    new ReachKey(
                                            f.get(3),
                                            Comparison.valueOf(f.get(4)),
                                            Double.parseDouble(f.get(5)),
                                            Boolean.parseBoolean(f.get(6)))),
                            Double.parseDouble(f.get(7)));
                default -> throw new IllegalArgumentException("unknown line in stored figures: " + f.getFirst());
            }
        }
        ReleaseTables empty = ReleaseTables.empty(wave);
        return new StoredFigures(
                head.get(5),
                new Release(new ReleaseTables(
                        wave,
                        Optional.of(head.get(2)).filter(previous -> !previous.isEmpty()),
                        Boolean.parseBoolean(head.get(3)),
                        head.get(4),
                        empty.rules(),
                        List.of(),
                        indicators,
                        gaps,
                        List.of(),
                        List.of(),
                        List.of(),
                        counts,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        reach,
                        empty.criteria(),
                        new TreeMap<>(),
                        empty.summary(),
                        empty.comparisons())));
    }

    private static ReleasedIndicator indicator(String wave, List<String> f) {
        return new ReleasedIndicator(
                wave,
                area(f, 1),
                f.get(3),
                number(f.get(4)),
                number(f.get(5)),
                number(f.get(6)),
                number(f.get(7)),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                f.size() > 11
                        ? Optional.of(new ReleasedIndicator.Change(
                                f.get(11),
                                Double.parseDouble(f.get(12)),
                                Double.parseDouble(f.get(13)),
                                Double.parseDouble(f.get(14)),
                                Double.parseDouble(f.get(15))))
                        : Optional.empty(),
                Flag.valueOf(f.get(8)),
                Reason.valueOf(f.get(9)),
                f.get(10));
    }

    private static ReleasedGroupGap gap(String wave, List<String> f) {
        return new ReleasedGroupGap(
                wave,
                area(f, 1),
                f.get(3),
                f.get(4),
                f.get(5),
                f.get(6),
                number(f.get(7)),
                number(f.get(8)),
                number(f.get(9)),
                number(f.get(10)),
                number(f.get(11)),
                number(f.get(12)),
                number(f.get(13)),
                Flag.valueOf(f.get(14)),
                Reason.valueOf(f.get(15)));
    }

    private static ReleasedCounts answers(String wave, List<String> f) {
        OptionalLong accepted = OptionalLong.of(Long.parseLong(f.get(4)));
        return new ReleasedCounts(
                Survey.valueOf(f.get(1)),
                wave,
                area(f, 2),
                0,
                OptionalLong.empty(),
                OptionalLong.empty(),
                accepted,
                accepted,
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                0);
    }

    private static Area area(List<String> fields, int at) {
        return new Area(FigureLevel.valueOf(fields.get(at)), fields.get(at + 1));
    }

    private static String text(OptionalDouble number) {
        return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
    }

    private static OptionalDouble number(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }
}
