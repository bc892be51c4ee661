package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.smallarea.FitMethod;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a release finds in its tables. */
class ReleaseTest {

    private static final Survey CITIZENS = Survey.PUBLIC_ATTITUDE;
    private static final String WAVE = Figures.WAVE;

    private final List<ReleasedCounts> counts = new ArrayList<>();
    private final List<ReleasedSmallArea> smallAreas = new ArrayList<>();

    private Release release(boolean synthetic) {
        return TablesDraft.of(WAVE)
                .synthetic(synthetic)
                .counts(counts)
                .smallAreas(smallAreas)
                .release();
    }

    private void count(Area area, OptionalLong accepted) {
        counts.add(new ReleasedCounts(
                CITIZENS,
                WAVE,
                area,
                1,
                OptionalLong.empty(),
                OptionalLong.empty(),
                accepted,
                accepted,
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                accepted.isPresent(),
                false,
                12));
    }

    @Test
    void rowsOfFilesAreToldWhereTheNumberOfAnswersIs() {
        count(Figures.SE1, OptionalLong.of(300));
        count(Figures.SE2, OptionalLong.empty());
        Release release = release(true);
        Optional<Survey> citizens = Optional.of(CITIZENS);

        assertThat(release.tellsRows(citizens, WAVE, "SE1", List.of(280L, 20L, 0L)))
                .isTrue();
        assertThat(release.tellsRows(citizens, WAVE, "SE1", List.of(281L, 19L))).isFalse();
        assertThat(release.tellsRows(citizens, WAVE, "SE1", List.of(299L, 1L))).isFalse();
        assertThat(release.tellsRows(citizens, WAVE, "SE2", List.of(300L))).isFalse();
        assertThat(release.tellsRows(citizens, "2024", "SE2", List.of(300L))).isTrue();
        // five organisations are enough; of a file of an unknown survey the larger number is asked for
        Optional<Survey> organisations = Optional.of(Survey.INNOVATION_CAPACITY);
        assertThat(release.tellsRows(organisations, WAVE, "SE2", List.of(5L))).isTrue();
        assertThat(release.tellsRows(organisations, WAVE, "SE2", List.of(4L))).isFalse();
        assertThat(release.tellsRows(Optional.empty(), WAVE, "SE1", List.of(19L)))
                .isFalse();
        assertThat(release.tellsRows(Optional.empty(), WAVE, "SE1", List.of(20L)))
                .isTrue();
        assertThat(release.tellsRows(citizens, WAVE, "", List.of(20L))).isTrue();
        assertThat(release.counts()).isEqualTo(counts);
        assertThat(release.counts(CITIZENS, WAVE, Figures.SE1)).contains(counts.getFirst());
    }

    @Test
    void aReleaseOfRealAnswersIsNotSynthetic() {
        assertThat(release(false).synthetic()).isFalse();
        assertThat(release(true).synthetic()).isTrue();
    }

    private ReleasedSmallArea modelled(String wave, Area area) {
        OptionalDouble none = OptionalDouble.empty();
        return new ReleasedSmallArea(
                wave,
                area,
                ModelledFigure.parse("Q1.top2"),
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                new ReleasedSmallArea.Model(
                        FitMethod.REML, List.of(), 0, none, ReleasedSmallArea.Outcome.TOO_FEW_AREAS),
                false,
                Flag.NOT_AVAILABLE);
    }

    @Test
    void modelledFiguresAreFoundByWaveAndArea() {
        smallAreas.add(modelled("2024", Figures.SE1));
        smallAreas.add(modelled(WAVE, Figures.SE1));
        smallAreas.add(modelled(WAVE, Figures.SE2));
        Release release = release(true);

        assertThat(release.smallAreas()).isEqualTo(smallAreas);
        assertThat(release.smallAreas(WAVE, Figures.SE1)).containsExactly(smallAreas.get(1));
        assertThat(release.smallAreas("2024", Figures.SE1)).containsExactly(smallAreas.get(0));
        assertThat(release.smallAreas(WAVE, Figures.FI1)).isEmpty();
    }

    @Test
    void differencesAreFoundByTheirFamily() {
        List<ReleasedDifference> all = new ArrayList<>();
        for (DifferenceFamily family : DifferenceFamily.values()) {
            all.add(difference(family));
        }
        var compared = new ReleasedComparisons(
                ReleasedComparisons.none().plan(),
                all,
                ReleasedComparisons.none().aggregates());
        Release release = new Release(ReleaseTables.empty(WAVE).with(compared));

        assertThat(release.differences(DifferenceFamily.REGIONS, WAVE, CITIZENS, "P1"))
                .containsExactly(difference(DifferenceFamily.REGIONS));
        assertThat(release.differences(DifferenceFamily.PARTNERS, WAVE, CITIZENS, "SE1"))
                .containsExactly(difference(DifferenceFamily.PARTNERS));
        assertThat(release.differences(DifferenceFamily.PARTNERS, WAVE, CITIZENS, "P1"))
                .isEmpty();
        assertThat(release.differences(DifferenceFamily.PARTNERS, "2024", CITIZENS, "SE1"))
                .isEmpty();
        assertThat(release.comparisons().differences()).hasSize(all.size());
    }

    private static ReleasedDifference difference(DifferenceFamily family) {
        OptionalDouble none = OptionalDouble.empty();
        return new ReleasedDifference(
                CITIZENS,
                family,
                1,
                "P1",
                "mean",
                Figures.SE1,
                WAVE,
                Figures.SE2,
                WAVE,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                false,
                Flag.NONE);
    }

    @Test
    void everyTableMayBeReadWhole() {
        Figures figures = new Figures().value("SIDE", Figures.FI1, 40, 300).gap(Figures.FI1, 150, 150);

        assertThat(figures.release().groupGaps()).hasSize(1);
    }
}
