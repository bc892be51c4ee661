package eu.regiometer.report.method;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.disclosure.AmountRules;
import eu.regiometer.disclosure.AreaCovariate;
import eu.regiometer.disclosure.DisclosureRules;
import eu.regiometer.disclosure.GroupRules;
import eu.regiometer.disclosure.ModelledFigure;
import eu.regiometer.disclosure.SmallAreaRules;
import eu.regiometer.measures.IndexRules;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.statistics.smallarea.FitMethod;
import eu.regiometer.territory.FigureLevel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description of methods says what the programme decided, and nothing that helps to guess. */
class MethodNotesTest {

    private static final MethodSettings.Weighting PLAIN = new MethodSettings.Weighting(
            List.of("AGE*SEX", "EDU"), List.of(), 5, 0.0005, 0.05, Optional.empty(), false, false);
    private static final MethodSettings.Weighting ELABORATE = new MethodSettings.Weighting(
            List.of("AGE"),
            List.of(new MethodSettings.Joining("AGE", List.of("15-29", "30-44"))),
            7,
            0.001,
            0.025,
            Optional.of(new MethodSettings.Trimming(0.3, 3, 4)),
            true,
            true);
    private static final MethodSettings.Adequacy ADEQUACY = new MethodSettings.Adequacy(31, 6, 21, 7, 0.6, 51, 11);

    private static MethodNotes notes(String language, MethodSettings settings) {
        return new MethodNotes(TextBundle.read(TemplateFolder.shipped(), language), settings);
    }

    private static MethodSettings settings(
            MethodSettings.Weighting weighting, Optional<MethodSettings.Families> families, SmallAreaRules smallAreas) {
        DisclosureRules disclosure =
                new DisclosureRules(22, 55, 6, 12, 8.5, 24, new AmountRules(2, 83.7, OptionalDouble.of(13.9)));
        return new MethodSettings(weighting, families, IndexRules.DEFAULT, smallAreas, ADEQUACY, disclosure, true);
    }

