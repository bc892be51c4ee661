package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SmallCountsTest {

    @Test
    void oneSmallCountTakesTheNextSmallestWithItForTheTotalIsKnown() {
        assertThat(told("a", 3, "b", 40, "c", 25, "d", 0)).isEqualTo(Map.of("a", -1L, "b", 40L, "c", -1L, "d", 0L));
    }

    @Test
    void twoSmallCountsHideEachOther() {
        assertThat(told("a", 3, "b", 40, "c", 4, "d", 0)).isEqualTo(Map.of("a", -1L, "b", 40L, "c", -1L, "d", 0L));
    }

    @Test
    void whereNoneIsSmallAllAreTold() {
        assertThat(told("a", 20, "b", 40, "c", 25, "d", 0)).isEqualTo(Map.of("a", 20L, "b", 40L, "c", 25L, "d", 0L));
    }

    private static Map<String, Long> told(String a, long na, String b, long nb, String c, long nc, String d, long nd) {
        SortedMap<String, OptionalLong> told = SmallCounts.told(new TreeMap<>(Map.of(a, na, b, nb, c, nc, d, nd)), 20);
        SortedMap<String, Long> shown = new TreeMap<>();
        told.forEach((key, count) -> shown.put(key, count.orElse(-1)));
        return shown;
    }
}
