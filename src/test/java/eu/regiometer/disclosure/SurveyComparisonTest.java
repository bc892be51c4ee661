package eu.regiometer.disclosure;

import static eu.regiometer.disclosure.ComparedSurvey.AGGREGATE;
import static eu.regiometer.disclosure.ComparedSurvey.CITIZENS;
import static eu.regiometer.disclosure.ComparedSurvey.PLAN;
import static eu.regiometer.disclosure.ComparedSurvey.TERRITORY;
import static eu.regiometer.disclosure.ComparedSurvey.WAVE;
import static eu.regiometer.disclosure.ComparedSurvey.rows;
import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.aggregation.Estimate;
import eu.regiometer.aggregation.EstimateDifference;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.comparison.MultipleTests;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Differences and aggregates of four regions in two waves, of which Iceland is outside the Union. */
class SurveyComparisonTest {

    private static List<ReleasedDifference> differences(ComparisonPlan plan, Function<Estimate, Flag> flag) {
        return new ComparisonRelease(AGGREGATE, TERRITORY, plan).differences(rows(flag));
    }

    private static List<EstimateDifference> computed() {
        List<EstimateDifference> all = new ArrayList<>();
        for (String wave : List.of("2024", WAVE)) {
            for (Survey survey : Survey.values()) {
                all.addAll(AGGREGATE.differences(survey, wave, PLAN));
            }
        }
        return all;
    }

