package eu.regiometer.jobs;

import eu.regiometer.disclosure.GroupRules;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.questionnaire.Use;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads what holds for the groups of a breakdown from the section {@code disclosure}. */
final class GroupSettings {

    private static final String REMOTE = "remote";
    private static final String ALL = "all";
    private static final String CHOOSE = "write one of these";

    private final Map<Survey, Questionnaire> questionnaires;
    private final Territory territory;

    GroupSettings(Map<Survey, Questionnaire> questionnaires, Territory territory) {
        this.questionnaires = questionnaires;
        this.territory = territory;
    }

    GroupRules read(Settings section) {
        SortedSet<String> remote = new TreeSet<>();
        territory.regions().stream().filter(Region::remote).map(Region::code).forEach(remote::add);
        return new GroupRules(
                joins(section),
                everywhere(section),
                remote,
                fewest(section, "remote.citizens.fewest_in_group"),
                fewest(section, "remote.organisations.fewest_in_group"));
    }

    private static boolean everywhere(Settings section) {
        String text = section.text("joins_hold_in", REMOTE);
        if (!text.equals(REMOTE) && !text.equals(ALL)) {
            section.wrong("joins_hold_in", text, "remote or all", CHOOSE);
        }
        return text.equals(ALL);
    }

    private static int fewest(Settings section, String path) {
        int fewest = section.integer(path, 0);
        if (fewest < 0) {
            section.wrong(path, Integer.toString(fewest), "0 or more", "write 0 to treat all regions alike");
        }
        return fewest;
    }

    private List<GroupRules.Join> joins(Settings section) {
        List<GroupRules.Join> joins = new ArrayList<>();
        for (Settings join : section.sections("joins")) {
            String variable = join.text("variable");
            List<String> joined = join.texts("categories");
            Optional<Item> item = breakdown(variable);
            if (item.isEmpty()) {
                // the other survey of the programme may not be made
                if (questionnaires.size() == Survey.values().length) {
                    join.wrong(
                            "variable",
                            variable,
                            "a breakdown of one of the questionnaires",
                            CHOOSE + ": " + breakdowns());
                }
                continue;
            }
            List<String> known = item.get().categories();
            for (int c = 0; c < joined.size(); c++) {
                if (!known.contains(joined.get(c))) {
                    join.wrong("categories." + c, joined.get(c), "a category of " + variable, CHOOSE + ": " + known);
                }
            }
            if (new HashSet<>(joined).size() < 2) {
                join.wrong("categories", joined.toString(), "at least two categories", "name what is joined");
            } else if (joined.containsAll(known)) {
                join.wrong(
                        "categories",
                        joined.toString(),
                        "a part of the categories: all together are the region itself",
                        "leave one out");
            }
            joins.add(new GroupRules.Join(variable, joined));
        }
        return joins;
    }

    private Optional<Item> breakdown(String variable) {
        return questionnaires.values().stream()
                .flatMap(questionnaire -> questionnaire.with(Use.BREAKDOWN).stream())
                .filter(item -> item.code().equals(variable))
                .findFirst();
    }

    private List<String> breakdowns() {
        return questionnaires.values().stream()
                .flatMap(questionnaire -> questionnaire.with(Use.BREAKDOWN).stream())
                .map(Item::code)
                .toList();
    }
}
