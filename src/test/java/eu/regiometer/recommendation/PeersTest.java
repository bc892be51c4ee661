package eu.regiometer.recommendation;

import static eu.regiometer.recommendation.Fixtures.WAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.disclosure.Release;
import eu.regiometer.measures.Reason;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Feature CCIC-4e: the peers of a region are the others of its type. */
class PeersTest {

    private static final Region OWN = Shipped.TERRITORY.region("CZ08").orElseThrow();

    @Test
    void aRegionIsComparedWithTheMeanOfItsType() {
        var draft = new ReleaseDraft();
        List<Region> peers = Shipped.TERRITORY.regions().stream()
                .filter(r -> !r.equals(OWN) && r.experience() == OWN.experience() && r.remote() == OWN.remote())
                .toList();
        assertThat(peers).hasSizeGreaterThan(1);
        for (Region region : Shipped.TERRITORY.regions()) {
            draft.put(region.area(), "CAP_C4", peers.contains(region) ? 60 : 10, Optional.empty());
        }
        draft.put(OWN.area(), "CAP_C4", 45, Optional.empty());

        Reading reading = gap(draft);

        assertThat(reading.point().orElseThrow()).isCloseTo(-15, within(1e-9));
        // errors of 2 each: own variance 4 and that of a mean of n, 4 / n
        assertThat(reading.se()).isCloseTo(Math.sqrt(4 + 4.0 / peers.size()), within(1e-9));
    }

    @Test
    void withoutTwoPeersThereIsNoComparison() {
        var draft = new ReleaseDraft();
        Shipped.TERRITORY.regions().stream()
                .filter(r -> !r.equals(OWN))
                .map(Region::area)
                .forEach(area -> draft.withhold(area, "CAP_C4"));

        assertThat(gap(draft).reason()).isEqualTo(Reason.NO_PEERS);
    }

    private static Reading gap(ReleaseDraft draft) {
        Release release = draft.release();
        var comparison = new PartnerComparison(release, Shipped.TERRITORY, Shipped.TREE, WAVE);
        return comparison.gapToPeers(
                release.indicator(WAVE, Area.region(OWN.code()), "CAP_C4").orElseThrow());
    }
}
