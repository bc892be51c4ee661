package eu.regiometer.recommendation;

import eu.regiometer.measures.ActionRegister;
import eu.regiometer.measures.Challenge;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What policy staff wrote into {@code recommendations.xlsx}.
 *
 * @param version version of the rulebook
 * @param hash SHA-256 of the workbook, lower-case hexadecimal
 * @param rules rules by id
 * @param texts wording by rule id and language
 * @param hooks policy or funding hook by rule id, of the policy frame in force
 * @param practices register of good practices
 * @param actions action plans
 * @param purchases slots of the plans of innovation purchases
 * @param centres competence centres
 * @param frameworks national frames by country code
 * @param objectives agreed objectives by id, in English
 * @param inventory existing solutions and initiatives
 * @param localWeights weight, 0.8..1.2, that a region gives a challenge; 1 where it gives none
 * @param settings numbers of the recommendation logic
 * @param objectiveTexts agreed objectives by id and language
 * @param agreement who signed which objective
 * @param pilots pilots that run already
 * @param frame policy frame that the hooks are of; empty when the rulebook does not describe it
 */
public record Rulebook(
        String version,
        String hash,
        SortedMap<String, Rule> rules,
        SortedMap<String, SortedMap<String, RuleText>> texts,
        SortedMap<String, String> hooks,
        List<Practice> practices,
        List<PlannedAction> actions,
        List<PurchaseSlot> purchases,
        List<CompetenceCentre> centres,
        SortedMap<String, Framework> frameworks,
        SortedMap<String, String> objectives,
        List<InventoryLine> inventory,
        SortedMap<String, SortedMap<Challenge, Double>> localWeights,
        RecommendationSettings settings,
        SortedMap<String, SortedMap<String, String>> objectiveTexts,
        List<AgreementLine> agreement,
        List<RunningPilot> pilots,
        Optional<PolicyFrame> frame) {

    private static final String ENGLISH = "en";

    public Rulebook {
        rules = copy(rules);
        texts = copy(texts);
        hooks = copy(hooks);
        practices = List.copyOf(practices);
        actions = List.copyOf(actions);
        purchases = List.copyOf(purchases);
        centres = List.copyOf(centres);
        frameworks = copy(frameworks);
        objectives = copy(objectives);
        inventory = List.copyOf(inventory);
        localWeights = copy(localWeights);
        objectiveTexts = copy(objectiveTexts);
        agreement = List.copyOf(agreement);
        pilots = List.copyOf(pilots);
    }

    /** A rulebook that holds nothing. */
    public static Rulebook empty(RecommendationSettings settings) {
        return new Rulebook(
                "",
                "",
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                new TreeMap<>(),
                settings,
                new TreeMap<>(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** The same with other rules, local weights and numbers of the logic, to see what they would change. */
    public Rulebook varied(
            SortedMap<String, Rule> otherRules,
            SortedMap<String, SortedMap<Challenge, Double>> otherWeights,
            RecommendationSettings otherSettings) {
        return new Rulebook(
                version,
                hash,
                otherRules,
                texts,
                hooks,
                practices,
                actions,
                purchases,
                centres,
                frameworks,
                objectives,
                inventory,
                otherWeights,
                otherSettings,
                objectiveTexts,
                agreement,
                pilots,
                frame);
    }

    /** Weight that a region gives a challenge. */
    public double localWeight(String region, Challenge challenge) {
        return localWeights.getOrDefault(region, new TreeMap<>()).getOrDefault(challenge, 1.0);
    }

    /**
     * An existing solution or initiative of a region.
     *
     * @param region region code
     * @param solution what it is
     * @param ownerType firm, university, authority or other
     * @param maturity idea, pilot, in use or evaluated
     */
    public record InventoryLine(String region, String solution, String ownerType, String maturity) {}

    /** Wording of a rule in a language, in English where that language is missing. */
    public RuleText text(String rule, String language) {
        Map<String, RuleText> languages = texts.getOrDefault(rule, new TreeMap<>());
        RuleText text = languages.getOrDefault(language, languages.get(ENGLISH));
        if (text == null) {
            throw new IllegalArgumentException("no text for rule " + rule);
        }
        return text;
    }

    /** Wording of an objective in a language, in English where that language is missing; the id for an unknown one. */
    public String objective(String id, String language) {
        return objectiveTexts.getOrDefault(id, new TreeMap<>()).getOrDefault(language, objectives.getOrDefault(id, id));
    }

    /** Policy hook of a rule, empty when the frame names none. */
    public String hook(String rule) {
        return hooks.getOrDefault(rule, "");
    }

    /** Slots of a region's purchasing plan, in order of number. */
    public List<PurchaseSlot> purchases(String region) {
        return purchases.stream().filter(p -> p.region().equals(region)).toList();
    }

    /** The purchasing plans as the indicator of planned purchases needs them, open slots included. */
    public ActionRegister actionRegister() {
        return ActionRegister.of(purchases.stream()
                .map(slot -> new eu.regiometer.measures.PlannedAction(
                        slot.region(), slot.number(), slot.theme(), slot.need()))
                .toList());
    }

    /** National frame of a country. */
    public Optional<Framework> framework(String country) {
        return Optional.ofNullable(frameworks.get(country));
    }

    private static <T> SortedMap<String, T> copy(SortedMap<String, T> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
