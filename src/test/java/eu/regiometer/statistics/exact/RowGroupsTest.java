package eu.regiometer.statistics.exact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowGroupsTest {

    @Test
    void everyRowStandsInItsGroup() {
        var groups = new RowGroups(new int[] {3, 0, 3, 1, 3}, 4);

        assertThat(groups.size()).isEqualTo(4);
        assertThat(groups.rows(0)).containsExactly(1);
        assertThat(groups.rows(1)).containsExactly(3);
        assertThat(groups.rows(2)).isEmpty();
        assertThat(groups.rows(3)).containsExactly(0, 2, 4);
    }

    @Test
    void sumsOfGroupsAreExact() {
        var groups = new RowGroups(new int[] {3, 0, 3, 1, 3}, 4);

        assertThat(groups.sums(new double[] {1e308, 7, 1, -3, -1e308})).containsExactly(7, -3, 0, 1);
    }
}
