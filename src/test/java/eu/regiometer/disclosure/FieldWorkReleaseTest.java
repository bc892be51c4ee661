package eu.regiometer.disclosure;

import static eu.regiometer.disclosure.SmallRelease.CITIZENS;
import static eu.regiometer.disclosure.SmallRelease.WAVE;
import static eu.regiometer.disclosure.SmallRelease.release;
import static eu.regiometer.disclosure.SmallRelease.survey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.aggregation.SmallSurvey;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.territory.Area;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Response counts and field work of small surveys: the expected figures are counted by hand. */
class FieldWorkReleaseTest {

    @Test
    void responseCountsAreToldWhereTheNumberMayBe() {
        Release release = release(
                survey().citizens(WAVE, "SE1", 100, Map.of(FindingCode.ROW_UNFINISHED.text(), 3L), (row, unit) -> {})
                        .citizens(WAVE, "SE2", 60)
                        .citizens(WAVE, "FI1", 12)
                        .citizens(WAVE, "IS1", 80));

        assertThat(release.counts(CITIZENS, WAVE, Figures.SE1)).contains(counts(Figures.SE1, 100, 103, true));
        assertThat(release.counts(CITIZENS, WAVE, Figures.FI1))
                .contains(new ReleasedCounts(
                        CITIZENS,
                        WAVE,
                        Figures.FI1,
                        1,
                        OptionalLong.of(24),
                        OptionalLong.of(36),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalDouble.empty(),
                        Optional.of(LocalDate.of(2026, 4, 1)),
                        Optional.of(LocalDate.of(2026, 4, 30)),
                        false,
                        false,
                        12));
        // the partners less the others would be the twelve; of the Union Sweden is withheld
        assertThat(release.counts(CITIZENS, WAVE, Area.EU).orElseThrow().accepted())
                .hasValue(172);
        assertThat(release.counts(CITIZENS, WAVE, Figures.SWEDEN).orElseThrow().accepted())
                .isEmpty();
        assertThat(release.counts(CITIZENS, "2024", Figures.SE1).orElseThrow().submissions())
                .isZero();
    }

    private static ReleasedCounts counts(Area area, long accepted, long found, boolean adequate) {
        return new ReleasedCounts(
                CITIZENS,
                WAVE,
                area,
                1,
                OptionalLong.of(2 * accepted),
                OptionalLong.of(3 * accepted),
                OptionalLong.of(found),
                OptionalLong.of(accepted),
                OptionalDouble.of(0.5),
                Optional.of(LocalDate.of(2026, 4, 1)),
                Optional.of(LocalDate.of(2026, 4, 30)),
                adequate,
                false,
                accepted);
    }

    @Test
    void fieldWorkIsToldFromTheFirstInterviewToTheLastUsableRow() {
        Map<String, Long> leftOut = new TreeMap<>(Map.of(
                FindingCode.ROW_TOTAL.text(), 1L,
                FindingCode.ROW_REPEATED.text(), 2L,
                FindingCode.ROW_UNFINISHED.text(), 3L,
                FindingCode.ROW_NO_CONSENT.text(), 4L,
                FindingCode.ROW_REJECTED_BY_TOOL.text(), 5L,
                FindingCode.ROW_TOO_FEW_ANSWERS.text(), 6L));
        Release release = release(survey().citizens(WAVE, "SE1", 100, leftOut, (row, unit) -> {
            // 6 April 2026 is a Monday
            unit.put(
                    "DAY",
                    Long.toString(LocalDate.of(2026, 4, row < 60 ? 8 : 15).toEpochDay()));
            unit.put("LANG", row < 85 ? "sv" : "en");
            unit.put("D2_GENDER", row < 24 ? "1" : "2");
        }));
        ReleasedFieldWork work = release.fieldWork(CITIZENS, WAVE, Figures.SE1).orElseThrow();

        assertThat(work.started()).hasValue(118);
        assertThat(work.unfinished()).isEqualTo(3);
        assertThat(work.refused()).isEqualTo(9);
        assertThat(work.received()).hasValue(106);
        assertThat(work.complete()).hasValue(100);
        assertThat(work.usable()).hasValue(100);
        assertThat(work.weeks())
                .containsExactly(
                        Map.entry(LocalDate.of(2026, 4, 6), OptionalLong.of(60)),
                        Map.entry(LocalDate.of(2026, 4, 13), OptionalLong.of(40)));
        assertThat(work.modes()).containsExactly(Map.entry("1", OptionalLong.of(100)));
        // fifteen are few, and eighty-five would tell them
        assertThat(work.languages())
                .containsExactly(Map.entry("en", OptionalLong.empty()), Map.entry("sv", OptionalLong.empty()));
        // 24 % where the population has 50
        assertThat(work.thin()).containsExactly(new ReleasedFieldWork.Thin("D2_GENDER", "1", false));
    }

