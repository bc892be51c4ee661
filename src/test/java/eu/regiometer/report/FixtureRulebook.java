package eu.regiometer.report;

import eu.regiometer.measures.Challenge;
import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.Lens;
import eu.regiometer.recommendation.CompetenceCentre;
import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.Cost;
import eu.regiometer.recommendation.Framework;
import eu.regiometer.recommendation.PlannedAction;
import eu.regiometer.recommendation.Practice;
import eu.regiometer.recommendation.PurchaseSlot;
import eu.regiometer.recommendation.RecommendationSettings;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.recommendation.RuleText;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.recommendation.Statistic;
import eu.regiometer.territory.GovernanceLevel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of the handbook with a few registered practices, actions and purchases. */
final class FixtureRulebook {

    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,]*)");

    private FixtureRulebook() {}

    static Rulebook rulebook() {
        SortedMap<String, List<Condition>> conditions = new TreeMap<>();
        for (Map<String, String> line : table("conditions.csv")) {
            conditions.computeIfAbsent(line.get("rule_id"), id -> new ArrayList<>()).add(new Condition(
                    Integer.parseInt(line.get("seq")),
                    line.get("indicator"),
                    Statistic.of(line.get("statistic")).orElseThrow(),
                    line.get("argument"),
                    Comparison.of(line.get("operator")).orElseThrow(),
                    Double.parseDouble(line.get("threshold"))));
        }
        SortedMap<String, Rule> rules = new TreeMap<>();
        SortedMap<String, SortedMap<String, RuleText>> texts = new TreeMap<>();
        SortedMap<String, String> hooks = new TreeMap<>();
        SortedSet<String> tags = new TreeSet<>();
        for (Map<String, String> line : table("rules.csv")) {
            String id = line.get("rule_id");
            rules.put(id, rule(line, conditions.get(id)));
            texts.put(id, new TreeMap<>(Map.of("en", new RuleText(
                    line.get("title"), line.get("evidence"), line.get("first_step"), line.get("addressee"),
                    line.get("owner"), line.get("kpi"), "SOURCE"))));
            hooks.put(id, line.get("hook_2021_27"));
            tags.add(line.get("practice_tag"));
        }
        return new Rulebook("1.0", "ab".repeat(32), rules, texts, hooks, practices(tags), actions(), slots(),
                List.of(new CompetenceCentre("Centre for innovation procurement", "PL",
                        new TreeSet<>(List.of("PL22", "CZ08")), "ppi@example.org")),
                new TreeMap<>(Map.of("PL", new Framework("PL", "Prawo zamówień publicznych", "EUR 221 000",
                        "Urząd Zamówień Publicznych", "ezamowienia.gov.pl", "pl", "2021-01-01"))),
                new TreeMap<>(Map.of("O1", "Make innovation a habit", "O2", "Buy new solutions together")),
                List.of(), new TreeMap<>(), RecommendationSettings.defaults());
    }

    private static Rule rule(Map<String, String> line, List<Condition> conditions) {
        SortedMap<String, SortedSet<String>> relations = new TreeMap<>();
        for (String relation : split(line.get("relations"))) {
            String[] sides = relation.split(":");
            relations.computeIfAbsent(sides[0], kind -> new TreeSet<>()).addAll(Arrays.asList(sides[1].split(",")));
        }
        return new Rule(
                line.get("rule_id"),
                Challenge.valueOf(line.get("challenge")),
                split(line.get("linked")).stream().map(Challenge::valueOf).toList(),
                GovernanceLevel.valueOf(line.get("level")),
                Optional.of(line.get("lens")).filter(l -> !l.isEmpty()).map(Lens::valueOf),
                OptionalInt.of(Integer.parseInt(line.get("months"))),
                Cost.valueOf(line.get("cost")),
                Optional.of(line.get("kpi_code")).filter(c -> !c.isEmpty()),
                line.get("kpi_target"),
                line.get("practice_tag"),
                new TreeSet<>(split(line.get("drivers"))),
                relations.getOrDefault("excludes", new TreeSet<>()),
                relations.getOrDefault("supersedes", new TreeSet<>()),
                relations.getOrDefault("requires", new TreeSet<>()),
                conditions);
    }

    private static List<Practice> practices(SortedSet<String> tags) {
        return List.of(
                new Practice("GP-1", "Innovation fund of small trials", "SE33", "2019-2024",
                        "Good ideas died for want of small money.", "EUR 120 000 a year and one officer",
                        "31 trials, 12 in regular service", "Works wherever a budget code can be opened", tags,
                        new TreeSet<>(), "innovation@example.org"),
                new Practice("GP-2", "Market days before every large tender", "", "2021-2023",
                        "Tenders drew one bid only.", "Two officers, one week per tender", "Bids per tender: 1.4 to 3.9",
                        "Needs a list of coming tenders", tags, new TreeSet<>(), "procurement@example.org"));
    }

    private static List<PlannedAction> actions() {
        List<PlannedAction> actions = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            actions.add(new PlannedAction("A" + i, "PL22", i < 3 ? "O1" : "O2", "FIN-02",
                    "Open a shared desk for trials number " + i, "Regional office", "Universities",
                    List.of("plan", "run", "judge"), "2026-10", "2027-09", Cost.M, "Objective 1", "running",
                    i % 2 == 0 ? "SH_EU" : "", OptionalDouble.empty(), "+10"));
        }
        return actions;
    }

    private static List<PurchaseSlot> slots() {
        List<PurchaseSlot> slots = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            slots.add(new PurchaseSlot("PL22", i, List.of("health", "energy", "ict").get(i % 3),
                    i <= 5 ? "Need number " + i : "", "Regional hospital", "need", "EUR 0.2 to 0.5 million", "2027"));
        }
        return slots;
    }

    private static List<String> split(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    private static List<Map<String, String>> table(String name) {
        List<Map<String, String>> lines = new ArrayList<>();
        List<String> header = List.of();
        for (String line : resource(name).lines().toList()) {
            List<String> cells = cells(line);
            if (header.isEmpty()) {
                header = cells;
            } else {
                Map<String, String> row = new TreeMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), cells.get(i));
                }
                lines.add(row);
            }
        }
        return lines;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher matcher = CELL.matcher(line);
        int at = 0;
        while (at <= line.length() && matcher.find(at)) {
            cells.add(matcher.group(1) != null ? matcher.group(1).replace("\"\"", "\"") : matcher.group(2));
            at = matcher.end() + 1;
        }
        return cells;
    }

    private static String resource(String name) {
        try (InputStream in = FixtureRulebook.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
