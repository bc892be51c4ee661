package eu.regiometer.sample;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes synthetic public organisations of a region; the first ones are cluster bodies. */
final class Organisations {

    private static final Answering.Gaps GAPS = new Answering.Gaps(0.018, 0.008, 0.001);
    private static final String CLUSTER_QUESTIONS = "C6";
    private static final double PLACE = 0.2;
    private static final double LEAN = 9;
    private static final double IN_A_MUNICIPALITY = 0.75;
    private static final double LARGEST_MUNICIPALITY = 8;

    /** Columns that count planned innovation purchases. */
    private static final List<String> PURCHASES = List.of("C409", "C410", "C411");

    /** Trait that an item asks about. */
    private static final Map<String, Trait> TRAITS = Map.ofEntries(
            Map.entry("C101", Trait.OWN_MONEY),
            Map.entry("C102", Trait.OUTSIDE_MONEY),
            Map.entry("C103", Trait.OWN_MONEY),
            Map.entry("C104", Trait.INSTRUMENTS),
            Map.entry("C105", Trait.OUTSIDE_MONEY),
            Map.entry("C106", Trait.STABILITY),
            Map.entry("C107", Trait.FREEDOM_FROM_CUTS),
            Map.entry("C108", Trait.STABILITY),
            Map.entry("C201", Trait.OUTPUT),
            Map.entry("C202", Trait.OUTPUT),
            Map.entry("C203", Trait.EVALUATION),
            Map.entry("C204", Trait.EVALUATION),
            Map.entry("C205", Trait.LINKS),
            Map.entry("C206", Trait.LINKS),
            Map.entry("C207", Trait.LINKS),
            Map.entry("C208", Trait.CULTURE),
            Map.entry("C209", Trait.CULTURE),
            Map.entry("C210", Trait.CULTURE),
            Map.entry("C211", Trait.ROOM),
            Map.entry("C212", Trait.STIMULATION),
            Map.entry("C401", Trait.INNOVATIVE_BUYING),
            Map.entry("C402", Trait.INNOVATIVE_BUYING),
            Map.entry("C403", Trait.BUYING_PRACTICE),
            Map.entry("C404", Trait.BUYING_PRACTICE),
            Map.entry("C405", Trait.BUYING_PRACTICE),
            Map.entry("C406", Trait.BUYING_CAPACITY),
            Map.entry("C407", Trait.COMPETENCE_CENTRE),
            Map.entry("C408", Trait.BUYING_CAPACITY),
            Map.entry("C412", Trait.LEGAL_CERTAINTY),
            Map.entry("C413", Trait.KNOW_HOW_HEALTH),
            Map.entry("C414", Trait.KNOW_HOW_ENERGY),
            Map.entry("C415", Trait.KNOW_HOW_ICT),
            Map.entry("C501", Trait.ONLINE_SERVICES),
            Map.entry("C502", Trait.ENABLERS),
            Map.entry("C503", Trait.ENABLERS),
            Map.entry("C504", Trait.REQUESTS),
            Map.entry("C505", Trait.LOCAL_SOLUTIONS),
            Map.entry("C506", Trait.DIGITAL_SKILLS),
            Map.entry("C601", Trait.CLUSTER_STRATEGY),
            Map.entry("C602", Trait.CLUSTER_QUALITY),
            Map.entry("C603", Trait.CLUSTER_QUALITY),
            Map.entry("C606", Trait.CROSS_BORDER_WORK),
            Map.entry("C607", Trait.THREE_LEVELS),
            Map.entry("C608", Trait.CLUSTER_STRATEGY));

    private final Questionnaire questionnaire;
    private final List<Municipality> municipalities;
    private final Profile profile;
    private final ClusterPolicy clusters;
    private final List<String> purchases;
    private final Wave wave;
    private final String seed;

    /**
     * @param purchases planned innovation purchases of the region, each as the column that counts it
     * @param seed differs between regions and waves
     */
    Organisations(
            Questionnaire questionnaire,
            List<Municipality> municipalities,
            Profile profile,
            List<String> purchases,
            Wave wave,
            String seed) {
        this.questionnaire = questionnaire;
        this.municipalities = municipalities;
        this.profile = profile;
        this.clusters = new ClusterPolicy(profile);
        this.purchases = List.copyOf(purchases);
        this.wave = wave;
        this.seed = seed;
    }

    /** Whether all questions are about clusters, so that nobody else is asked. */
    static boolean onlyClusterBodies(Questionnaire questionnaire) {
        return TRAITS.keySet().stream()
                .filter(code -> questionnaire.item(code).isPresent())
                .allMatch(code -> code.startsWith(CLUSTER_QUESTIONS));
    }