    @Test
    void aGroupOfHalfItsShareIsNotThinAndOneWithoutAnybodyIsEmpty() {
        assertThat(thin(25)).isEmpty();
        assertThat(thin(0)).containsExactly(new ReleasedFieldWork.Thin("D2_GENDER", "1", true));
    }

    private static List<ReleasedFieldWork.Thin> thin(int first) {
        return release(survey().citizens(
                                WAVE,
                                "SE1",
                                100,
                                Map.of(),
                                (row, unit) -> unit.put("D2_GENDER", row < first ? "1" : "2")))
                .fieldWork(CITIZENS, WAVE, Figures.SE1)
                .orElseThrow()
                .thin();
    }

    @Test
    void fieldWorkOfFewIsNotCountedAndHasNoGroups() {
        Release release = release(survey().citizens(WAVE, "FI1", 19, Map.of(), (row, unit) -> {
            unit.put("LANG", "sv");
            unit.put("D2_GENDER", row < 2 ? "1" : "2");
        }));
        ReleasedFieldWork work = release.fieldWork(CITIZENS, WAVE, Figures.FI1).orElseThrow();

        assertThat(List.of(work.started(), work.received(), work.complete(), work.usable()))
                .allMatch(OptionalLong::isEmpty);
        assertThat(work.languages()).containsExactly(Map.entry("sv", OptionalLong.empty()));
        assertThat(work.thin()).isEmpty();
    }

    @Test
    void theOtherRegionOfACountryIsNotCountedEitherButItsGroupsAreTold() {
        Release release = release(survey().citizens(WAVE, "SE1", 20, Map.of(), (row, unit) -> {
                    unit.put("LANG", "sv");
                    unit.put("MODE", "1");
                    unit.put("D2_GENDER", row < 2 ? "1" : "2");
                })
                .citizens(WAVE, "SE2", 12)
                .citizens(WAVE, "FI1", 100)
                .citizens(WAVE, "IS1", 100));
        ReleasedFieldWork work = release.fieldWork(CITIZENS, WAVE, Figures.SE1).orElseThrow();

        assertThat(work.usable()).isEmpty();
        assertThat(work.languages()).containsExactly(Map.entry("sv", OptionalLong.empty()));
        assertThat(work.modes()).containsExactly(Map.entry("1", OptionalLong.empty()));
        assertThat(work.thin()).containsExactly(new ReleasedFieldWork.Thin("D2_GENDER", "1", false));
    }

    @Test
    void languagesAreComparedWhereEnoughAnsweredInBoth() {
        for (int swedish : new int[] {39, 40}) {
            // everybody agrees in Swedish and nobody else does
            SmallSurvey survey = survey().citizens(WAVE, "SE1", 40 + swedish, Map.of(), (row, unit) -> {
                unit.put("LANG", row < swedish ? "sv" : "en");
                unit.put("Q1", Integer.toString(row < swedish ? 4 + row % 2 : 1 + row % 2));
            });
            var rules = new DisclosureRules(40, 50, 5, 10, 10, 20, AmountRules.defaults());
            List<ReleasedFieldWork.LanguageGap> gaps = release(survey, WAVE, rules, List.of(), List.of())
                    .fieldWork(CITIZENS, WAVE, Figures.SE1)
                    .orElseThrow()
                    .languageGaps();
            if (swedish == 39) {
                assertThat(gaps).isEmpty();
            } else {
                assertThat(gaps).hasSize(1);
                assertThat(gaps.getFirst().item()).isEqualTo("Q1");
                assertThat(gaps.getFirst().first()).isEqualTo("en");
                assertThat(gaps.getFirst().second()).isEqualTo("sv");
                // means 1.5 and 4.5, pooled variance (10 + 10) / 78
                assertThat(gaps.getFirst().difference()).isCloseTo(3 / Math.sqrt(20.0 / 78), within(1e-12));
            }
        }
    }
}
