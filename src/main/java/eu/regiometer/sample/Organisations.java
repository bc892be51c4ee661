package eu.regiometer.sample;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** Makes synthetic public organisations of a region. */
final class Organisations {

    private static final List<String> DIVISIONS =
            List.of("10", "16", "20", "24", "25", "26", "28", "29", "35", "62", "72", "86");

    /** Trait of each item; others lean on their block. */
    private static final Map<String, String> TRAITS = Map.ofEntries(
            Map.entry("C102", "outside money"),
            Map.entry("C103", "own money"),
            Map.entry("C104", "outside money"),
            Map.entry("C105", "outside money"),
            Map.entry("C106", "stability"),
            Map.entry("C107", "freedom from cuts"),
            Map.entry("C108", "stability"),
            Map.entry("C203", "evaluation"),
            Map.entry("C204", "evaluation"),
            Map.entry("C206", "links"),
            Map.entry("C207", "links"),
            Map.entry("C208", "culture"),
            Map.entry("C209", "culture"),
            Map.entry("C210", "culture"),
            Map.entry("C211", "room"),
            Map.entry("C402", "use"),
            Map.entry("C403", "practice"),
            Map.entry("C404", "practice"),
            Map.entry("C405", "practice"),
            Map.entry("C406", "capacity"),
            Map.entry("C407", "capacity"),
            Map.entry("C408", "capacity"),
            Map.entry("C412", "legal certainty"),
            Map.entry("C413", "health"),
            Map.entry("C414", "energy"),
            Map.entry("C415", "ict"),
            Map.entry("C501", "supply"),
            Map.entry("C502", "enablers"),
            Map.entry("C503", "enablers"),
            Map.entry("C504", "demand seen"),
            Map.entry("C506", "skills"),
            Map.entry("C601", "frame"),
            Map.entry("C602", "quality"),
            Map.entry("C603", "quality"),
            Map.entry("C606", "abroad"),
            Map.entry("C607", "three levels"),
            Map.entry("C608", "frame"));

    private final Questionnaire questionnaire;
    private final List<Municipality> municipalities;
    private final Profile profile;
    private final Wave wave;
    private final String seed;

    Organisations(
            Questionnaire questionnaire, List<Municipality> municipalities, Profile profile, Wave wave, String seed) {
        this.questionnaire = questionnaire;
        this.municipalities = municipalities;
        this.profile = profile;
        this.wave = wave;
        this.seed = seed;
    }