    private static String text(MethodNotes notes, String name) {
        return notes.all().stream()
                .filter(note -> note.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void whatTheProgrammeDoesNotDoIsSaidWithoutASource() {
        MethodNotes notes = notes("en", settings(PLAIN, Optional.empty(), SmallAreaRules.none()));

        assertThat(text(notes, "Raking")).contains("AGE × SEX; EDU", "0.05\u202F%");
        assertThat(text(notes, "Joining categories")).contains("names no categories", "fewer than 5 answers");
        assertThat(text(notes, "Extreme weights")).contains("not cut off");
        assertThat(text(notes, "Stratum with one unit")).contains("No error is computed");
        assertThat(text(notes, "Error of raked weights")).contains("treated as given");
        assertThat(text(notes, "Change between waves"))
                .startsWith("Two waves count as independent samples, in questions and in indices.")
                .endsWith("as a rule too cautious.");
        assertThat(text(notes, "Many comparisons")).contains("questions are not tested", "Changes of indices");
        assertThat(text(notes, "Modelled estimate")).isEqualTo("No figure is modelled.");
        assertThat(text(notes, "Small groups")).contains("names no groups that are told together");
        assertThat(text(notes, "Remote regions")).contains("as many answers as those of others");
        assertThat(notes.all())
                .filteredOn(note -> note.text().equals("No figure is modelled."))
                .allSatisfy(note -> {
                    assertThat(note.source()).isEmpty();
                    assertThat(note.formula()).isEmpty();
                });
        assertThat(notes.brief(true)).extracting(MethodNotes.Note::name).doesNotContain("Modelled estimate");
    }

    @Test
    void joinsOfGroupsAndNumbersOfRemoteRegionsAreSaid() {
        var groups = new GroupRules(
                List.of(new GroupRules.Join("AGE", List.of("15-29", "30-44"))),
                false,
                new TreeSet<>(Set.of("SE332")),
                33,
                4);
        var disclosure = new DisclosureRules(22, 55, 6, 12, 8.5, 24, AmountRules.defaults(), groups);
        MethodNotes notes = notes(
                "en",
                new MethodSettings(
                        PLAIN,
                        Optional.empty(),
                        IndexRules.DEFAULT,
                        SmallAreaRules.none(),
                        ADEQUACY,
                        disclosure,
                        true));

        assertThat(text(notes, "Small groups")).contains("In a remote or thinly settled region", "AGE: 15-29 + 30-44");
        assertThat(text(notes, "Remote regions")).contains("33 citizens", "6 organisations");
    }

    @Test
    void whatTheProgrammeDecidedIsSaidInItsNumbers() {
        var families = new MethodSettings.Families(List.of("REGIONS", "WAVES"), "BH", 0.01, true);
        var model = new SmallAreaRules.Model(
                FigureLevel.REGIONAL,
                List.of(new ModelledFigure("P1", Optional.of("top2")), new ModelledFigure("ATT_C3", Optional.empty())),
                List.of());
        MethodNotes notes = notes(
                "sv",
                settings(ELABORATE, Optional.of(families), new SmallAreaRules(FitMethod.REML, 9, List.of(model))));

        assertThat(text(notes, "Sammanslagning av kategorier")).contains("AGE: 15-29 + 30-44", "färre än 7 svar");
        assertThat(text(notes, "Extrema vikter")).contains("under 0,3 och över 3 gånger", "varv: 4");
        assertThat(text(notes, "Fel vid anpassade vikter")).contains("Endast det som marginalerna inte förklarar");
        assertThat(text(notes, "Förändring mellan omgångar"))
                .contains("med samma namn i samma stratum", "För förändringar av index räknas omgångarna alltid");
        assertThat(text(notes, "Många jämförelser"))
                .contains("alla par av regioner", "sedan förra omgången", "Benjaminis och Hochbergs", "under 0,01")
                .contains("förändringar av index sedan förra omgången, en familj för varje område")
                .doesNotContain("mot alla partner");
        assertThat(text(notes, "Modellskattning"))
                .contains("9 områden", "P1.top2; ATT_C3", "restringerad maximum likelihood (REML)");
        assertThat(text(notes, "Tillräckligt många svar"))
                .contains("31 ", "6 ", "21 ", "7 ", "60\u202F%", "51 ", "11 ");
        assertThat(text(notes, "Få svar")).contains("22 ", "6 ");
        assertThat(text(notes, "Låg tillförlitlighet")).contains("55 ", "8,5 ", "12 ");
        assertThat(text(notes, "Alla eller ingen")).contains("24 ");
        assertThat(text(notes, "Grupper av index")).contains("under 70\u202F%", "över 125\u202F%");
    }

    @Test
    void whatModelsCompareByIsToldLevelByLevelWhereTheyDiffer() {
        List<ModelledFigure> figures = List.of(new ModelledFigure("P1", Optional.of("top2")));
        List<AreaCovariate> education = List.of(AreaCovariate.parse("D3_EDU=3"));
        var regional = new SmallAreaRules.Model(FigureLevel.REGIONAL, figures, education);
        var local = new SmallAreaRules.Model(
                FigureLevel.LOCAL,
                figures,
                List.of(AreaCovariate.parse("D3_EDU=3"), AreaCovariate.parse("population")));
        var alike = new SmallAreaRules.Model(FigureLevel.LOCAL, figures, education);

        assertThat(modelled("en", regional, local))
                .contains("by: regions: D3_EDU=3; municipalities: D3_EDU=3, population.", "Modelled are: P1.top2.");
        assertThat(modelled("sv", regional, local))
                .contains("efter: regioner: D3_EDU=3; kommuner: D3_EDU=3, population.");
        assertThat(modelled("en", regional, alike)).contains("by: D3_EDU=3. The");
    }

    private static String modelled(String language, SmallAreaRules.Model... models) {
        MethodNotes notes = notes(
                language, settings(PLAIN, Optional.empty(), new SmallAreaRules(FitMethod.REML, 9, List.of(models))));
        return text(notes, language.equals("en") ? "Modelled estimate" : "Modellskattning");
    }

    @Test
    void theSharesOfTheRulesForAmountsAreNotTold() {
        for (String language : List.of("en", "sv")) {
            String all = MethodText.of(
                    notes(language, settings(PLAIN, Optional.empty(), SmallAreaRules.none())), "X", true, 2);

            assertThat(all).doesNotContain("83.7", "83,7", "84", "13.9", "13,9");
        }
    }

    @Test
    void everyPartHasStepsAndEveryLanguageHasAllOfThem() {
        MethodSettings settings = settings(PLAIN, Optional.empty(), SmallAreaRules.none());
        MethodNotes english = notes("en", settings);
        MethodNotes swedish = notes("sv", settings);

        for (Part part : Part.values()) {
            assertThat(english.of(part)).as(part.name()).isNotEmpty();
            assertThat(swedish.name(part)).isNotBlank();
        }
        assertThat(english.all())
                .hasSameSizeAs(swedish.all())
                .allSatisfy(note -> assertThat(note.text()).endsWith("."));
        assertThat(english.brief(true))
                .hasSizeBetween(8, 14)
                .extracting(MethodNotes.Note::name)
                .contains("Many comparisons", "Challenges and lenses");
        assertThat(english.brief(false))
                .extracting(MethodNotes.Note::name)
                .doesNotContain("Many comparisons", "Change between waves");
    }

    @Test
    void formulasStandOnlyWhereTheyAreWanted() {
        MethodNotes notes = notes("en", settings(PLAIN, Optional.empty(), SmallAreaRules.none()));

        assertThat(MethodText.of(notes, "Test", true, 3))
                .startsWith("From the answers")
                .contains(
                        "programme Test.", "\n### Estimates\n", "- **Mean.** The sum", "\n  `m = sum(w y) / sum(w)`\n")
                .contains("(Kish 1965)");
        assertThat(MethodText.of(notes, "Test", false, 2)).doesNotContain("`");
    }
}
