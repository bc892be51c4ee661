package eu.regiometer.recommendation.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defects;
import eu.regiometer.measures.Challenge;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.recommendation.RuleText;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.recommendation.Shipped;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.workbook.ContentHash;
import eu.regiometer.workbook.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rulebook as shipped, compared with the tables of the handbook. */
class ShippedRulebookTest {

    private static final Rulebook RULEBOOK = Shipped.RULEBOOK;

    @TempDir
    private Path folder;

    @Test
    void rulesOfNationalLawAreMarkedAndSayWhichMinistryDecides() {
        var national = Shipped.RULEBOOK.rules().values().stream()
                .filter(Rule::national)
                .map(Rule::id)
                .toList();

        assertThat(national).containsExactly("AUT-12", "AUT-13", "PPI-09");
        Shipped.RULEBOOK
                .texts()
                .forEach((id, texts) -> assertThat(texts.get("en").addressee().contains("national ministr"))
                        .as(id)
                        .isEqualTo(national.contains(id)));
    }

    @Test
    void isReadWithoutADefect() {
        assertThat(Shipped.DEFECTS.all()).isEmpty();
        assertThat(RULEBOOK.version()).isEqualTo("2026.1");
        assertThat(RULEBOOK.hash()).isEqualTo(ContentHash.of(Shipped.FOLDER.resolve("recommendations.xlsx")));
    }

    /** A law that allows trials trains nobody, a course opens no service, and a checklist of quality finds no niche. */
    @Test
    void practicesAreOfferedForTheirOwnSubjectAlone() {
        // a passport of staff is no help for older residents, a survey no shorter form, health records no ICT tender
        assertThat(tags("GP-09")).containsExactly("joint-procurement", "lead-buyer", "ppi-health");
        assertThat(tags("GP-12")).containsExactly("cluster-quality", "cross-border-cluster", "three-level");
        assertThat(tags("GP-13")).containsExactly("ambition", "sandbox");
        assertThat(tags("GP-15")).containsExactly("evaluation", "measurement");
        assertThat(tags("GP-16")).containsExactly("capacity", "training");
    }

    @Test
    void everyRuleHasAPracticeThatCouldBeOffered() {
        assertThat(RULEBOOK.practices().stream().flatMap(practice -> practice.tags().stream()))
                .containsAll(RULEBOOK.rules().values().stream()
                        .map(rule -> rule.practiceTag())
                        .toList());
    }

    private static List<String> tags(String practice) {
        return RULEBOOK.practices().stream()
                .filter(p -> p.id().equals(practice))
                .flatMap(p -> p.tags().stream())
                .toList();
    }

    @Test
    void aPurchaseHasNoUsersBeforeItsContract() {
        assertThat(RULEBOOK.pilots().stream()
                        .filter(pilot -> List.of("need", "procedure").contains(pilot.stage())))
                .hasSize(2)
                .allSatisfy(pilot -> assertThat(pilot.users()).isEmpty());
    }

    /** A text of the handbook with the main indices under the names that the reports print. */
    private static String named(String text) {
        return text.replace("Innovation capacity: {CAP_C2}", "Authorities as innovators and stimulators: {CAP_C2}")
                .replace("Public attitudes: {ATT_C3}", "Public attitudes to innovation: {ATT_C3}")
                .replace("Overall index: {COMPOSITE}", "Regional innovation climate index: {COMPOSITE}");
    }

    @Test
    void holdsEveryRuleOfTheHandbookWithoutLoss() throws IOException {
        Rulebook earlier = Shipped.read(Shipped.FOLDER, "2010-20", new Defects());
        List<String> shipped = RULEBOOK.rules().values().stream()
                .map(rule -> written(rule, RULEBOOK.text(rule.id(), "en"), earlier.hook(rule.id())))
                .toList();

        List<String> handbook = handbook("recommendations.csv").rows().stream()
                .map(row -> Stream.of(
                                "rule_id",
                                "challenge",
                                "linked",
                                "level",
                                "lens",
                                "addressee",
                                "title",
                                "evidence",
                                "first_step",
                                "owner",
                                "months",
                                "cost",
                                "kpi",
                                "kpi_code",
                                "kpi_target",
                                "practice_tag",
                                "drivers",
                                "hook_2010_20",
                                "hook_2021_27",
                                "relations")
                        .map(column -> column.equals("drivers") ? sorted(row.list(column)) : named(row.text(column)))
                        .collect(Collectors.joining(" | ")))
                .toList();
        assertThat(shipped).hasSize(59).containsExactlyInAnyOrderElementsOf(handbook);
    }

    @Test
    void holdsEveryConditionOfTheHandbookWithoutLoss() throws IOException {
        List<String> shipped = new ArrayList<>();
        RULEBOOK.rules()
                .forEach((id, rule) -> rule.conditions()
                        .forEach(c -> shipped.add(String.join(
                                " | ",
                                id,
                                Integer.toString(c.sequence()),
                                c.indicator(),
                                c.statistic().text(),
                                c.argument(),
                                c.comparison().sign(),
                                whole(c.threshold())))));

        List<String> handbook = handbook("recommendation-conditions.csv").rows().stream()
                .map(row -> Stream.of("rule_id", "seq", "indicator", "statistic", "argument", "operator", "threshold")
                        .map(row::text)
                        .collect(Collectors.joining(" | ")))
                .toList();
        assertThat(shipped).hasSize(93).containsExactlyInAnyOrderElementsOf(handbook);
    }

