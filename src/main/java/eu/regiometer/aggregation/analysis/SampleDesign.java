package eu.regiometer.aggregation.analysis;

import eu.regiometer.statistics.estimation.Linearised;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.statistics.estimation.RakedInfluence;
import eu.regiometer.statistics.estimation.SurveyDesign;
import eu.regiometer.statistics.estimation.VarianceResult;
import eu.regiometer.statistics.exact.RowGroups;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the rows of a table were drawn. Clusters are nested in strata and units of the second stage in clusters, so the
 * same name elsewhere is another unit.
 */
final class SampleDesign {

    private static final String NESTED = "\u001f";

    private final SurveyDesign design;
    private final int[] unitOfRow;
    private final int units;
    private final RowGroups rowsOfUnit;
    private final LonelyUnits lonely;
    private final Optional<RakedInfluence> raked;

    private SampleDesign(
            SurveyDesign design, int[] unitOfRow, int units, LonelyUnits lonely, Optional<RakedInfluence> raked) {
        this.design = design;
        this.unitOfRow = unitOfRow;
        this.units = units;
        this.rowsOfUnit = new RowGroups(unitOfRow, units);
        this.lonely = lonely;
        this.raked = raked;
    }

    /**
     * Builds a design.
     *
     * @param table the rows are of
     * @param strata its column, empty for a design without strata
     * @param clusters columns of the stages, none if each row is a unit
     * @param fpc columns of population counts or sampled shares of the same stages, or none
     * @throws UnusableDataException if cells are blank, counts do not fit, a stratum has one unit, or, with either rule
     *     for lonely units, the whole table has
     */
    static SampleDesign of(
            DataTable table,
            int rows,
            Optional<Column> strata,
            List<Column> clusters,
            List<Column> fpc,
            LonelyUnits lonely) {
        strata.ifPresent(column -> requireFilled(column, "the name of a stratum"));
        clusters.forEach(column -> requireFilled(column, "the name of a cluster"));
        String[] stratumOfRow = new String[rows];
        String[] firstOfRow = new String[rows];
        String[] secondOfRow = new String[rows];
        for (int i = 0; i < rows; i++) {
            stratumOfRow[i] = strata.isPresent() ? strata.get().text(i) : "";
            firstOfRow[i] = stratumOfRow[i]
                    + NESTED
                    + (clusters.isEmpty() ? i : clusters.getFirst().text(i));
            secondOfRow[i] = firstOfRow[i]
                    + NESTED
                    + (clusters.size() < 2 ? i : clusters.get(1).text(i));
        }
        Map<String, Set<String>> firstStage = members(stratumOfRow, firstOfRow);
        Map<String, Double> shares =
                fpc.isEmpty() ? Map.of() : StageShares.of(fpc.getFirst(), stratumOfRow, firstStage);
        Map<String, Double> secondShares = secondShares(clusters, fpc, firstOfRow, secondOfRow);
        refuseSingle(table, firstStage, shares, clusters);
        if (lonely == LonelyUnits.REFUSE) {
            strata.ifPresent(
                    column -> refuseLonely(column, firstStage, shares, clusters.isEmpty() ? "row" : "cluster"));
        }
        Map<String, Integer> positions = new LinkedHashMap<>();
        List<String> unitStrata = new ArrayList<>();
        List<String> unitClusters = new ArrayList<>();
        int[] unitOfRow = new int[rows];
        for (int i = 0; i < rows; i++) {
            Integer known = positions.putIfAbsent(secondOfRow[i], positions.size());
            if (known == null) {
                unitStrata.add(stratumOfRow[i]);
                unitClusters.add(firstOfRow[i]);
            }
            unitOfRow[i] = known == null ? positions.size() - 1 : known;
        }
        return new SampleDesign(
                SurveyDesign.of(unitStrata, unitClusters, shares, secondShares),
                unitOfRow,
                positions.size(),
                lonely,
                Optional.empty());
    }

