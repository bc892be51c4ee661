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
import java.util.SortedMap;

/** Makes synthetic citizens of a region. Old and rural people are a little less open; trust and openness go together. */
final class Citizens {

    private static final double IN_A_MUNICIPALITY = 0.72;

    /** Trait of each item; others lean on their block. */
    private static final Map<String, String> TRAITS = Map.ofEntries(
            Map.entry("F1", "backing"),
            Map.entry("F2", "backing"),
            Map.entry("F3", "backing"),
            Map.entry("F4", "openness of spending"),
            Map.entry("A1", "image"),
            Map.entry("A2", "image"),
            Map.entry("A3", "image"),
            Map.entry("A4", "image"),
            Map.entry("A5", "image"),
            Map.entry("P1", "openness"),
            Map.entry("P2", "openness"),
            Map.entry("P3", "confidence"),
            Map.entry("P4", "trust"),
            Map.entry("P5", "trust"),
            Map.entry("P6", "trust"),
            Map.entry("B1", "buying"),
            Map.entry("B2", "buying"),
            Map.entry("B3", "chances of small firms"),
            Map.entry("G1", "demand use"),
            Map.entry("G2", "satisfaction"),
            Map.entry("G4", "demand wishes"),
            Map.entry("G5", "demand use"),
            Map.entry("K1", "awareness"));

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

    /** How the weights of the file are made. */
    enum Weights {
        /** Design weights; the product rakes. */
        DESIGN,
        /** Final weights in all rows, used as they are. */
        FINAL
    }

    /** Rows of {@code count} people; {@code clustered} draws them in sampling units. */
    List<SortedMap<String, String>> rows(int count, Weights weights, boolean clustered, String language) {
        List<SortedMap<String, String>> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(row(i, weights, clustered, language));
        }
        return rows;
    }

    private SortedMap<String, String> row(int number, Weights weights, boolean clustered, String language) {
        Chance chance = new Chance(seed + "/" + number);
        Region region = profile.region();
        PopulationShares.Person person = population.draw(region.code(), chance);
        int settlement = settlement(region.settlement(), chance);
        double lean = 0.9 * chance.normal() + age(person.age()) + (settlement == 3 ? -0.25 : settlement == 1 ? 0.2 : 0);
        Answering answers = new Answering(chance, lean);
        answers.put("RESP_ID", String.format(Locale.ROOT, "R-%s-%04d", wave.code().replace("-", ""), number));
        answers.put("WAVE", wave.code());
        answers.put("REGION", region.code());
        if (chance.hits(IN_A_MUNICIPALITY) && !municipalities.isEmpty()) {
            answers.put("LAU", municipality(chance).code());
        }
        answers.put("MODE", Integer.toString(1 + chance.index(0.35, 0.5, 0.1, 0.05)));
        answers.put("LANG", language);
        long days = wave.to().toEpochDay() - wave.from().toEpochDay();
        answers.put("FIELD_DATE", wave.from().plusDays((long) (chance.uniform() * days * 0.9)).toString());
        double design = Math.clamp(Math.round(100 * (0.6 + 0.8 * chance.uniform() + (settlement == 3 ? 0.3 : 0))) / 100.0, 0.05, 20);
        answers.put("W_DESIGN", Double.toString(design));
        if (weights == Weights.FINAL) {
            answers.put("W_POST", Double.toString(Math.round(1000 * design * (0.8 + 0.4 * chance.uniform())) / 1000.0));
        }
        answers.put("STRATUM", settlement == 1 ? "urban" : settlement == 2 ? "town" : "rural");
        if (clustered) {
            answers.put("PSU", "psu-" + answers.row().get("STRATUM").charAt(0) + chance.between(1, 14));
        }
        answers.put("D1_AGE", chance.hits(0.006) ? "999" : Integer.toString(ageWithin(person.age(), chance)));
        answers.put("D2_GENDER", chance.hits(0.006) ? "3" : chance.hits(0.004) ? "9" : person.gender());
        answers.put("D3_EDU", chance.hits(0.012) ? "8" : person.education());
        answers.put("D5_DEGURBA", Integer.toString(settlement));
        for (Item item : questionnaire.items()) {
            if (!answers.row().containsKey(item.code()) && !item.columns().isEmpty() && substantive(item)) {
                answer(item, answers, chance, person);
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

    private void answer(Item item, Answering answers, Chance chance, PopulationShares.Person person) {
        if (!answers.asked(item) || answers.missing(item)) {
            return;
        }
        double level = profile.trait(TRAITS.getOrDefault(item.code(), "general"))
                + 5 * new Chance(seed + "/item/" + item.code()).normal();
        switch (item.type()) {
            case LIKERT5 -> answers.scale(item, level + 4, 1, 5);
            case SCALE11 -> answers.scale(item, level, 0, 10);
            case BINARY -> answers.binary(item, item.code().equals("K1") ? level - 25 : level + 12);
            case MULTI -> answers.multiple(item, item.code().equals("G3") ? 25 : level - 12, seed + "/" + item.code());
            case SINGLE -> answers.single(item, weights(item, person));
            case INTEGER, DECIMAL -> answers.number(item, number(item, chance), false);
            case TEXT, CODE, CODES, DATE, VECTOR -> throw new IllegalArgumentException("no answer for " + item.code());
        }
    }

    private double number(Item item, Chance chance) {
        if (item.code().equals("D6_TRAVEL")) {
            double typical = profile.region().remote() ? profile.fixed("travel", 48, 9) : profile.fixed("travel", 22, 5);
            return Math.max(2, typical + 14 * chance.normal());
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
            weights[i] = 0.4 + new Chance(seed + "/option/" + item.code() + i).uniform();
        }
        return weights;
    }

    private Municipality municipality(Chance chance) {
        double[] weights = municipalities.stream()
                .mapToDouble(m -> StrictMath.sqrt(m.population()))
                .toArray();
        return municipalities.get(chance.index(weights));
    }

    private static int settlement(SettlementMix mix, Chance chance) {
        return 1 + chance.index(mix.city(), mix.town(), mix.rural());
    }

    private double age(String band) {
        double gap = Math.abs(profile.fixed("age gap", 0.35, 0.3));
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
