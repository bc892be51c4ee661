package eu.regiometer.disclosure;

import static eu.regiometer.disclosure.SmallRelease.CITIZENS;
import static eu.regiometer.disclosure.SmallRelease.WAVE;
import static eu.regiometer.disclosure.SmallRelease.release;
import static eu.regiometer.disclosure.SmallRelease.survey;
import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.statistics.scale.Alpha;
import eu.regiometer.territory.Area;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Agreement of the questions of a scale in small surveys: complete rows are counted by hand. */
class SurveyScalesTest {

    @Test
    void scalesTellTheirAgreementByRegionAndAmongAllPartners() {
        Release release = release(survey().citizens(WAVE, "SE1", 100)
                .citizens(WAVE, "SE2", 60)
                .citizens(WAVE, "FI1", 40)
                .citizens(WAVE, "IS1", 80));

        assertThat(scale(release, Area.PARTNERS).alpha())
                .hasValueSatisfying(alpha -> assertThat(((Alpha) alpha).n()).isEqualTo(280));
        assertThat(scale(release, Figures.SE1).items()).containsExactly("Q1", "Q2", "Q3");
        assertThat(scale(release, Figures.SE1).flag()).isEqualTo(Flag.NONE);
        assertThat(scale(release, Figures.FI1).flag()).isEqualTo(Flag.UNRELIABLE);
        assertThat(scale(release, Area.EU).alpha())
                .hasValueSatisfying(alpha -> assertThat(((Alpha) alpha).n()).isEqualTo(200));
        assertThat(release.scales()).hasSize(2 * 6);
    }

    @Test
    void aRegionWithoutFiguresKeepsItsRowsAndOneThatSentNothingHasNone() {
        Release release = release(
                survey().citizens(WAVE, "SE1", 100).citizens(WAVE, "SE2", 60).citizens(WAVE, "FI1", 12));

        assertThat(scale(release, Figures.FI1).flag()).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(scale(release, Figures.FI1).alpha()).isEmpty();
        ReleasedNonResponse row =
                release.nonResponse(CITIZENS, WAVE, Figures.FI1, "Q1").orElseThrow();
        assertThat(row.flag())
                .isEqualTo(release.estimate(WAVE, CITIZENS, Figures.FI1, "Q1", "mean")
                        .orElseThrow()
                        .flag());
        assertThat(row.valid()).isEmpty();
        assertThat(release.scale(WAVE, Figures.IS1, "OPEN")).isEmpty();
        assertThat(release.nonResponse(CITIZENS, WAVE, Figures.IS1, "Q1")).isEmpty();
    }

    @Test
    void theOnlyRegionOutsideTheUnionIsNotWhatAllPartnersHaveMore() {
        Release release = release(survey().citizens(WAVE, "SE1", 100)
                .citizens(WAVE, "SE2", 90)
                .citizens(WAVE, "FI1", 70)
                .citizens(WAVE, "IS1", 100, Map.of(), (row, unit) -> {
                    if (row >= 19) {
                        unit.put("Q" + (1 + row % 3), "NO_ANSWER");
                    }
                }));

        assertThat(scale(release, Figures.IS1).flag()).isEqualTo(Flag.CONFIDENTIAL);
        // told regions of the Union give the Union, and the Union the region outside it
        assertThat(scale(release, Area.PARTNERS).flag() == Flag.CONFIDENTIAL
                        || scale(release, Area.EU).flag() == Flag.CONFIDENTIAL
                                && scale(release, Figures.FI1).flag() == Flag.CONFIDENTIAL)
                .isTrue();
    }

    private static ReleasedScale scale(Release release, Area area) {
        return release.scale(WAVE, area, "OPEN").orElseThrow();
    }

