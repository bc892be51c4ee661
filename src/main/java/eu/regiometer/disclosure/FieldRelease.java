package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.AnswerTable;
import eu.regiometer.aggregation.SampleCounts;
import eu.regiometer.aggregation.WeightingReport;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.scale.NonResponse;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;

/** Response counts, non-response and weighting as far as they may be told. */
final class FieldRelease {

    private final Aggregate aggregate;
    private final Territory territory;
    private final DisclosureRules rules;
    private final Map<Survey, Questionnaire> questionnaires;

    FieldRelease(
            Aggregate aggregate,
            Territory territory,
            DisclosureRules rules,
            Map<Survey, Questionnaire> questionnaires) {
        this.aggregate = aggregate;
        this.territory = territory;
        this.rules = rules;
        this.questionnaires = questionnaires;
    }

    void addTo(SortedMap<String, WaveDecisions> decisions, TableBuilder tables) {
        var progress = new ProgressRelease(aggregate, territory, rules);
        for (Wave wave : territory.waves()) {
            WaveDecisions decided = decisions.get(wave.code());
            for (Questionnaire questionnaire : questionnaires.values()) {
                Survey survey = questionnaire.survey();
                progress.addTo(survey, wave, decided, tables);
                for (Area area : territory.areas(wave)) {
                    SampleCounts counts = aggregate.counts(survey, wave.code(), area);
                    tables.add(counts(
                            counts,
                            decided == null || decided.withholdsNumber(survey, area),
                            aggregate.adequate(survey, wave.code(), area),
                            aggregate.partial(survey, wave.code(), area)));
                    if (decided != null && counts.hasRows()) {
                        questionnaire.items().stream()
                                .filter(Item::numeric)
                                .forEach(item -> tables.add(nonResponse(survey, wave.code(), area, item, decided)));
                    }
                }
            }
        }
        var weighting = new WeightingRelease(aggregate, rules);
        for (WeightingReport report : aggregate.weighting()) {
            WaveDecisions decided = decisions.get(report.wave());
            boolean withheld =
                    decided == null || decided.withholdsNumber(report.survey(), Area.region(report.region()));
            tables.add(weighting.of(report, withheld, decided == null ? JoinedGroups.none() : decided.joined()));
        }
    }

    private static ReleasedCounts counts(SampleCounts c, boolean withheld, boolean adequate, boolean partial) {
        return new ReleasedCounts(
                c.survey(),
                c.wave(),
                c.area(),
                c.submissions(),
                c.eligible(),
                c.invited(),
                withheld ? OptionalLong.empty() : OptionalLong.of(c.found()),
                withheld ? OptionalLong.empty() : OptionalLong.of(c.accepted()),
                withheld ? OptionalDouble.empty() : c.responseRate(),
                c.fieldFrom(),
                c.fieldTo(),
                adequate,
                partial,
                c.accepted());
    }

    private ReleasedNonResponse nonResponse(Survey survey, String wave, Area area, Item item, WaveDecisions decisions) {
        String column = item.columns().stream().map(Column::name).findFirst().orElse(item.code());
        Optional<AnswerTable> table = aggregate.answers(survey, wave, area, "", "", column);
        long asked = table.map(FieldRelease::asked).orElse(0L);
        boolean withheld = decisions.withholdsItem(survey, area, column) || 0 < asked && asked < rules.minimum(survey);
        Optional<NonResponse> told = withheld ? Optional.empty() : table.flatMap(AnswerTable::nonResponse);
        return new ReleasedNonResponse(
                survey,
                wave,
                area,
                item.code(),
                told(told, NonResponse::valid),
                told(told, NonResponse::dontKnow),
                told(told, NonResponse::missing),
                told(told, NonResponse::blank),
                told(told, NonResponse::notAsked),
                withheld
                        ? Flag.CONFIDENTIAL
                        : told.isEmpty()
                                ? Flag.NOT_AVAILABLE
                                : asked < rules.reliable(survey) ? Flag.UNRELIABLE : Flag.NONE);
    }

    private static long asked(AnswerTable table) {
        long asked = table.n();
        for (var kind : table.missing().entrySet()) {
            asked += kind.getKey().equals(Missing.NOT_ASKED.name())
                    ? 0
                    : kind.getValue().n();
        }
        return asked;
    }

    private static OptionalDouble told(Optional<NonResponse> shares, ToDoubleFunction<NonResponse> share) {
        return shares.map(all -> OptionalDouble.of(share.applyAsDouble(all))).orElse(OptionalDouble.empty());
    }
}
