package eu.regiometer.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/** The tables of a release in the making: of synthetic answers and empty, but for what a test is about. */
public final class TablesDraft {

    private final ReleaseTables empty;
    private Optional<String> previousWave;
    private boolean synthetic = true;
    private List<ReleasedEstimate> estimates = List.of();
    private List<ReleasedIndicator> indicators = List.of();
    private List<ReleasedGroupGap> groupGaps = List.of();
    private List<ReleasedShare> shares = List.of();
    private List<ReleasedCounts> counts = List.of();
    private List<ReleasedSmallArea> smallAreas = List.of();
    private SortedMap<ReleaseTables.ReachOf, Double> reach;
    private SortedMap<String, Long> criteria;
    private SortedMap<String, SortedSet<String>> criterionRegions;

    private TablesDraft(ReleaseTables empty) {
        this.empty = empty;
        this.previousWave = empty.previousWave();
        this.reach = empty.reach();
        this.criteria = empty.criteria();
        this.criterionRegions = empty.criterionRegions();
    }

    public static TablesDraft of(String wave) {
        return new TablesDraft(ReleaseTables.empty(wave));
    }

    public TablesDraft after(String earlierWave) {
        previousWave = Optional.of(earlierWave);
        return this;
    }

    TablesDraft synthetic(boolean invented) {
        synthetic = invented;
        return this;
    }

    public TablesDraft estimates(List<ReleasedEstimate> rows) {
        estimates = rows;
        return this;
    }

    public TablesDraft indicators(List<ReleasedIndicator> rows) {
        indicators = rows;
        return this;
    }

    public TablesDraft groupGaps(List<ReleasedGroupGap> rows) {
        groupGaps = rows;
        return this;
    }

    public TablesDraft shares(List<ReleasedShare> rows) {
        shares = rows;
        return this;
    }

    public TablesDraft counts(List<ReleasedCounts> rows) {
        counts = rows;
        return this;
    }

    TablesDraft smallAreas(List<ReleasedSmallArea> rows) {
        smallAreas = rows;
        return this;
    }

    public TablesDraft reach(SortedMap<ReleaseTables.ReachOf, Double> byKey) {
        reach = byKey;
        return this;
    }

    /** Numbers of regions by criterion, and the regions that may be named. */
    public TablesDraft criteria(SortedMap<String, Long> regions, SortedMap<String, SortedSet<String>> named) {
        criteria = regions;
        criterionRegions = named;
        return this;
    }

    public Release release() {
        return new Release(new ReleaseTables(
                empty.wave(),
                previousWave,
                synthetic,
                empty.snapshot(),
                empty.rules(),
                estimates,
                indicators,
                groupGaps,
                shares,
                List.of(),
                List.of(),
                counts,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                smallAreas,
                reach,
                criteria,
                criterionRegions,
                empty.summary(),
                ReleasedComparisons.none()));
    }
}