    private static ReleasedDifference row(List<ReleasedDifference> rows, EstimateDifference d) {
        return rows.stream()
                .filter(r -> r.survey() == d.survey()
                        && r.wave().equals(d.wave())
                        && r.family() == d.family()
                        && r.item().equals(d.item())
                        && r.first().equals(d.first())
                        && r.second().equals(d.second())
                        && r.secondWave().equals(d.secondWave()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allDifferencesAreReleasedWithTheirFiguresInOrder() {
        List<ReleasedDifference> rows = differences(PLAN, e -> Flag.NONE);

        assertThat(rows)
                .filteredOn(d -> d.flag().hasFigure())
                .hasSameSizeAs(computed())
                .isNotEmpty();
        // questions that nobody answered keep their rows
        assertThat(rows)
                .filteredOn(d -> !d.flag().hasFigure())
                .isNotEmpty()
                .allMatch(d ->
                        d.flag() == Flag.NOT_AVAILABLE && Set.of("C3", "C4").contains(d.item()));
        for (EstimateDifference d : computed()) {
            ReleasedDifference row = row(rows, d);
            Optional<Interval> interval = d.difference().interval(0.95);
            assertThat(row.flag()).isEqualTo(Flag.NONE);
            assertThat(row.statistic()).isEqualTo(d.statistic());
            assertThat(row.difference()).hasValue(d.difference().value());
            assertThat(row.se()).hasValue(d.difference().standardError());
            assertThat(row.df()).hasValue(d.difference().df());
            assertThat(row.t()).isEqualTo(d.difference().t());
            assertThat(row.p()).isEqualTo(d.difference().p());
            assertThat(row.lower().isPresent()).isEqualTo(interval.isPresent());
            interval.filter(limits -> d.difference().hasVariance()).ifPresent(limits -> {
                assertThat(row.lower()).hasValue(limits.lower());
                assertThat(row.upper()).hasValue(limits.upper());
            });
        }
        assertThat(rows)
                .isSortedAccordingTo(Comparator.comparing(ReleasedDifference::wave)
                        .thenComparing(ReleasedDifference::survey)
                        .thenComparing(ReleasedDifference::family)
                        .thenComparing(ReleasedDifference::subject)
                        .thenComparing(ReleasedDifference::item)
                        .thenComparing(ReleasedDifference::first)
                        .thenComparing(ReleasedDifference::second));
    }

    @Test
    void aFamilyIsAnItemAmongRegionsAndElseARegion() {
        List<ReleasedDifference> rows = differences(PLAN, e -> Flag.NONE);
        List<ReleasedDifference> pairs = family(rows, DifferenceFamily.REGIONS, WAVE, "Q1");
        List<ReleasedDifference> changes = family(rows, DifferenceFamily.WAVES, WAVE, "SE1");

        // everybody against nobody has no variance and no test, and is a difference all the same
        assertThat(pairs).hasSize(6).allMatch(d -> d.tests() == 5 && d.item().equals("Q1"));
        assertThat(pairs)
                .filteredOn(d -> d.p().isEmpty())
                .singleElement()
                .matches(d -> d.first().equals(Figures.FI1) && d.second().equals(Figures.IS1) && d.clear());
        assertThat(changes).hasSize(3).allMatch(d -> d.first().equals(Figures.SE1));
        // nothing changed in the answers of SE1: a difference of 0 is tested, too
        assertThat(changes).allMatch(d -> d.difference().orElseThrow() == 0 && !d.clear());
        for (List<ReleasedDifference> family : List.of(pairs, changes)) {
            List<OptionalDouble> p = family.stream().map(ReleasedDifference::p).toList();
            assertThat(family).extracting(ReleasedDifference::holm).isEqualTo(MultipleTests.holm(p));
            assertThat(family).extracting(ReleasedDifference::bh).isEqualTo(MultipleTests.benjaminiHochberg(p));
        }
        assertThat(pairs).anyMatch(ReleasedDifference::clear);
    }

    private static List<ReleasedDifference> family(
            List<ReleasedDifference> rows, DifferenceFamily family, String wave, String subject) {
        return rows.stream()
                .filter(d -> d.survey() == CITIZENS
                        && d.family() == family
                        && d.wave().equals(wave)
                        && d.subject().equals(subject))
                .toList();
    }

    @Test
    void theAdjustmentOfThePlanDecides() {
        ComparisonPlan loose = new ComparisonPlan(
                PLAN.families(), PLAN.items(), PLAN.headlines(), ComparisonPlan.Adjustment.BH, 0.3, true);

        assertThat(differences(PLAN, e -> Flag.NONE))
                .filteredOn(d -> d.p().isPresent())
                .allMatch(d -> d.clear() == d.holm().orElse(1) < 0.05)
                .anyMatch(d -> d.clear() != d.bh().orElse(1) < 0.3);
        assertThat(differences(loose, e -> Flag.NONE))
                .filteredOn(d -> d.p().isPresent())
                .allMatch(d -> d.clear() == d.bh().orElse(1) < 0.3)
                .anyMatch(ReleasedDifference::clear);
    }

    @Test
    void whereTheAdjustmentsDisagreeThatOfThePlanIsHeard() {
        ReleasedDifference between = differences(PLAN, e -> Flag.NONE).stream()
                .filter(d -> d.holm().isPresent() && d.holm().getAsDouble() > 1.01 * d.bh().orElseThrow())
                .findFirst()
                .orElseThrow();
        double level = (between.holm().orElseThrow() + between.bh().orElseThrow()) / 2;
        for (ComparisonPlan.Adjustment adjustment : ComparisonPlan.Adjustment.values()) {
            ComparisonPlan plan =
                    new ComparisonPlan(PLAN.families(), PLAN.items(), PLAN.headlines(), adjustment, level, true);
            assertThat(differences(plan, e -> Flag.NONE))
                    .filteredOn(d -> d.subject().equals(between.subject())
                            && d.family() == between.family()
                            && d.wave().equals(between.wave())
                            && d.item().equals(between.item())
                            && d.first().equals(between.first())
                            && d.second().equals(between.second()))
                    .singleElement()
                    .satisfies(d -> assertThat(d.clear()).isEqualTo(adjustment == ComparisonPlan.Adjustment.BH));
        }
    }

    @Test
    void aDifferenceHasTheGraverFlagOfItsSides() {
        List<ReleasedDifference> rows = differences(
                PLAN,
                e -> !e.wave().equals(WAVE) || !e.item().equals("Q1")
                        ? Flag.NONE
                        : e.area().equals(Figures.FI1)
                                ? Flag.CONFIDENTIAL
                                : e.area().equals(Figures.IS1)
                                        ? Flag.UNRELIABLE
                                        : e.area().equals(Area.EU) ? Flag.NOT_AVAILABLE : Flag.NONE);

        List<ReleasedDifference> pairs = family(rows, DifferenceFamily.REGIONS, WAVE, "Q1");
        assertThat(pairs)
                .filteredOn(d -> d.first().equals(Figures.FI1) || d.second().equals(Figures.FI1))
                .hasSize(3)
                .allMatch(d -> d.flag() == Flag.CONFIDENTIAL && d.tests() == 0 && !d.clear())
                .allSatisfy(d -> assertThat(List.of(
                                d.difference(), d.se(), d.df(), d.lower(), d.upper(), d.t(), d.p(), d.holm(), d.bh()))
                        .allMatch(OptionalDouble::isEmpty));
        assertThat(pairs)
                .filteredOn(d -> d.flag() == Flag.UNRELIABLE)
                .hasSize(2)
                .allMatch(d -> d.tests() == 3);
        assertThat(pairs).filteredOn(d -> d.flag() == Flag.NONE).hasSize(1);
        assertThat(family(rows, DifferenceFamily.EU, WAVE, "SE1"))
                .filteredOn(d -> d.item().equals("Q1"))
                .allMatch(d -> d.flag() == Flag.NOT_AVAILABLE && d.difference().isEmpty());
        assertThat(family(rows, DifferenceFamily.WAVES, WAVE, "SE2"))
                .filteredOn(d -> d.item().equals("Q1"))
                .singleElement()
                .satisfies(d -> assertThat(d.flag()).isEqualTo(Flag.NONE));
    }

    @Test
    void aChangeNeedsTheEstimateOfTheWaveBefore() {
        List<ReleasedDifference> rows = differences(
                PLAN, e -> e.wave().equals("2024") && e.area().equals(Figures.SE1) ? Flag.CONFIDENTIAL : Flag.NONE);

        assertThat(family(rows, DifferenceFamily.WAVES, WAVE, "SE1"))
                .hasSize(3)
                .allMatch(d -> d.flag() == Flag.CONFIDENTIAL);
        assertThat(family(rows, DifferenceFamily.WAVES, WAVE, "SE2")).allMatch(d -> d.flag() == Flag.NONE);
    }
}
