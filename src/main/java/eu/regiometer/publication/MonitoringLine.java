package eu.regiometer.publication;

import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.disclosure.ReleasedNonResponse;
import eu.regiometer.disclosure.ReleasedWeighting;
import eu.regiometer.intake.Verdict;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * State of the field work of one survey in one region. A region without a submission is a line too.
 *
 * @param region region
 * @param survey survey
 * @param state whether there are answers, and enough of them
 * @param accepted accepted files of the wave
 * @param refused refused files
 * @param waiting waiting files
 * @param counts response counts, where there is a submission
 * @param nEff effective sample size
 * @param weakest up to three questions with the smallest share of valid answers, 0..1
 * @param thin population groups that hold less than half of their share among the answers
 */
record MonitoringLine(
        Region region,
        Survey survey,
        State state,
        long accepted,
        long refused,
        long waiting,
        Optional<ReleasedCounts> counts,
        OptionalDouble nEff,
        List<Weak> weakest,
        List<String> thin) {

    private static final int WEAKEST = 3;
    private static final double THIN = 0.5;
    private static final double NORMAL_95 = 1.959963984540054;
    private static final double HALF = 0.5;

    /** Whether there are answers. */
    enum State {
        NONE,
        FEW,
        ENOUGH
    }

    /**
     * A question that many left without a valid answer.
     *
     * @param item code of the question
     * @param valid share of valid answers, 0..1
     */
    record Weak(String item, double valid) {}

    MonitoringLine {
        weakest = List.copyOf(weakest);
        thin = List.copyOf(thin);
    }

    /** A line for every region of the wave and every survey, in protocol order. */
    static List<MonitoringLine> of(Monitoring data) {
        List<MonitoringLine> lines = new ArrayList<>();
        for (Region region : data.territory().members(data.wave())) {
            for (Survey survey : Survey.values()) {
                lines.add(of(data, region, survey));
            }
        }
        return lines;
    }

    private static MonitoringLine of(Monitoring data, Region region, Survey survey) {
        String wave = data.wave().code();
        Optional<ReleasedCounts> counts =
                data.release().counts(survey, wave, region.area()).filter(c -> c.submissions() > 0);
        Optional<ReleasedWeighting> weighting = data.release().weighting(survey, wave, region.code());
        State state = counts.map(c -> c.adequate() ? State.ENOUGH : State.FEW).orElse(State.NONE);
        return new MonitoringLine(
                region,
                survey,
                state,
                files(data, region, survey, Verdict.ACCEPTED) + files(data, region, survey, Verdict.ACCEPTED_IN_PART),
                files(data, region, survey, Verdict.REFUSED),
                files(data, region, survey, Verdict.WAITING),
                counts,
                weighting.map(ReleasedWeighting::nEff).orElse(OptionalDouble.empty()),
                weakest(data, region, survey),
                weighting.map(MonitoringLine::thin).orElse(List.of()));
    }

    private static long files(Monitoring data, Region region, Survey survey, Verdict verdict) {
        return data.submissions().stream()
                .filter(s -> s.region().equals(region.code())
                        && s.wave().equals(data.wave().code())
                        && s.survey().equals(Optional.of(survey))
                        && s.verdict() == verdict)
                .count();
    }

    private static List<Weak> weakest(Monitoring data, Region region, Survey survey) {
        Questionnaire questionnaire = data.questionnaires().get(survey);
        if (questionnaire == null) {
            return List.of();
        }
        List<Weak> shares = new ArrayList<>();
        for (Item item : questionnaire.items()) {
            data.release()
                    .nonResponse(survey, data.wave().code(), region.area(), item.code())
                    .map(ReleasedNonResponse::valid)
                    .filter(OptionalDouble::isPresent)
                    .filter(valid -> valid.getAsDouble() < 1)
                    .ifPresent(valid -> shares.add(new Weak(item.code(), valid.getAsDouble())));
        }
        return shares.stream()
                .sorted(Comparator.comparingDouble(Weak::valid).thenComparing(Weak::item))
                .limit(WEAKEST)
                .toList();
    }

    private static List<String> thin(ReleasedWeighting weighting) {
        return weighting.margins().stream()
                .filter(m -> m.target() > 0 && m.before() < THIN * m.target())
                .map(m -> Map.entry(m.margin(), m.category()))
                .map(e -> e.getKey() + "=" + e.getValue())
                .sorted()
                .toList();
    }

    /** Half-width of the 95 % interval of a share of 50 %, 0..1; from the effective sample size. */
    OptionalDouble halfWidth() {
        return nEff.isPresent() && nEff.getAsDouble() > 0
                ? OptionalDouble.of(NORMAL_95 * HALF / StrictMath.sqrt(nEff.getAsDouble()))
                : OptionalDouble.empty();
    }

    /** Accepted rows by units approached, 0..1. */
    OptionalDouble ofInvited() {
        OptionalLong invited = counts.map(ReleasedCounts::invited).orElse(OptionalLong.empty());
        return invited.orElse(0) > 0
                ? OptionalDouble.of((double) counts.orElseThrow().accepted() / invited.getAsLong())
                : OptionalDouble.empty();
    }
}
