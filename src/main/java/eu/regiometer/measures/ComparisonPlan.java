package eu.regiometer.measures;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.workbook.Settings;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which differences between regions and waves are tested, and when a difference is called one.
 *
 * @param families families of tests
 * @param items items that are tested, with their statistic, by survey
 * @param headlines codes of the items that reports compare region by region
 * @param adjustment which adjusted p-value decides
 * @param level adjusted p-value below which a difference is called one, between 0 and 1
 * @param sharedClusters whether clusters of the same name in the same stratum of two waves are the same cluster
 */
public record ComparisonPlan(
        SortedSet<DifferenceFamily> families,
        SortedMap<Survey, SortedMap<String, String>> items,
        List<String> headlines,
        Adjustment adjustment,
        double level,
        boolean sharedClusters) {

    /** Statistics of a statement with five points, of which one is tested. */
    private static final List<String> OF_STATEMENTS = List.of("top2", "bottom2", "mean", "net", "score");

    /** Statistics of a rating from 0 to 10. */
    private static final List<String> OF_RATINGS = List.of("mean", "score");

    private static final double DEFAULT_LEVEL = 0.05;

    /** How p-values are adjusted for testing a family at once. */
    public enum Adjustment {
        /** Holm 1979: no false finding in the family. */
        HOLM,
        /** Benjamini and Hochberg 1995: few false findings among the findings. */
        BH
    }

    public ComparisonPlan {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("the level must lie between 0 and 1: " + level);
        }
        headlines = List.copyOf(headlines);
        families = Collections.unmodifiableSortedSet(new TreeSet<>(families));
        var bySurvey = new TreeMap<Survey, SortedMap<String, String>>();
        items.forEach((survey, own) -> bySurvey.put(survey, Collections.unmodifiableSortedMap(new TreeMap<>(own))));
        items = Collections.unmodifiableSortedMap(bySurvey);
    }

    /** The plan of a programme that says nothing: all families, the top two of statements, the mean of ratings. */
    public static ComparisonPlan standard(Map<Survey, Questionnaire> questionnaires) {
        return new ComparisonPlan(
                new TreeSet<>(List.of(DifferenceFamily.values())),
                items(questionnaires, OF_STATEMENTS.getFirst(), OF_RATINGS.getFirst(), List.of()),
                headlines(questionnaires, List.of()),
                Adjustment.HOLM,
                DEFAULT_LEVEL,
                true);
    }

    /** Reads the section {@code comparisons} of a programme, which may be left out; what is wrong becomes a defect. */
    public static ComparisonPlan read(Settings programme, Map<Survey, Questionnaire> questionnaires) {
        ComparisonPlan standard = standard(questionnaires);
        if (!programme.has("comparisons")) {
            return standard;
        }
        Settings settings = programme.section("comparisons");
        String statements = oneOf(settings, "statements", OF_STATEMENTS);
        String ratings = oneOf(settings, "ratings", OF_RATINGS);
        double level = settings.number("called_below", DEFAULT_LEVEL);
        if (!(level > 0 && level < 1)) {
            settings.wrong("called_below", Double.toString(level), "a number between 0 and 1", "write 0.05");
            level = DEFAULT_LEVEL;
        }
        List<String> only = known(settings, "items", questionnaires);
        List<String> headlines = known(settings, "headlines", questionnaires);
        String adjustment = oneOf(settings, "decides", List.of("holm", "bh"));
        return new ComparisonPlan(
                settings.has("families") ? families(settings) : standard.families,
                items(questionnaires, statements, ratings, only),
                headlines.isEmpty() ? headlines(questionnaires, only) : headlines,
                adjustment.equals("holm") ? Adjustment.HOLM : Adjustment.BH,
                level,
                settings.bool("shared_clusters", true));
    }

    private static SortedSet<DifferenceFamily> families(Settings settings) {
        SortedSet<DifferenceFamily> families = new TreeSet<>();
        List<String> ids = settings.texts("families");
        for (int i = 0; i < ids.size(); i++) {
            String path = "families." + i;
            String id = ids.get(i);
            DifferenceFamily.of(id)
                    .ifPresentOrElse(
                            families::add,
                            () -> settings.wrong(
                                    path,
                                    id,
                                    "one of "
                                            + String.join(
                                                    ", ",
                                                    List.of(DifferenceFamily.values()).stream()
                                                            .map(DifferenceFamily::id)
                                                            .toList()),
                                    "write one of these, or leave the line out"));
        }
        return families;
    }

    /** Codes of the items that are named; none where all are meant. */
    private static List<String> known(Settings settings, String path, Map<Survey, Questionnaire> questionnaires) {
        List<String> codes = settings.texts(path);
        if (codes.equals(List.of("all"))) {
            return List.of();
        }
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            if (questionnaires.values().stream()
                    .flatMap(questionnaire -> questionnaire.item(code).stream())
                    .noneMatch(ComparisonPlan::isTested)) {
                settings.wrong(
                        path + "." + i,
                        code,
                        "a statement with five points or a rating from 0 to 10 of either questionnaire",
                        "correct the code, or write all");
            }
        }
        return codes;
    }

    private static boolean isTested(Item item) {
        return item.type() == ItemType.LIKERT5 || item.type() == ItemType.SCALE11;
    }

    /** The first tested item of each block of the questions put to citizens. */
    private static List<String> headlines(Map<Survey, Questionnaire> questionnaires, List<String> only) {
        SortedMap<String, String> first = new TreeMap<>();
        Questionnaire citizens = questionnaires.get(Survey.PUBLIC_ATTITUDE);
        if (citizens != null) {
            citizens.items().stream()
                    .filter(ComparisonPlan::isTested)
                    .filter(item -> only.isEmpty() || only.contains(item.code()))
                    .forEach(item -> first.putIfAbsent(item.block(), item.code()));
        }
        return List.copyOf(first.values());
    }

    private static String oneOf(Settings settings, String path, List<String> allowed) {
        String text = settings.text(path, allowed.getFirst());
        if (!allowed.contains(text)) {
            settings.wrong(path, text, "one of " + String.join(", ", allowed), "write " + allowed.getFirst());
            return allowed.getFirst();
        }
        return text;
    }

    private static SortedMap<Survey, SortedMap<String, String>> items(
            Map<Survey, Questionnaire> questionnaires, String statements, String ratings, List<String> only) {
        SortedMap<Survey, SortedMap<String, String>> items = new TreeMap<>();
        questionnaires.forEach((survey, questionnaire) -> {
            SortedMap<String, String> own = new TreeMap<>();
            questionnaire.items().stream()
                    .filter(item -> only.isEmpty() || only.contains(item.code()))
                    .forEach(item -> {
                        if (item.type() == ItemType.LIKERT5) {
                            own.put(item.code(), statements);
                        } else if (item.type() == ItemType.SCALE11) {
                            own.put(item.code(), ratings);
                        }
                    });
            items.put(survey, own);
        });
        return items;
    }

    /** Items of a survey that are tested, with their statistic. */
    public SortedMap<String, String> items(Survey survey) {
        return items.getOrDefault(survey, Collections.emptySortedMap());
    }
}
