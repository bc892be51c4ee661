package eu.regiometer.disclosure;

import eu.regiometer.measures.ReachKey;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Everything a release holds, as plain tables.
 *
 * @param wave wave that the reports are about
 * @param previousWave wave before it, if there is one
 * @param synthetic whether the answers are synthetic
 * @param snapshot SHA-256 over the submissions that count
 * @param rules thresholds that were applied
 * @param estimates item estimates of all waves
 * @param indicators indicator values of all waves
 * @param groupGaps differences between groups
 * @param shares distributions by option
 * @param coherence coherence of cluster policies by pair of regions
 * @param sectors how many cluster bodies name a sector
 * @param counts response counts
 * @param nonResponse item non-response
 * @param weighting weighting reports
 * @param fieldWork how the field work goes in each region
 * @param missedGates adequacy gates that areas miss
 * @param scales agreement of the items of scales
 * @param spreads how far answers are apart
 * @param smallAreas modelled figures beside direct ones
 * @param reach share of units that meet a threshold, 0..1, by area and key
 * @param criteria codes of the quality criteria in order, with the regions that apply each where that may be said
 * @param criterionRegions codes of the regions that may be named at a quality criterion that they apply, by its code
 * @param summary how much was withheld
 * @param comparisons tested differences, and aggregates of regions
 */
public record ReleaseTables(
        String wave,
        Optional<String> previousWave,
        boolean synthetic,
        String snapshot,
        DisclosureRules rules,
        List<ReleasedEstimate> estimates,
        List<ReleasedIndicator> indicators,
        List<ReleasedGroupGap> groupGaps,
        List<ReleasedShare> shares,
        List<ReleasedCoherence> coherence,
        List<ReleasedSector> sectors,
        List<ReleasedCounts> counts,
        List<ReleasedNonResponse> nonResponse,
        List<ReleasedWeighting> weighting,
        List<ReleasedFieldWork> fieldWork,
        List<MissedGate> missedGates,
        List<ReleasedScale> scales,
        List<ReleasedSpread> spreads,
        List<ReleasedSmallArea> smallAreas,
        SortedMap<ReachOf, Double> reach,
        SortedMap<String, Long> criteria,
        SortedMap<String, SortedSet<String>> criterionRegions,
        SuppressionSummary summary,
        ReleasedComparisons comparisons) {

    public ReleaseTables {
        estimates = List.copyOf(estimates);
        indicators = List.copyOf(indicators);
        groupGaps = List.copyOf(groupGaps);
        shares = List.copyOf(shares);
        coherence = List.copyOf(coherence);
        sectors = List.copyOf(sectors);
        counts = List.copyOf(counts);
        nonResponse = List.copyOf(nonResponse);
        weighting = List.copyOf(weighting);
        fieldWork = List.copyOf(fieldWork);
        missedGates = List.copyOf(missedGates);
        scales = List.copyOf(scales);
        spreads = List.copyOf(spreads);
        smallAreas = List.copyOf(smallAreas);
        reach = new TreeMap<>(reach);
        criteria = new TreeMap<>(criteria);
        criterionRegions = new TreeMap<>(criterionRegions);
    }

    /** A release of {@code wave} without any figure, to start from. */
    public static ReleaseTables empty(String wave) {
        var builder = new TableBuilder(DisclosureRules.defaults());
        builder.about(wave, Optional.empty(), "0".repeat(64), false);
        return builder.build();
    }

    ReleaseTables about(String otherWave, Optional<String> previous) {
        var builder = new TableBuilder(this);
        builder.about(otherWave, previous, snapshot, synthetic);
        return builder.build();
    }

    ReleaseTables with(List<ReleasedSmallArea> modelled) {
        var builder = new TableBuilder(this);
        builder.smallAreas(modelled);
        return builder.build();
    }

    /** The same with comparisons. */
    public ReleaseTables with(ReleasedComparisons compared) {
        var builder = new TableBuilder(this);
        builder.comparisons(compared);
        return builder.build();
    }

    /**
     * Reach of a threshold in an area.
     *
     * @param wave wave code
     * @param area area as {@code LEVEL/code}
     * @param key indicator, operator and threshold
     */
    public record ReachOf(String wave, String area, ReachKey key) implements Comparable<ReachOf> {

        @Override
        public int compareTo(ReachOf other) {
            int order = wave.compareTo(other.wave);
            order = order != 0 ? order : area.compareTo(other.area);
            return order != 0 ? order : key.compareTo(other.key);
        }
    }
}
