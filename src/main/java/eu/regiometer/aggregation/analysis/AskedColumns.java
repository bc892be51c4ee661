package eu.regiometer.aggregation.analysis;

import eu.regiometer.aggregation.analysis.AskedStatistic.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns that the options name, all of which exist.
 *
 * @param items at least one
 * @param weight of the weights
 * @param strata of the strata
 * @param clusters of at most two stages
 * @param fpc of as many stages at most
 * @param by of the groups
 * @param bases denominators of ratios
 */
record AskedColumns(
        List<String> items,
        Optional<String> weight,
        Optional<String> strata,
        List<String> clusters,
        List<String> fpc,
        List<String> by,
        List<String> bases) {

    private static final int MOST_STAGES = 2;

    static AskedColumns of(AnalysisRequest request, DataTable table) {
        for (AskedStatistic statistic : request.statistics()) {
            if (statistic.kind().needsScale() && request.scale().isEmpty()) {
                throw new WrongOptionException("--scale: needed for " + statistic.text() + ", such as --scale 1..5");
            }
        }
        List<String> clusters =
                request.cluster().map(v -> table.columns("--cluster", v)).orElse(List.of());
        List<String> fpc = request.fpc().map(v -> table.columns("--fpc", v)).orElse(List.of());
        if (clusters.size() > MOST_STAGES) {
            throw new WrongOptionException(
                    "--cluster: takes one or two columns, for the first and the second stage; found "
                            + clusters.size());
        }
        int stages = Math.max(1, clusters.size()) + (clusters.size() == 1 ? 1 : 0);
        if (fpc.size() > stages) {
            throw new WrongOptionException("--fpc: takes a column for each stage, here at most " + stages + "; found "
                    + fpc.size() + "; a second stage needs --cluster");
        }
        return new AskedColumns(
                table.columns("--items", request.items()),
                request.weight().map(v -> table.column("--weight", v)),
                request.strata().map(v -> table.column("--strata", v)),
                clusters,
                fpc,
                request.by().map(v -> table.columns("--by", v)).orElse(List.of()),
                request.statistics().stream()
                        .filter(s -> s.kind() == Kind.RATIO)
                        .map(s -> table.column("--statistic", s.argument()))
                        .toList());
    }

    List<String> all() {
        List<String> all = new ArrayList<>(items);
        weight.ifPresent(all::add);
        strata.ifPresent(all::add);
        all.addAll(clusters);
        all.addAll(fpc);
        all.addAll(by);
        all.addAll(bases);
        return all;
    }
}