    /** The same design with weights that are known to meet margins. */
    SampleDesign raked(RakedInfluence margins) {
        return new SampleDesign(design, unitOfRow, units, lonely, Optional.of(margins));
    }

    /** Variance of an estimate from the rows of a domain. */
    double variance(Linearised estimate, Domain domain) {
        Linearised ofAllRows = estimate.among(domain.rows(), unitOfRow.length);
        Linearised counted = raked.map(margins -> margins.of(ofAllRows)).orElse(ofAllRows);
        return switch (design.variance(rowsOfUnit.sums(counted.influence()), lonely)) {
            case VarianceResult.Variance(double value) -> Math.max(0, value);
            case VarianceResult.LonelyUnit(String stratum) ->
                throw new IllegalStateException("stratum of one unit: " + stratum);
        };
    }

    /**
     * Clusters minus strata, both counted where the domain has rows.
     *
     * @param rows of the domain
     */
    int degreesOfFreedom(int[] rows) {
        boolean[] touched = new boolean[units];
        for (int row : rows) {
            touched[unitOfRow[row]] = true;
        }
        return design.degreesOfFreedom(touched);
    }

    private static Map<String, Double> secondShares(
            List<Column> clusters, List<Column> fpc, String[] firstOfRow, String[] secondOfRow) {
        Map<String, Set<String>> secondStage = members(firstOfRow, secondOfRow);
        if (fpc.size() > 1) {
            return StageShares.of(fpc.get(1), firstOfRow, secondStage);
        }
        Map<String, Double> none = new TreeMap<>();
        if (clusters.size() > 1 && !fpc.isEmpty()) {
            // the second stage is known, its sampled share is not: as if drawn with replacement
            secondStage.keySet().forEach(cluster -> none.put(cluster, 0.0));
        }
        return none;
    }

    private static Map<String, Set<String>> members(String[] groups, String[] units) {
        Map<String, Set<String>> members = new TreeMap<>();
        for (int i = 0; i < groups.length; i++) {
            members.computeIfAbsent(groups[i], key -> new TreeSet<>()).add(units[i]);
        }
        return members;
    }

    private static void requireFilled(Column column, String expected) {
        var blank = new RefusedCells(column.table().place(), expected, "fill the cell, or take the row out");
        for (int i = 0; i < column.rows(); i++) {
            if (column.blank(i)) {
                blank.add(column.at(i), "nothing");
            }
        }
        blank.refuse();
    }

    /** One unit in all has nothing to be compared with, whatever the rule for lonely ones. */
    private static void refuseSingle(
            DataTable table, Map<String, Set<String>> firstStage, Map<String, Double> shares, List<Column> clusters) {
        int units = firstStage.values().stream().mapToInt(Set::size).sum();
        if (units == 1 && shares.getOrDefault(firstStage.keySet().iterator().next(), 0.0) < 1) {
            var refused = new RefusedCells(
                    table.place(),
                    "at least two, without which no estimate has a variance",
                    clusters.isEmpty()
                            ? "give a table with more rows"
                            : "give a table with more clusters, or correct --cluster");
            refused.add(table.place(), "one " + (clusters.isEmpty() ? "row" : "cluster") + " in the table");
            refused.refuse();
        }
    }

    private static void refuseLonely(
            Column strata, Map<String, Set<String>> firstStage, Map<String, Double> shares, String unit) {
        var refused = new RefusedCells(
                strata.table().place(),
                "at least two, without which a stratum has no variance",
                "join it with a similar stratum, or ask for --lonely adjust");
        firstStage.forEach((stratum, members) -> {
            if (members.size() == 1 && shares.getOrDefault(stratum, 0.0) < 1) {
                refused.add(
                        strata.at(strata.texts().indexOf(stratum)),
                        "one " + unit + " in stratum " + RefusedCells.quoted(stratum));
            }
        });
        refused.refuse();
    }
}
