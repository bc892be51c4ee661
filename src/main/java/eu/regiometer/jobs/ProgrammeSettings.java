package eu.regiometer.jobs;

import eu.regiometer.disclosure.AmountRules;
import eu.regiometer.disclosure.DisclosureRules;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Lens;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.Branding;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sections of programme.yaml as the configuration of the packages that need them. */
final class ProgrammeSettings {

    private static final String ANNEXES = "lens_annexes";
    private static final double POINTS = 100;
    private static final int MOST_LARGEST = 10;

    private ProgrammeSettings() {}

    /** The surveys that the programme makes; without the list both. A name that is no survey is a defect. */
    static List<Survey> surveys(Settings settings) {
        if (!settings.has("surveys")) {
            return List.of(Survey.values());
        }
        List<String> known = Stream.of(Survey.values()).map(Survey::id).toList();
        List<String> named = settings.texts("surveys");
        if (named.isEmpty()) {
            settings.wrong("surveys", "no survey", "one of " + String.join(", ", known), "name a survey");
        }
        for (String name : named) {
            if (!known.contains(name)) {
                settings.wrong(
                        "surveys", "\"" + name + "\"", String.join(" or ", known), "correct the name of the survey");
            }
        }
        return Stream.of(Survey.values())
                .filter(survey -> named.contains(survey.id()))
                .toList();
    }

    /** Lenses of which annexes are printed; a word that is no lens, or one without indicators, is a defect. */
    static List<Lens> annexes(Settings settings, IndicatorTree tree) {
        if (!settings.has(ANNEXES)) {
            return List.of();
        }
        SortedSet<Lens> lenses = new TreeSet<>();
        for (String word : settings.texts(ANNEXES)) {
            Optional<Lens> lens = Lens.ofId(word).filter(named -> has(tree, named));
            lens.ifPresent(lenses::add);
            if (lens.isEmpty()) {
                settings.wrong(
                        ANNEXES, "\"" + word + "\"", lenses(tree), "correct the name of the lens, or leave it out");
            }
        }
        return List.copyOf(lenses);
    }

    /** Whether a programme has indicators of a lens. */
    static boolean has(IndicatorTree tree, Lens lens) {
        return tree.indicators().stream().anyMatch(node -> node.lens().equals(Optional.of(lens)));
    }

    /** The words for the lenses that a programme has indicators of. */
    static String lenses(IndicatorTree tree) {
        return String.join(
                ", ",
                Stream.of(Lens.values())
                        .filter(lens -> has(tree, lens))
                        .map(Lens::id)
                        .toList());
    }

    /** A questionnaire may ask for larger cells than the programme, not for smaller ones. */
    static DisclosureRules disclosure(
            Settings section, Map<Survey, Questionnaire> questionnaires, Territory territory) {
        return new DisclosureRules(
                fewest(section, "citizens.fewest", questionnaires.get(Survey.PUBLIC_ATTITUDE)),
                section.integer("citizens.unreliable_below"),
                fewest(section, "organisations.fewest", questionnaires.get(Survey.INNOVATION_CAPACITY)),
                section.integer("organisations.unreliable_below"),
                POINTS * section.number("citizens.unreliable_half_width"),
                section.integer("organisations.extreme_share_from"),
                amounts(section),
                new GroupSettings(questionnaires, territory).read(section));
    }

    private static int fewest(Settings section, String path, @Nullable Questionnaire questionnaire) {
        int asked = questionnaire == null ? 0 : questionnaire.smallestCell().orElse(0);
        return Math.max(asked, atLeastThree(section, path));
    }

    private static AmountRules amounts(Settings section) {
        int largest = section.integer("sums.largest", 1);
        if (largest < 1 || largest > MOST_LARGEST) {
            section.wrong("sums.largest", Integer.toString(largest), "1 to " + MOST_LARGEST, "write 1 or 2");
            largest = 1;
        }
        double share = share(section, "sums.share", section.number("sums.share"));
        boolean closest = !section.text("sums.closest", "none").equals("none");
        return new AmountRules(
                largest,
                POINTS * share,
                closest
                        ? OptionalDouble.of(POINTS * share(section, "sums.closest", section.number("sums.closest")))
                        : OptionalDouble.empty());
    }

    private static double share(Settings section, String path, double share) {
        if (share > 0 && share < 1) {
            return share;
        }
        section.wrong(path, Double.toString(share), "a share between 0 and 1, such as 0.60", "write a share");
        return 1;
    }

    private static int atLeastThree(Settings section, String path) {
        int fewest = section.integer(path);
        if (fewest < 3) {
            section.wrong(path, Integer.toString(fewest), "3 or more", "a base of 1 or 2 would show single answers");
            return 3;
        }
        return fewest;
    }

    /** Names, official texts and logos; pictures stand in the folder of the programme. */
    static Branding branding(Settings settings, Path folder) {
        FundingSettings funding = new FundingSettings(settings, folder);
        return new Branding(
                texts(settings, "name"),
                texts(settings, "project.name"),
                settings.text("project.acronym"),
                texts(settings, "programme.name"),
                funding.funding(),
                funding.logos(),
                texts(settings, "branding.disclaimer"),
                texts(settings, "definition"),
                texts(settings, "accessibility"),
                texts(settings, "secretariat.unit"),
                settings.text("secretariat.email"),
                settings.text("secretariat.link"),
                settings.text("branding.licence.name"),
                settings.text("branding.licence.link"),
                settings.integer("intake.retention_days"),
                settings.integer("burden_minutes.public_attitude"),
                settings.integer("burden_minutes.innovation_capacity"));
    }

    /** Texts by language. */
    static SortedMap<String, String> texts(Settings settings, String path) {
        var texts = new TreeMap<String, String>();
        for (String language : settings.keys(path)) {
            texts.put(language, settings.text(path + "." + language).strip());
        }
        return texts;
    }
}