    List<SortedMap<String, String>> rows(int count, int clusterBodies, String language) {
        Chance leads = new Chance(seed + "/leads");
        SortedMap<Integer, List<String>> led = new TreeMap<>();
        for (String purchase : purchases) {
            led.computeIfAbsent(leads.between(1, count), number -> new ArrayList<>())
                    .add(purchase);
        }
        List<SortedMap<String, String>> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(row(i, i <= clusterBodies ? 1 + (i - 1) % 3 : 0, language, led.getOrDefault(i, List.of())));
        }
        return rows;
    }

    private SortedMap<String, String> row(int number, int clusterLevel, String language, List<String> led) {
        Chance chance = new Chance(seed + "/" + number);
        Region region = profile.region();
        int level = clusterLevel > 0 ? 1 + chance.index(1, 3, 0.4, 1) : 1 + chance.index(6, 2, 0.7, 1);
        Optional<Municipality> home = level == 1 && chance.hits(IN_A_MUNICIPALITY) ? home(chance) : Optional.empty();
        double lean = 0.8 * chance.normal()
                + home.map(m -> profile.fixed(m.code(), 0, PLACE)).orElse(0.0);
        Answering answers = new Answering(chance, lean, GAPS);
        answers.put(
                "ORG_ID", String.format(Locale.ROOT, "O-%s-%03d", wave.code().replace("-", ""), number));
        answers.put("WAVE", wave.code());
        answers.put("REGION", region.code());
        home.ifPresent(m -> answers.put("LAU", m.code()));
        answers.put("LANG", language);
        answers.put("FIELD_DATE", chance.day(wave).toString());
        answers.put("GOVLEVEL", Integer.toString(level));
        answers.put("CLULEVEL", Integer.toString(clusterLevel));
        answers.put("ORGTYPE", Integer.toString(1 + chance.index(clusterLevel == 3 ? 0 : 6, 2, 2, 1.2, 2, 1, 1)));
        long staff = Math.clamp(Math.round(StrictMath.exp(4.3 + 1.1 * chance.normal())), 3, 20_000);
        answers.put("STAFF", Long.toString(staff));
        double budget = Math.max(200, staff * (55 + 20 * chance.normal()));
        answers.put("BUDGET", Long.toString(Math.round(budget)));
        answers.put("POPSERVED", Long.toString(Math.clamp(Math.round(staff * 180.0), 200, 2_000_000)));
        answers.put("REFYEAR", Integer.toString(wave.year() - 1));
        answers.put("W_ORG", Double.toString(Math.round(10 * (0.7 + 0.9 * chance.uniform())) / 10.0));
        for (String purchase : PURCHASES) {
            answers.put(purchase, Integer.toString(Collections.frequency(led, purchase)));
        }
        for (Item item : questionnaire.items()) {
            if (substantive(item)
                    && !answers.row().containsKey(item.columns().getFirst().name())) {
                answer(item, answers, chance, budget);
                turn(item, answers, clusterLevel > 0 ? number : 0);
            }
        }
        return answers.row();
    }

    /** @param number number of the cluster body, 0 for others */
    private void turn(Item item, Answering answers, int number) {
        String own = answers.row().get(item.code());
        if (number > 0 && profile.turned() && own != null) {
            answers.put(item.code(), Turn.answer(profile.region().code(), item.code(), number, own));
        }
    }

    private static boolean substantive(Item item) {
        return switch (item.type()) {
            case TEXT, CODE, DATE -> false;
            default -> !item.code().startsWith("W_") && !item.columns().isEmpty();
        };
    }

    /** The largest municipality has most local organisations, so that it has figures of its own. */
    private Optional<Municipality> home(Chance chance) {
        double[] weights = new double[municipalities.size()];
        Optional<Municipality> largest =
                municipalities.stream().max(Comparator.comparingLong(Municipality::population));
        for (int i = 0; i < weights.length; i++) {
            weights[i] = largest.equals(Optional.of(municipalities.get(i))) ? LARGEST_MUNICIPALITY : 1;
        }
        return weights.length == 0 ? Optional.empty() : Optional.of(municipalities.get(chance.index(weights)));
    }

    private void answer(Item item, Answering answers, Chance chance, double budget) {
        if (!answers.asked(item) || answers.missing(item)) {
            return;
        }
        double level = profile.question(TRAITS.getOrDefault(item.code(), Trait.GENERAL), item.code());
        switch (item.type()) {
            case LIKERT5 -> answers.scale(item, level, 1, 5);
            case SCALE11 -> answers.scale(item, level, 0, 10);
            case BINARY -> answers.binary(item, level);
            case MULTI -> answers.multiple(item, level, profile::option);
            case SINGLE -> ordered(item, answers, level);
            case INTEGER -> answers.number(item, count(item, level + LEAN * answers.lean(), chance), false);
            case DECIMAL -> decimal(item, answers, level + LEAN * answers.lean(), chance, budget);
            case VECTOR -> clusters.points(item, answers, chance);
            case CODES -> clusters.sectors(item, answers, chance);
            case TEXT, CODE, DATE -> throw new IllegalArgumentException("no answer for " + item.code());
        }
    }

    /** Options in rising order, around a level. */
    private static void ordered(Item item, Answering answers, double level) {
        double[] weights = new double[item.options().size()];
        double centre = level / 100 * (weights.length - 1);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.exp(-0.45 * (i - centre) * (i - centre));
        }
        answers.single(item, weights);
    }

    private static double count(Item item, double level, Chance chance) {
        return switch (item.code()) {
            case "C201" -> 4 * level / 100 + chance.normal();
            case "C205" -> 6 * level / 100 + 1.3 * chance.normal();
            case "C212" -> 5 * level / 100 + 1.1 * chance.normal();
            case "C505" -> 10 * level / 100 + 2 * chance.normal();
            default -> item.range().low().orElse(0) + level / 20;
        };
    }

    private static void decimal(Item item, Answering answers, double level, Chance chance, double budget) {
        double value = switch (item.code()) {
            case "C101" -> budget * Math.max(0, 0.05 * level / 100 + 0.012 * chance.normal());
            case "C102" -> level / 2 + 12 * chance.normal();
            case "C401" -> 20 * level / 100 + 5 * chance.normal();
            default -> level + 17 * chance.normal();
        };
        answers.number(item, value, true);
    }
}
