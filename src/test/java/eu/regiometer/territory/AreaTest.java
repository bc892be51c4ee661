package eu.regiometer.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AreaTest {

    @Test
    void sortsFromTheTopDown() {
        var areas = new TreeSet<>(List.of(
                Area.municipality("BG_68134"),
                Area.region("SE321"),
                Area.EU,
                Area.country("SE"),
                Area.PARTNERS,
                Area.region("BG411")));

        assertThat(areas)
                .containsExactly(
                        Area.PARTNERS,
                        Area.EU,
                        Area.country("SE"),
                        Area.region("BG411"),
                        Area.region("SE321"),
                        Area.municipality("BG_68134"));
    }

    @Test
    void keepsFileNamesPlain() {
        assertThat(Area.region("CA-NL").fileName()).isEqualTo("CA-NL");
        assertThat(Area.municipality("SE_2281").fileName()).isEqualTo("SE-2281");
        assertThat(Area.municipality("../x").fileName()).isEqualTo("---x");
    }
}