    List<SortedMap<String, String>> rows(int count, int clusterBodies, String language) {
        List<SortedMap<String, String>> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(row(i, i <= clusterBodies ? 1 + (i - 1) % 3 : 0, language));
        }
        return rows;
    }

    private SortedMap<String, String> row(int number, int clusterLevel, String language) {
        Chance chance = new Chance(seed + "/" + number);
        Region region = profile.region();
        Answering answers = new Answering(chance, 0.8 * chance.normal());
        int level = clusterLevel > 0 ? 1 + chance.index(1, 3, 0.4, 1) : 1 + chance.index(6, 2, 0.7, 1);
        answers.put("ORG_ID", String.format(Locale.ROOT, "O-%s-%03d", wave.code().replace("-", ""), number));
        answers.put("WAVE", wave.code());
        answers.put("REGION", region.code());
        if (level == 1 && !municipalities.isEmpty() && chance.hits(0.75)) {
            answers.put("LAU", municipalities.get(chance.between(0, municipalities.size() - 1)).code());
        }
        answers.put("LANG", language);
        long days = wave.to().toEpochDay() - wave.from().toEpochDay();
        answers.put("FIELD_DATE", wave.from().plusDays((long) (chance.uniform() * days * 0.9)).toString());
        answers.put("GOVLEVEL", Integer.toString(level));
        answers.put("CLULEVEL", Integer.toString(clusterLevel));
        answers.put("ORGTYPE", Integer.toString(1 + chance.index(clusterLevel == 3 ? 0 : 6, 2, 2, 1.2, 2, 1, 1)));
        long staff = Math.round(StrictMath.exp(4.3 + 1.1 * chance.normal()));
        answers.put("STAFF", Long.toString(Math.clamp(staff, 3, 20_000)));
        double budget = Math.max(200, staff * (55 + 20 * chance.normal()));
        answers.put("BUDGET", Long.toString(Math.round(budget)));
        answers.put("POPSERVED", Long.toString(Math.clamp(Math.round(staff * 180.0), 200, 2_000_000)));
        answers.put("REFYEAR", Integer.toString(wave.year() - 1));
        answers.put("W_ORG", Double.toString(Math.round(10 * (0.7 + 0.9 * chance.uniform())) / 10.0));
        for (Item item : questionnaire.items()) {
            if (!answers.row().containsKey(item.columns().isEmpty() ? item.code() : item.columns().getFirst().name())
                    && substantive(item)) {
                answer(item, answers, chance, budget);
            }
        }
        return answers.row();
    }

    private static boolean substantive(Item item) {
        return switch (item.type()) {
            case TEXT, CODE, DATE -> false;
            default -> !item.code().startsWith("W_") && !item.columns().isEmpty();
        };
    }

    private void answer(Item item, Answering answers, Chance chance, double budget) {
        if (!answers.asked(item) || answers.missing(item)) {
            return;
        }
        double level = profile.trait(TRAITS.getOrDefault(item.code(), "general"))
                + 5 * new Chance(seed + "/item/" + item.code()).normal();
        switch (item.type()) {
            case LIKERT5 -> answers.scale(item, level, 1, 5);
            case SCALE11 -> answers.scale(item, level, 0, 10);
            case BINARY -> answers.binary(item, item.code().equals("C104") || item.code().equals("C402") ? level - 22 : level);
            case MULTI -> answers.multiple(item, level + 4, seed + "/" + item.code());
            case SINGLE -> ordered(item, answers, level);
            case INTEGER -> answers.number(item, count(item, level, chance), false);
            case DECIMAL -> decimal(item, answers, level, chance, budget);
            case VECTOR -> points(item, answers, chance);
            case CODES -> sectors(item, answers, chance);
            case TEXT, CODE, DATE -> throw new IllegalArgumentException("no answer for " + item.code());
        }
    }

    /** Options in rising order, around a level. */
    private static void ordered(Item item, Answering answers, double level) {
        double[] weights = new double[item.options().size()];
        double centre = level / 100 * (weights.length - 1);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.exp(-0.8 * (i - centre) * (i - centre));
        }
        answers.single(item, weights);
    }

    private double count(Item item, double level, Chance chance) {
        return switch (item.code()) {
            case "C201" -> 4 * profile.trait("output") / 100 + 1.1 * chance.normal();
            case "C205" -> 6 * profile.trait("links") / 100 + 1.3 * chance.normal();
            case "C212" -> 5 * profile.trait("stimulating") / 100 + 1.2 * chance.normal();
            case "C409", "C410", "C411" -> chance.hits(profile.trait(item.code()) / 900) ? 1 : 0;
            case "C505" -> 7 * profile.trait("pool") / 100 + 2 * chance.normal();
            default -> item.range().low().orElse(0) + level / 20;
        };
    }

    private void decimal(Item item, Answering answers, double level, Chance chance, double budget) {
        double value =
                switch (item.code()) {
                    case "C101" -> budget * Math.max(0, profile.trait("own money") / 100 * 0.045 + 0.012 * chance.normal());
                    case "C102" -> 40 * level / 60 + 14 * chance.normal();
                    case "C401" -> 20 * profile.trait("use") / 110 + 5 * chance.normal();
                    default -> level + 17 * chance.normal();
                };
        answers.number(item, item.code().equals("C101") ? Math.min(value, Math.floor(budget)) : value, true);
    }

    /** A hundred points shared among the options, leaning towards the region's priorities. */
    private void points(Item item, Answering answers, Chance chance) {
        int options = item.columns().size();
        double[] shares = new double[options];
        double sum = 0;
        for (int i = 0; i < options; i++) {
            double priority = StrictMath.exp(0.7 * new Chance(seed.split("#")[0] + "/priority/" + i).normal());
            shares[i] = priority * StrictMath.exp(0.4 * chance.normal());
            sum += shares[i];
        }
        int left = 100;
        for (int i = 0; i < options; i++) {
            int points = i == options - 1 ? left : Math.min(left, (int) Math.round(100 * shares[i] / sum));
            left -= points;
            answers.put(item.columns().get(i).name(), Integer.toString(points));
        }
    }

    /** Three different divisions, mostly the region's own. */
    private void sectors(Item item, Answering answers, Chance chance) {
        int first = new Chance(profile.region().code() + "/sectors").between(0, DIVISIONS.size() - 1);
        List<String> left = new ArrayList<>();
        for (int i = 0; i < DIVISIONS.size(); i++) {
            left.add(DIVISIONS.get((first + i) % DIVISIONS.size()));
        }
        item.columns().forEach(column ->
                answers.put(column.name(), left.remove(chance.index(8, 5, 3, 1, 0.5))));
    }
}
