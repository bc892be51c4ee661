package eu.regiometer.aggregation;

import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Use;
import eu.regiometer.statistics.estimation.Confidence;
import eu.regiometer.statistics.estimation.WeightedQuantiles;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All estimates of one survey and wave. */
final class EstimateSeries {

    private final Confidence confidence = new Confidence(0.95);
    private final SurveyWave data;
    private final AdequacyRules rules;
    private final List<Column> columns;
    private final SortedMap<String, List<ItemStatistic>> statistics = new TreeMap<>();
    private final Map<String, List<AmountStatistic>> amounts = new HashMap<>();
    private final SortedSet<Slice> slices = new TreeSet<>();

    EstimateSeries(SurveyWave data, Questionnaire questionnaire, AdequacyRules rules) {
        this.data = data;
        this.rules = rules;
        this.columns = questionnaire.columns().stream()
                .sorted(Comparator.comparing(Column::name))
                .toList();
        for (Column column : columns) {
            List<ItemStatistic> ofColumn =
                    MeasurePlan.counted(column) ? ItemStatistic.of(column, questionnaire) : List.of();
            statistics.put(
                    column.name(),
                    ofColumn.stream()
                            .sorted(Comparator.comparing(ItemStatistic::name))
                            .toList());
            amounts.put(
                    column.name(), MeasurePlan.counted(column) ? AmountStatistic.of(column, questionnaire) : List.of());
        }
        slices.add(Slice.ALL);
        for (Item item : questionnaire.with(Use.BREAKDOWN)) {
            MeasurePlan.categories(item).forEach(category -> slices.add(new Slice(item.code(), category)));
        }
    }

    /**
     * Estimates of areas with a submission, in the order of the areas given, each in the order of {@link Estimate}.
     *
     * @param areas sorted
     */
    List<Estimate> of(List<Area> areas) {
        List<Estimate> all = new ArrayList<>();
        // a country with one region has the figures of that region
        Map<List<String>, List<Estimate>> known = new HashMap<>();
        for (Area area : areas) {
            AreaTables tables = data.tables(area);
            if (tables.regions().isEmpty()) {
                continue;
            }
            if (area.level() == FigureLevel.LOCAL || !data.adequate(area)) {
                all.addAll(of(area));
                continue;
            }
            List<String> regions = tables.regions().stream()
                    .map(region -> region.header().region())
                    .toList();
            List<Estimate> same = known.get(regions);
            if (same == null) {
                same = of(area);
                known.put(regions, same);
                all.addAll(same);
            } else {
                same.forEach(estimate -> all.add(moved(estimate, area)));
            }
        }
        return all;
    }

    private List<Estimate> of(Area area) {
        Map<String, Optional<Reason>> without = without(area);
        List<Estimate> estimates = new ArrayList<>();
        for (Slice slice : slices) {
            if (area.level() != FigureLevel.LOCAL || slice.equals(Slice.ALL)) {
                add(area, slice, List.of(slice), without, estimates);
            }
        }
        return estimates;
    }

    /** The estimates of a joined group in an area with a submission. */
    List<Estimate> of(Area area, JoinedGroup group) {
        List<Estimate> estimates = new ArrayList<>();
        add(area, group.slice(), group.parts(), without(area), estimates);
        return estimates;
    }

    private void add(
            Area area,
            Slice slice,
            List<Slice> parts,
            Map<String, Optional<Reason>> without,
            List<Estimate> estimates) {
        AreaTables tables = data.tables(area);
        for (Column column : columns) {
            List<ItemStatistic> ofColumn = statistics.getOrDefault(column.name(), List.of());
            if (!ofColumn.isEmpty()) {
                var row =
                        new ColumnEstimates(data.survey(), data.wave().code(), area, slice, column.name(), confidence);
                Optional<AnswerTable> table = tables.table(column.name(), parts);
                Optional<Reason> reason = without.getOrDefault(column.name(), Optional.empty());
                ofColumn.forEach(statistic -> estimates.add(row.mean(statistic, table, reason)));
                List<AmountStatistic> ofAmounts = amounts.getOrDefault(column.name(), List.of());
                Optional<WeightedQuantiles> quantiles = ofAmounts.isEmpty() || reason.isPresent()
                        ? Optional.empty()
                        : table.flatMap(AnswerTable::quantiles);
                for (AmountStatistic amount : ofAmounts) {
                    estimates.add(
                            switch (amount) {
                                case AmountStatistic.Total total -> row.total(total, table, reason);
                                case AmountStatistic.Quantile quantile ->
                                    row.quantile(quantile, quantiles, table, reason);
                                case AmountStatistic.Ratio ratio ->
                                    row.ratio(ratio, tables.table(ratio.measure(), parts), reason);
                            });
                }
            }
        }
    }

    /** Why columns have no estimates in an area. */
    private Map<String, Optional<Reason>> without(Area area) {
        AreaTables tables = data.tables(area);
        Optional<Reason> areaWithout = data.adequate(area)
                ? Optional.empty()
                : Optional.of(
                        tables.regions().stream()
                                        .anyMatch(region -> region.weights().refused())
                                ? Reason.NOT_COMPUTABLE
                                : Reason.TOO_FEW_ANSWERS);
        Map<String, Optional<Reason>> without = new HashMap<>();
        for (Column column : columns) {
            without.put(column.name(), areaWithout.or(() -> itemWithout(tables.table(column.name(), Slice.ALL))));
        }
        return without;
    }

    /** Why an item has no estimates in an area. */
    private Optional<Reason> itemWithout(Optional<AnswerTable> table) {
        if (table.isEmpty()) {
            return Optional.of(Reason.ITEM_MISSING);
        }
        if (table.get().n() == 0) {
            return Optional.of(Reason.ITEM_MISSING);
        }
        return ItemGate.passes(table.get(), rules, data.survey())
                ? Optional.empty()
                : Optional.of(Reason.TOO_FEW_ANSWERS);
    }

    private static Estimate moved(Estimate e, Area area) {
        return new Estimate(
                e.survey(),
                e.wave(),
                area,
                e.breakdown(),
                e.category(),
                e.item(),
                e.statistic(),
                e.estimate(),
                e.se(),
                e.lower(),
                e.upper(),
                e.n(),
                e.nEff(),
                e.deff(),
                e.reason());
    }
}
