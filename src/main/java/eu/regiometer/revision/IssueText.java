package eu.regiometer.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An issue record as text, one fact per line, fields separated by tabs. */
final class IssueText {

    private static final String NAME = "regiometer-issue\t";
    private static final String FORMAT = NAME + "2";

    private final SortedMap<String, List<String>> data = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, String>> maps = new TreeMap<>();
    private final SortedMap<String, CardState> cards = new TreeMap<>();
    private final SortedMap<String, String> single = new TreeMap<>();

    private IssueText() {}

    static String write(IssueRecord issue) {
        List<String> lines = new ArrayList<>();
        lines.add(FORMAT);
        lines.add("identity\t" + issue.identity());
        lines.add("wave\t" + issue.wave());
        lines.add("date\t" + issue.date());
        Grounds grounds = issue.grounds();
        lines.add("rulebook\t" + grounds.rulebook());
        lines.add("templates\t" + grounds.templates());
        lines.add("product\t" + grounds.product());
        grounds.data().forEach((region, files) -> lines.add("data\t" + region + "\t" + String.join("\t", files)));
        add(lines, "weights", grounds.weights());
        add(lines, "method", grounds.methods());
        add(lines, "setting", grounds.settings());
        add(lines, "figure", issue.figures());
        issue.cards()
                .forEach((key, card) -> lines.add(String.join(
                        "\t",
                        "card",
                        key,
                        card.kind(),
                        card.band(),
                        card.priority(),
                        Integer.toString(card.place()),
                        card.words())));
        add(lines, "measured", issue.measured());
        add(lines, "decision", issue.decisions());
        add(lines, "rule", issue.rules());
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, String name, SortedMap<String, String> map) {
        map.forEach((key, value) -> lines.add(name + "\t" + key + "\t" + value));
    }

    static Optional<IssueRecord> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().startsWith(NAME)) {
            throw new IllegalArgumentException("not an issue record");
        }
        if (!lines.getFirst().equals(FORMAT)) {
            return Optional.empty();
        }
        var parts = new IssueText();
        lines.subList(1, lines.size()).forEach(parts::take);
        return Optional.of(parts.record());
    }

    private void take(String line) {
        String[] fields = line.split("\t", -1);
        switch (fields[0]) {
            case "identity", "wave", "date", "rulebook", "templates", "product" -> single.put(fields[0], fields[1]);
            case "data" -> data.put(fields[1], Arrays.asList(fields).subList(2, fields.length));
            case "card" ->
                cards.put(
                        fields[1],
                        new CardState(fields[2], fields[3], fields[4], Integer.parseInt(fields[5]), fields[6]));
            case "weights", "method", "setting", "figure", "measured", "decision", "rule" ->
                maps.computeIfAbsent(fields[0], name -> new TreeMap<>()).put(fields[1], fields[2]);
            default -> throw new IllegalArgumentException("unknown line in an issue record: " + fields[0]);
        }
    }

    private IssueRecord record() {
        return new IssueRecord(
                one("identity"),
                one("wave"),
                one("date"),
                new Grounds(
                        data,
                        map("weights"),
                        map("method"),
                        map("setting"),
                        one("rulebook"),
                        one("templates"),
                        one("product")),
                map("figure"),
                cards,
                map("measured"),
                map("decision"),
                map("rule"));
    }

    private String one(String name) {
        return single.getOrDefault(name, "");
    }

    private SortedMap<String, String> map(String name) {
        return maps.getOrDefault(name, new TreeMap<>());
    }
}
