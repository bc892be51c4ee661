package eu.regiometer.sample;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.SettlementMix;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Makes synthetic citizens of a region. The old and rural are a little less open; trust and openness go together. */
final class Citizens {

    private static final double IN_A_MUNICIPALITY = 0.72;

    private static final Answering.Gaps GAPS = new Answering.Gaps(0.035, 0.02, 0.0012);
    private static final double EDUCATION = 0.15;
    private static final double PLACE = 0.16;

    /** Trait that an item asks about. */
    private static final Map<String, Trait> TRAITS = Map.ofEntries(
            Map.entry("F1", Trait.BACKING),
            Map.entry("F2", Trait.BACKING),
            Map.entry("F3", Trait.BACKING),
            Map.entry("F4", Trait.OPEN_SPENDING),
            Map.entry("A1", Trait.IMAGE),
            Map.entry("A2", Trait.IMAGE),
            Map.entry("A3", Trait.IMAGE),
            Map.entry("A4", Trait.IMAGE),
            Map.entry("A5", Trait.IMAGE),
            Map.entry("P1", Trait.OPENNESS),
            Map.entry("P2", Trait.OPENNESS),
            Map.entry("P3", Trait.CONFIDENCE),
            Map.entry("P4", Trait.TRUST),
            Map.entry("P5", Trait.TRUST),
            Map.entry("P6", Trait.TRUST),
            Map.entry("B1", Trait.VIEW_OF_BUYING),
            Map.entry("B2", Trait.VIEW_OF_BUYING),
            Map.entry("B3", Trait.CHANCES_OF_SMALL_FIRMS),
            Map.entry("G1", Trait.ONLINE_USE),
            Map.entry("G2", Trait.SATISFACTION),
            Map.entry("G3", Trait.OFFLINE_REASONS),
            Map.entry("G4", Trait.WISHES),
            Map.entry("G5", Trait.ONLINE_USE),
            Map.entry("K1", Trait.AWARENESS_OF_CLUSTERS));

    private final Questionnaire questionnaire;
    private final PopulationShares population;
    private final List<Municipality> municipalities;
    private final Profile profile;
    private final Wave wave;
    private final String seed;

    Citizens(
            Questionnaire questionnaire,
            PopulationShares population,
            List<Municipality> municipalities,
            Profile profile,
            Wave wave,
            String seed) {
        this.questionnaire = questionnaire;
        this.population = population;
        this.municipalities = municipalities;
        this.profile = profile;
        this.wave = wave;
        this.seed = seed;
    }

    /** How a sample was drawn, and what its file says of that. */
    enum Design {
        /** Design weights only; the product rakes. */
        PLAIN,
        /** Also the stratum of each person. */
        STRATIFIED,
        /** Also sampling units within the strata. */
        CLUSTERED,
        /** Final weights in all rows, used as they are. */
        FINAL_WEIGHTS
    }

