package eu.regiometer.aggregation;

import eu.regiometer.measures.Scale;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.estimation.EqualMean;
import eu.regiometer.statistics.estimation.SampleEstimate;
import eu.regiometer.statistics.exact.FixedPoint;
import eu.regiometer.statistics.scale.ScaleSums;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is made of the tables of an area in one survey and wave; nothing where the area is not adequate. */
record AreaSamples(SurveyWave data, Definitions definitions) {

    Optional<AnswerTable> answers(Area area, Slice slice, String measure) {
        return data.adequate(area) ? data.tables(area).table(measure, slice) : Optional.empty();
    }

    /** The citizens' unit-grain nodes; municipalities have no breakdowns. */
    NodeSample nodes(Area area, Slice slice) {
        if (!data.adequate(area) || area.level() == FigureLevel.LOCAL && !slice.equals(Slice.ALL)) {
            return NodeSample.none();
        }
        MeasurePlan plan = MeasurePlan.of(definitions.questionnaire(Survey.PUBLIC_ATTITUDE), definitions.tree());
        AreaTables tables = data.tables(area);
        SortedMap<String, AnswerTable> nodes = new TreeMap<>();
        plan.nodes().forEach(node -> tables.table(node, slice).ifPresent(table -> nodes.put(node, table)));
        SortedMap<NodePair, AnswerTable> pairs = new TreeMap<>();
        plan.pairs().forEach(pair -> tables.table(pair.measure(), slice).ifPresent(table -> pairs.put(pair, table)));
        return new NodeSample(nodes, pairs);
    }

    /** The organisations, by region and content. */
    List<OrganisationUnit> organisations(Area area) {
        if (!data.adequate(area)) {
            return List.of();
        }
        return data.tables(area).regions().stream()
                .flatMap(region -> region.organisations().stream()
                        .filter(row -> area.level() != FigureLevel.LOCAL
                                || row.municipality().equals(area.code()))
                        .map(row -> new OrganisationUnit(
                                region.header().region(),
                                row.municipality(),
                                FixedPoint.toDouble(row.weightMicro()),
                                row.categories(),
                                row.values())))
                .toList();
    }

    /** The scales of the survey, of the regions that have figures. */
    List<ScaleAnswers> scales(Area area) {
        if (!data.adequate(area)) {
            return List.of();
        }
        List<ScaleAnswers> scales = new ArrayList<>();
        for (Scale scale : Scale.of(definitions.tree(), definitions.questionnaire(data.survey()))) {
            ScaleSums sums = ScaleSums.none(scale.members().size());
            for (RegionTable region : data.tables(area).regions()) {
                sums = sums.plus(ScaleTally.read(region.header().fieldWork(), scale)
                        .orElse(ScaleSums.none(scale.members().size())));
            }
            scales.add(new ScaleAnswers(scale, sums));
        }
        return List.copyOf(scales);
    }

    /** The mean of the estimates of regions, each counting the same; empty without one. */
    Optional<EqualMean> equalRegions(Collection<String> regions, String item, ItemStatistic statistic) {
        List<SampleEstimate> regional = new ArrayList<>();
        for (String region : new TreeSet<>(regions)) {
            answers(Area.region(region), Slice.ALL, item)
                    .map(table -> table.mean(statistic.score()))
                    .ifPresent(result -> {
                        if (result instanceof SampleEstimate estimate) {
                            regional.add(estimate);
                        }
                    });
        }
        return regional.isEmpty() ? Optional.empty() : Optional.of(EqualMean.of(regional));
    }
}
