package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.disclosure.DisclosureRules;
import eu.regiometer.disclosure.GroupRules;
import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.workbook.Settings;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GroupSettingsTest {

    private static final Programme SHIPPED = Programme.read(Path.of("input", "programme"));

    private final Defects defects = new Defects();

    private GroupRules read(String yaml) {
        return new GroupSettings(SHIPPED.questionnaires(), SHIPPED.territory())
                .read(Settings.parse(yaml, "programme.yaml", defects));
    }

    private String defect() {
        assertThat(defects.all()).hasSize(1);
        Defect defect = defects.all().getFirst();
        return defect.at() + ": " + defect.found() + ", expected " + defect.expected();
    }

    @Test
    void theShippedProgrammeJoinsGroupsAndAsksForLargerOnesInRemoteRegions() {
        DisclosureRules rules = SHIPPED.disclosure();
        assertThat(rules.groups().joins()).isNotEmpty();
        assertThat(rules.groups().remote()).contains("SE332", "FI1D7").doesNotContain("BG411");
        assertThat(rules.groups().everywhere()).isFalse();
        assertThat(rules.largerGroups()).isTrue();
    }

    @Test
    void withoutTheSectionsAllRegionsAreAlikeAndNothingIsJoined() {
        GroupRules rules = read("citizens: {fewest: 20}");
        assertThat(rules.joins()).isEmpty();
        assertThat(rules.remoteRespondents()).isZero();
        assertThat(rules.remoteOrganisations()).isZero();
        assertThat(defects.all()).isEmpty();
    }

    @Test
    void joinsAndNumbersAreReadAsWritten() {
        GroupRules rules = read("""
                remote: {citizens: {fewest_in_group: 40}, organisations: {fewest_in_group: 8}}
                joins:
                  - {variable: ORGTYPE, categories: ["5", "7"]}
                  - {variable: D1_AGE, categories: ["15-29", "30-44"]}
                """);
        assertThat(rules.remoteRespondents()).isEqualTo(40);
        assertThat(rules.remoteOrganisations()).isEqualTo(8);
        assertThat(rules.joins()).extracting(GroupRules.Join::variable).containsExactly("ORGTYPE", "D1_AGE");
        assertThat(rules.joins().getFirst().categories()).containsExactly("5", "7");
        assertThat(defects.all()).isEmpty();
    }

    @Test
    void aJoinOfSomethingElseThanABreakdownIsNamed() {
        read("joins: [{variable: P1, categories: [\"1\", \"2\"]}]");
        assertThat(defect()).contains("joins.0.variable", "P1", "a breakdown");
    }

    @Test
    void aJoinOfASurveyThatIsNotMadeIsLeftOut() {
        var organisations = new TreeMap<>(SHIPPED.questionnaires());
        organisations.remove(Survey.PUBLIC_ATTITUDE);
        GroupRules rules = new GroupSettings(organisations, SHIPPED.territory())
                .read(Settings.parse(
                        "joins: [{variable: D1_AGE, categories: [\"15-29\", \"30-44\"]}]", "programme.yaml", defects));
        assertThat(rules.joins()).isEmpty();
        assertThat(defects.all()).isEmpty();
    }

    @Test
    void aCategoryThatTheVariableDoesNotHaveIsNamed() {
        read("joins: [{variable: D1_AGE, categories: [\"15-29\", \"30-99\"]}]");
        assertThat(defect()).contains("categories.1", "30-99", "a category of D1_AGE");
    }

    @Test
    void oneCategoryTwiceIsNoJoin() {
        read("joins: [{variable: D1_AGE, categories: [\"15-29\", \"15-29\"]}]");
        assertThat(defect()).contains("at least two categories");
    }

    @Test
    void allCategoriesAreNoJoin() {
        read("joins: [{variable: GOVLEVEL, categories: [\"1\", \"2\", \"3\", \"4\"]}]");
        assertThat(defect()).contains("a part of the categories");
    }

    @Test
    void joinsHoldInRemoteRegionsOrInAll() {
        assertThat(read("joins_hold_in: all").everywhere()).isTrue();
        assertThat(read("joins_hold_in: remote").everywhere()).isFalse();
        assertThat(defects.all()).isEmpty();
        read("joins_hold_in: Sweden");
        assertThat(defect()).contains("joins_hold_in", "Sweden", "remote or all");
    }

    @Test
    void aNegativeNumberIsRefused() {
        read("remote: {citizens: {fewest_in_group: -1}}");
        assertThat(defect()).contains("remote.citizens.fewest_in_group", "-1", "0 or more");
    }
}
