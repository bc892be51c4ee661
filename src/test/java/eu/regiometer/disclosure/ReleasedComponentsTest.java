package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleasedComponentsTest {

    private final List<ReleasedIndicator> indicators = new ArrayList<>();

    private void value(String code, Area region, double value, Flag flag) {
        indicators.add(IndicatorDraft.of(Figures.WAVE, region, code, value).told(flag));
    }

    private ReleasedComponents top() {
        Release release = TablesDraft.of(Figures.WAVE).indicators(indicators).release();
        List<ReleasedComponents> all = ReleasedComponents.of(release, Figures.territory(), Figures.tree());
        // TOP alone has several members, in each of the two waves
        assertThat(all).extracting(ReleasedComponents::code).containsExactly("TOP", "TOP");
        return all.getLast();
    }

    @Test
    void membersThatMoveApartAreNotOneDimension() {
        List<Area> regions = List.of(Figures.SE1, Figures.SE2, Figures.FI1, Figures.IS1);
        for (int i = 0; i < 4; i++) {
            value("LEFT", regions.get(i), 10 * i, Flag.NONE);
            value("RIGHT", regions.get(i), 50 - i, Flag.UNRELIABLE);
        }
        ReleasedComponents top = top();
        assertThat(top.members()).containsExactly("LEFT", "RIGHT");
        assertThat(top.regions()).isEqualTo(4);
        assertThat(top.components()).hasSize(2);
        // correlation -1: eigenvalues 2 and 0, loadings of both signs
        assertThat(top.components().getFirst().share()).isCloseTo(1, within(1e-12));
        assertThat(top.components().getFirst().opposed()).isTrue();
        assertThat(top.components().getLast().eigenvalue()).isCloseTo(0, within(1e-12));
        assertThat(top.components().getLast().opposed()).isFalse();
        assertThat(top.correlation(0, 1)).isCloseTo(-1, within(1e-12));
        assertThat(top.correlation(1, 1)).isCloseTo(1, within(1e-12));
    }

    @Test
    void aWithheldRegionTakesNoPart() {
        List<Area> regions = List.of(Figures.SE1, Figures.SE2, Figures.FI1);
        double[] right = {1, 2, 4};
        for (int i = 0; i < 3; i++) {
            value("LEFT", regions.get(i), 10 * i, Flag.NONE);
            value("RIGHT", regions.get(i), right[i], Flag.NONE);
        }
        value("LEFT", Figures.IS1, 99, Flag.NONE);
        value("RIGHT", Figures.IS1, 99, Flag.CONFIDENTIAL);
        assertThat(top().regions()).isEqualTo(3);
        assertThat(top().components()).isNotEmpty();
        // 0, 10, 20 with 1, 2, 4: products of the distances from the means 30, squares 200 and 14/3
        assertThat(top().correlation(0, 1)).isCloseTo(30 / Math.sqrt(200 * 14.0 / 3), within(1e-12));
    }

    @Test
    void asManyRegionsAsMembersSayNothing() {
        value("LEFT", Figures.SE1, 1, Flag.NONE);
        value("RIGHT", Figures.SE1, 2, Flag.NONE);
        value("LEFT", Figures.SE2, 3, Flag.NONE);
        value("RIGHT", Figures.SE2, 5, Flag.NONE);
        assertThat(top().regions()).isEqualTo(2);
        assertThat(top().components()).isEmpty();
        ReleasedComponents nothing = top();
        assertThatThrownBy(() -> nothing.correlation(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
