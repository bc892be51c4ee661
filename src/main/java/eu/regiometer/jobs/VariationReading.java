package eu.regiometer.jobs;

import eu.regiometer.measures.Challenge;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.recommendation.rulebook.Thresholds;
import eu.regiometer.recommendation.rulebook.Variation;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns the words of a request into a variation of the rulebook, or says what is wrong with them. */
final class VariationReading {

    private static final Pattern PRIORITY = Pattern.compile("([^:=]+):(C[1-4])=([0-9]+(?:\\.[0-9]+)?)");
    private static final Pattern CAP = Pattern.compile("([A-Za-z]+)=([0-9]{1,3})");
    private static final double SMALLEST_WEIGHT = 0.8;
    private static final double LARGEST_WEIGHT = 1.2;

    private final Rulebook rulebook;
    private final Territory territory;
    private final IndicatorTree tree;

    VariationReading(Rulebook rulebook, Territory territory, IndicatorTree tree) {
        this.rulebook = rulebook;
        this.territory = territory;
        this.tree = tree;
    }

    Variation read(WhatIfRequest request) {
        return new Variation(threshold(request), weights(request.priorities()), caps(request.caps()));
    }

    private Optional<Variation.Threshold> threshold(WhatIfRequest request) {
        if (request.rule().isEmpty() || request.threshold().isEmpty()) {
            return Optional.empty();
        }
        String id = request.rule().get();
        Rule rule = rulebook.rules().get(id);
        if (rule == null) {
            throw unknown("rule", id, rulebook.rules().keySet());
        }
        if (request.condition() < 1 || request.condition() > rule.conditions().size()) {
            throw new NothingToReadException(id + " has no condition " + request.condition() + ": expected 1 to "
                    + rule.conditions().size());
        }
        Condition condition = rule.conditions().get(request.condition() - 1);
        double value = request.threshold().getAsDouble();
        Thresholds.wrong(condition, value, tree, territory).ifPresent(wrong -> {
            throw new NothingToReadException(wrong);
        });
        return Optional.of(new Variation.Threshold(rule, condition, value));
    }

    private SortedMap<String, SortedMap<Challenge, Double>> weights(List<String> priorities) {
        var weights = new TreeMap<String, SortedMap<Challenge, Double>>();
        List<String> regions = territory.regions().stream().map(Region::code).toList();
        for (String priority : priorities) {
            Matcher parts = PRIORITY.matcher(priority);
            if (!parts.matches()) {
                throw new NothingToReadException(
                        "\"" + priority + "\" is no local weight: expected REGION:C1=1.2, for example SE321:C1=1.2");
            }
            if (!regions.contains(parts.group(1))) {
                throw unknown("region", parts.group(1), regions);
            }
            double weight = Double.parseDouble(parts.group(3));
            if (weight < SMALLEST_WEIGHT || weight > LARGEST_WEIGHT) {
                throw new NothingToReadException(
                        "\"" + priority + "\": expected a weight from " + SMALLEST_WEIGHT + " to " + LARGEST_WEIGHT);
            }
            weights.computeIfAbsent(parts.group(1), region -> new TreeMap<>())
                    .put(Challenge.valueOf(parts.group(2)), weight);
        }
        return weights;
    }

    private static SortedMap<GovernanceLevel, Integer> caps(List<String> caps) {
        var most = new TreeMap<GovernanceLevel, Integer>();
        for (String cap : caps) {
            Matcher parts = CAP.matcher(cap);
            Optional<GovernanceLevel> level = parts.matches()
                    ? Stream.of(GovernanceLevel.values())
                            .filter(l -> l.name().equalsIgnoreCase(parts.group(1)))
                            .findFirst()
                    : Optional.empty();
            if (level.isEmpty() || Integer.parseInt(parts.group(2)) < 1) {
                throw new NothingToReadException("\"" + cap
                        + "\" is no number of cards: expected local=6, regional=10 or eu=8 with at least 1 card");
            }
            most.put(level.get(), Integer.parseInt(parts.group(2)));
        }
        return most;
    }

    private static NothingToReadException unknown(String what, String code, Collection<String> codes) {
        return new NothingToReadException("unknown " + what + " " + code
                + NearestName.of(code, codes)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; expected one of " + String.join(", ", codes)));
    }
}