    @Test
    void aRegionWithFewCompleteRowsTakesTheSmallestOtherOneWithIt() {
        Release release = release(survey().citizens(WAVE, "SE1", 100, Map.of(), (row, unit) -> {
                    // each question has seventy answers and more, all three together nineteen
                    if (row >= 19) {
                        unit.put("Q" + (1 + row % 3), "NO_ANSWER");
                    }
                })
                .citizens(WAVE, "SE2", 90)
                .citizens(WAVE, "FI1", 80)
                .citizens(WAVE, "IS1", 70));

        assertThat(scale(release, Figures.SE1).flag()).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(scale(release, Figures.SE1).alpha()).isEmpty();
        // Iceland is smaller, but the sum of the Union would still give SE1 away
        assertThat(scale(release, Figures.FI1).flag()).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(scale(release, Figures.IS1).flag()).isEqualTo(Flag.NONE);
        assertThat(scale(release, Area.EU).flag()).isEqualTo(Flag.NONE);
        assertThat(scale(release, Figures.SE2).flag()).isEqualTo(Flag.NONE);
        assertThat(scale(release, Area.PARTNERS).flag()).isEqualTo(Flag.NONE);
    }

    /** Flag of the scale in a region of a hundred citizens of whom so many answered all three questions. */
    private static Flag complete(int rows) {
        return scale(
                        release(survey().citizens(WAVE, "FI1", 100, Map.of(), (row, unit) -> {
                            if (row >= rows) {
                                unit.put("Q" + (1 + row % 3), "NO_ANSWER");
                            }
                        })),
                        Figures.FI1)
                .flag();
    }

    @Test
    void theNumberOfCompleteRowsDecidesAboutAScale() {
        assertThat(complete(0)).isEqualTo(Flag.NOT_AVAILABLE);
        assertThat(complete(19)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(complete(20)).isEqualTo(Flag.UNRELIABLE);
        assertThat(complete(49)).isEqualTo(Flag.UNRELIABLE);
        assertThat(complete(50)).isEqualTo(Flag.NONE);
    }

    @Test
    void aRegionWithoutCompleteRowsHidesNoOther() {
        Release release = release(survey().citizens(WAVE, "SE1", 100, Map.of(), (row, unit) -> {
                    if (row >= 19) {
                        unit.put("Q" + (1 + row % 3), "NO_ANSWER");
                    }
                })
                .citizens(WAVE, "SE2", 90, Map.of(), (row, unit) -> unit.put("Q" + (1 + row % 3), "NO_ANSWER"))
                .citizens(WAVE, "FI1", 80)
                .citizens(WAVE, "IS1", 70));

        assertThat(scale(release, Figures.SE2).flag()).isEqualTo(Flag.NOT_AVAILABLE);
        assertThat(scale(release, Figures.FI1).flag()).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(scale(release, Figures.IS1).flag()).isEqualTo(Flag.NONE);
    }

    /** Flag of the scale of organisations of whom so many answered all, these with 3 in C3. */
    private static ReleasedScale alike(int complete) {
        return release(survey().organisations(WAVE, "SE1", complete + 20, (row, unit) -> {
                    unit.put("C3", row < complete ? "3" : Integer.toString(1 + row % 5));
                    if (row < complete) {
                        unit.put("C4", Integer.toString(1 + row / 2 % 5));
                    }
                }))
                .scale(WAVE, Figures.SE1, "ABLE")
                .orElseThrow();
    }

    @Test
    void whatFewOrganisationsAllAnsweredAlikeIsNotToldByTheScale() {
        assertThat(alike(19).flag()).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(alike(19).constantItem()).isEmpty();
        assertThat(alike(20).flag()).isEqualTo(Flag.NOT_AVAILABLE);
        assertThat(alike(20).constantItem()).contains("C3");
    }

    @Test
    void aScaleIsWithheldWithAnyOfItsQuestions() {
        // twelve answers to Q1 in SE1 take those of SE2 with them, where the scale is complete
        Release release = release(survey().citizens(WAVE, "SE1", 100, Map.of(), (row, unit) -> {
                    if (row >= 12) {
                        unit.put("Q1", "NO_ANSWER");
                    }
                })
                .citizens(WAVE, "SE2", 90)
                .citizens(WAVE, "FI1", 80)
                .citizens(WAVE, "IS1", 70));

        assertThat(release.estimate(WAVE, CITIZENS, Figures.SE2, "Q1", "mean")
                        .orElseThrow()
                        .flag())
                .isEqualTo(Flag.CONFIDENTIAL);
        assertThat(scale(release, Figures.SE2).flag()).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(scale(release, Figures.IS1).flag()).isEqualTo(Flag.NONE);
        assertThat(release.scale(WAVE, Figures.SE2, "WISH").orElseThrow().flag())
                .isEqualTo(Flag.NONE);
    }
}
