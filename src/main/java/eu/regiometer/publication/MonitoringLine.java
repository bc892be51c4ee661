package eu.regiometer.publication;

import eu.regiometer.disclosure.MissedGate;
import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.disclosure.ReleasedFieldWork;
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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

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
 * @param work how the field work goes, where there is a submission
 * @param pace precision now and at the deadline
 * @param items questions with what is missing of their answers, in the order of the questionnaire
 * @param missed adequacy gates that the region misses
 * @param withoutTexts own languages of the region in which it gets no report, for there are no texts
 */
record MonitoringLine(
        Region region,
        Survey survey,
        State state,
        long accepted,
        long refused,
        long waiting,
        Optional<ReleasedCounts> counts,
        Optional<ReleasedFieldWork> work,
        Pace pace,
        List<ReleasedNonResponse> items,
        List<MissedGate> missed,
        List<String> withoutTexts) {

    private static final int WEAKEST = 3;

    /** Whether there are answers. */
    enum State {
        NONE,
        FEW,
        ENOUGH
    }

    MonitoringLine {
        items = List.copyOf(items);
        missed = List.copyOf(missed);
        withoutTexts = List.copyOf(withoutTexts);
    }

    /** A line for every region of the wave and every survey, in protocol order. */
    static List<MonitoringLine> of(Monitoring data) {
        List<MonitoringLine> lines = new ArrayList<>();
        for (Region region : data.territory().members(data.wave())) {
            for (Survey survey : data.questionnaires().keySet()) {
                lines.add(of(data, region, survey));
            }
        }
        return lines;
    }

    private static MonitoringLine of(Monitoring data, Region region, Survey survey) {
        String wave = data.wave().code();
        Optional<ReleasedCounts> counts =
                data.release().counts(survey, wave, region.area()).filter(c -> c.submissions() > 0);
        Optional<ReleasedFieldWork> work = data.release().fieldWork(survey, wave, region.area());
        OptionalDouble effective = data.release()
                .weighting(survey, wave, region.code())
                .map(ReleasedWeighting::nEff)
                .orElse(OptionalDouble.empty());
        return new MonitoringLine(
                region,
                survey,
                counts.map(c -> c.adequate() ? State.ENOUGH : State.FEW).orElse(State.NONE),
                files(data, region, survey, Verdict.ACCEPTED) + files(data, region, survey, Verdict.ACCEPTED_IN_PART),
                files(data, region, survey, Verdict.REFUSED),
                files(data, region, survey, Verdict.WAITING),
                counts,
                work,
                Pace.of(
                        counts.map(ReleasedCounts::accepted)
                                .orElse(OptionalLong.empty())
                                .orElse(0),
                        effective,
                        work.map(ReleasedFieldWork::weeks).orElseGet(TreeMap::new),
                        data.wave().reportDate(),
                        data.wave().acceptUntil()),
                items(data, region, survey),
                data.release().missedGates().stream()
                        .filter(gate -> gate.survey() == survey
                                && gate.wave().equals(wave)
                                && gate.area().equals(region.area()))
                        .toList(),
                data.withoutTexts(region));
    }

    private static long files(Monitoring data, Region region, Survey survey, Verdict verdict) {
        return data.submissions().stream()
                .filter(s -> s.region().equals(region.code())
                        && s.wave().equals(data.wave().code())
                        && s.survey().equals(Optional.of(survey))
                        && s.verdict() == verdict)
                .count();
    }

    private static List<ReleasedNonResponse> items(Monitoring data, Region region, Survey survey) {
        Questionnaire questionnaire = data.questionnaires().get(survey);
        if (questionnaire == null) {
            return List.of();
        }
        return questionnaire.items().stream()
                .map(Item::code)
                .flatMap(item -> data.release().nonResponse(survey, data.wave().code(), region.area(), item).stream())
                .filter(item -> item.valid().isPresent())
                .toList();
    }

    /** Up to three questions with the smallest share of valid answers. */
    List<ReleasedNonResponse> weakest() {
        return items.stream()
                .filter(item -> item.valid().orElse(1) < 1)
                .sorted(Comparator.comparingDouble(
                                (ReleasedNonResponse item) -> item.valid().orElse(1))
                        .thenComparing(ReleasedNonResponse::item))
                .limit(WEAKEST)
                .toList();
    }

    /** Usable rows by units approached, 0..1. */
    OptionalDouble ofInvited() {
        OptionalLong invited = counts.map(ReleasedCounts::invited).orElse(OptionalLong.empty());
        OptionalLong accepted = counts.map(ReleasedCounts::accepted).orElse(OptionalLong.empty());
        return invited.orElse(0) > 0 && accepted.isPresent()
                ? OptionalDouble.of((double) accepted.getAsLong() / invited.getAsLong())
                : OptionalDouble.empty();
    }
}