    /** Rows of {@code count} people. */
    List<SortedMap<String, String>> rows(int count, Design design, String language) {
        List<SortedMap<String, String>> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(row(i, design, language));
        }
        return rows;
    }

    private SortedMap<String, String> row(int number, Design design, String language) {
        Chance chance = new Chance(seed + "/" + number);
        Region region = profile.region();
        PopulationShares.Person person = population.draw(region.code(), chance);
        int settlement = settlement(region.settlement(), chance);
        Optional<Municipality> home = chance.hits(IN_A_MUNICIPALITY) ? municipality(chance) : Optional.empty();
        double lean = 0.9 * chance.normal()
                + age(person.age())
                + place(settlement)
                + (person.education().equals("3")
                        ? EDUCATION
                        : person.education().equals("1") ? -EDUCATION : 0)
                + home.map(m -> profile.fixed(m.code(), 0, PLACE)).orElse(0.0);
        Answering answers = new Answering(chance, lean, GAPS);
        answers.put(
                "RESP_ID", String.format(Locale.ROOT, "R-%s-%04d", wave.code().replace("-", ""), number));
        answers.put("WAVE", wave.code());
        answers.put("REGION", region.code());
        home.ifPresent(m -> answers.put("LAU", m.code()));
        answers.put("MODE", Integer.toString(1 + chance.index(0.35, 0.5, 0.1, 0.05)));
        answers.put("LANG", language);
        answers.put("FIELD_DATE", chance.day(wave).toString());
        double weight = Math.round(100 * (0.6 + 0.8 * chance.uniform() + (settlement == 3 ? 0.3 : 0))) / 100.0;
        answers.put("W_DESIGN", Double.toString(weight));
        if (design == Design.FINAL_WEIGHTS) {
            answers.put("W_POST", Double.toString(Math.round(1000 * weight * (0.8 + 0.4 * chance.uniform())) / 1000.0));
        }
        if (design == Design.STRATIFIED || design == Design.CLUSTERED) {
            answers.put("STRATUM", settlement == 1 ? "urban" : settlement == 2 ? "town" : "rural");
        }
        if (design == Design.CLUSTERED) {
            answers.put("PSU", "psu-" + settlement + "-" + chance.between(1, 14));
        }
        answers.put("D1_AGE", chance.hits(0.006) ? "999" : Integer.toString(ageWithin(person.age(), chance)));
        answers.put("D2_GENDER", chance.hits(0.006) ? "3" : chance.hits(0.004) ? "9" : person.gender());
        answers.put("D3_EDU", chance.hits(0.012) ? "8" : person.education());
        answers.put("D5_DEGURBA", Integer.toString(settlement));
        for (Item item : questionnaire.items()) {
            if (!answers.row().containsKey(item.code()) && !item.columns().isEmpty() && substantive(item)) {
                answer(item, answers, chance, person, settlement);
            }
        }
        return answers.row();
    }

    private static boolean substantive(Item item) {
        return switch (item.type()) {
            case TEXT, CODE, CODES, DATE, VECTOR -> false;
            default -> !item.code().startsWith("W_");
        };
    }

    private void answer(Item item, Answering answers, Chance chance, PopulationShares.Person person, int settlement) {
        if (!answers.asked(item) || answers.missing(item)) {
            return;
        }
        double level = profile.question(TRAITS.getOrDefault(item.code(), Trait.GENERAL), item.code());
        switch (item.type()) {
            case LIKERT5 -> answers.scale(item, level, 1, 5);
            case SCALE11 -> answers.scale(item, level, 0, 10);
            case BINARY -> answers.binary(item, level);
            case MULTI -> answers.multiple(item, level, profile::option);
            case SINGLE -> answers.single(item, weights(item, person));
            case INTEGER, DECIMAL -> answers.number(item, number(item, chance, settlement), false);
            case TEXT, CODE, CODES, DATE, VECTOR -> throw new IllegalArgumentException("no answer for " + item.code());
        }
    }

    private double number(Item item, Chance chance, int settlement) {
        if (item.code().equals("D6_TRAVEL")) {
            boolean remote = profile.region().remote();
            double typical = remote ? profile.fixed("travel", 45, 8) : profile.fixed("travel", 21, 4);
            return Math.max(2, typical + 7 * (settlement - 2) + 14 * chance.normal());
        }
        return item.range().low().orElse(0) + 5 * chance.uniform();
    }

    private double[] weights(Item item, PopulationShares.Person person) {
        if (item.code().equals("D4_OCC")) {
            return switch (person.age()) {
                case "15-29" -> new double[] {1, 3, 0.5, 5, 0, 1};
                case "65+" -> new double[] {0.2, 0.5, 0.4, 0, 9, 0.2};
                default -> new double[] {2.5, 5, 1.3, 0.2, 0.3, 1.2};
            };
        }
        double[] weights = new double[item.options().size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.exp(profile.option(item.code() + "_" + i) / 25);
        }
        return weights;
    }

    private Optional<Municipality> municipality(Chance chance) {
        double[] weights = municipalities.stream()
                .mapToDouble(m -> StrictMath.sqrt(m.population()))
                .toArray();
        return weights.length == 0 ? Optional.empty() : Optional.of(municipalities.get(chance.index(weights)));
    }

    /** Cities a little more open than the countryside, in some regions much more. */
    private double place(int settlement) {
        return (2 - settlement) * profile.fixed("gap between city and countryside", 0.22, 0.16);
    }

    private static int settlement(SettlementMix mix, Chance chance) {
        return 1 + chance.index(mix.city(), mix.town(), mix.rural());
    }

    private double age(String band) {
        double gap = Math.abs(profile.fixed("gap between ages", 0.38, 0.3));
        return switch (band) {
            case "15-29" -> gap;
            case "30-44" -> gap / 3;
            case "65+" -> -gap;
            default -> 0;
        };
    }

    private static int ageWithin(String band, Chance chance) {
        if (band.endsWith("+")) {
            int low = Integer.parseInt(band.substring(0, band.length() - 1));
            return low + (int) (20 * chance.uniform() * chance.uniform());
        }
        String[] ends = band.split("-");
        return chance.between(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }
}