    @Test
    void hasTwentySevenLocalTwentyFourRegionalAndEightRulesForTheEuLevel() {
        assertThat(RULEBOOK.rules().values().stream()
                        .collect(Collectors.groupingBy(Rule::level, Collectors.counting())))
                .containsEntry(GovernanceLevel.LOCAL, 27L)
                .containsEntry(GovernanceLevel.REGIONAL, 24L)
                .containsEntry(GovernanceLevel.EU, 8L);
    }

    @Test
    void takesTheHookOfThePolicyFrameAndNothingElse() {
        Rulebook earlier = Shipped.read(Shipped.FOLDER, "2010-20", new Defects());

        assertThat(RULEBOOK.hook("PPI-01")).isEqualTo("Directive 2014/24/EU art. 40");
        assertThat(earlier.hook("PPI-01")).isEqualTo("Innovation Union");
        assertThat(earlier.rules()).isEqualTo(RULEBOOK.rules());
    }

    @Test
    void countsFilledSlotsOfThePurchasingPlans() {
        assertThat(RULEBOOK.purchases("PL22")).hasSize(8);
        assertThat(RULEBOOK.actionRegister().filledSlots("PL22")).hasValue(5);
        assertThat(RULEBOOK.actionRegister().filledSlots("CZ08")).hasValue(8);
        assertThat(RULEBOOK.actionRegister().filledSlots("IS002")).isEmpty();
    }

    @Test
    void holdsRegistersOfPartnersAndTheirCountries() {
        assertThat(RULEBOOK.practices()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(RULEBOOK.frameworks().keySet())
                .containsExactlyInAnyOrderElementsOf(Shipped.TERRITORY.countries().stream()
                        .map(country -> country.code())
                        .toList());
        assertThat(RULEBOOK.framework("SE").orElseThrow().law()).isEqualTo("Lag (2016:1145) om offentlig upphandling");
        assertThat(RULEBOOK.localWeight("CA-NL", Challenge.C4)).isEqualTo(1.2);
        assertThat(RULEBOOK.localWeight("IS002", Challenge.C4)).isEqualTo(1.0);
        assertThat(RULEBOOK.objective("O4", "sv")).startsWith("Köp innovativa lösningar");
        assertThat(RULEBOOK.objective("O4", "is"))
                .isEqualTo(RULEBOOK.objectives().get("O4"));
    }

    @Test
    void refusesATableInTwoPlaces() throws IOException {
        Files.copy(Shipped.FOLDER.resolve("recommendations.xlsx"), folder.resolve("recommendations.xlsx"));
        Files.writeString(folder.resolve("priorities.csv"), "region,C1,C2,C3,C4\nSE321,0.8,,,\n");
        var defects = new Defects();
        RulebookReader.read(
                folder,
                Shipped.TREE,
                Shipped.TERRITORY,
                Shipped.QUESTIONNAIRES,
                List.of("en"),
                "2021-27",
                Shipped.SETTINGS.section("recommendation"),
                defects);

        assertThat(defects.all())
                .singleElement()
                .satisfies(defect -> assertThat(defect.found()).contains("a second time"));
    }

    private static String written(Rule rule, RuleText text, String earlierHook) {
        return Stream.of(
                        rule.id(),
                        rule.challenge().name(),
                        rule.linked().stream().map(Enum::name).collect(Collectors.joining(";")),
                        rule.level().name(),
                        rule.lens().map(Enum::name).orElse(""),
                        text.addressee(),
                        text.title(),
                        text.evidence(),
                        text.firstStep(),
                        text.owner(),
                        Integer.toString(rule.months().orElseThrow()),
                        rule.cost().name(),
                        text.kpi(),
                        rule.kpiCode().orElse(""),
                        rule.kpiTarget(),
                        rule.practiceTag(),
                        String.join(";", rule.drivers()),
                        earlierHook,
                        RULEBOOK.hook(rule.id()),
                        relations(rule))
                .map(Objects::requireNonNull)
                .collect(Collectors.joining(" | "));
    }

    private static String relations(Rule rule) {
        return Stream.of(
                        rule.excludes().stream().map(other -> "excludes:" + other),
                        rule.supersedes().stream().map(other -> "supersedes:" + other),
                        rule.requires().stream().map(other -> "requires:" + other))
                .flatMap(all -> all)
                .collect(Collectors.joining(";"));
    }

    private static String sorted(List<String> parts) {
        return parts.stream().sorted().collect(Collectors.joining(";"));
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%.0f", number);
    }

    private Table handbook(String name) throws IOException {
        try (var in = Objects.requireNonNull(ShippedRulebookTest.class.getResourceAsStream(name), name)) {
            Files.copy(in, folder.resolve(name));
        }
        return Table.read(folder.resolve(name), "", new Defects());
    }
}
