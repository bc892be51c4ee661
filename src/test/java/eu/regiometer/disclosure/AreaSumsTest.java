package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.territory.Area;
import eu.regiometer.territory.Territory;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AreaSumsTest {

    @Test
    void countriesWithOneRegionStandForIt() {
        AreaSums sums = Figures.sums();
        assertThat(sums.standing(Figures.FINLAND)).isEqualTo(Figures.FI1);
        assertThat(sums.standing(Figures.SWEDEN)).isEqualTo(Figures.SWEDEN);
        assertThat(sums.standing(Figures.SE1)).isEqualTo(Figures.SE1);
    }

    @Test
    void partnersAreTheUnionAndTheRegionsOutside() {
        assertThat(Figures.sums().sums())
                .containsExactly(
                        new AreaSums.Sum(Figures.SWEDEN, List.of(Figures.SE1, Figures.SE2), true),
                        new AreaSums.Sum(Area.EU, List.of(Figures.SWEDEN, Figures.FI1), true),
                        new AreaSums.Sum(Area.PARTNERS, List.of(Area.EU, Figures.IS1), true),
                        new AreaSums.Sum(Figures.SE1, List.of(Figures.TOWN, Figures.VILLAGE), false));
    }

    @Test
    void aProgrammeWithoutMembersOfTheUnionHasNoFiguresOfIt() {
        Territory all = Figures.territory();
        Territory iceland = new Territory(
                all.regions().stream()
                        .filter(region -> region.code().equals("IS1"))
                        .toList(),
                Map.of(),
                List.of(),
                all.waves());
        AreaSums sums = AreaSums.of(iceland, iceland.newest(), area -> {
            assertThat(area).isNotEqualTo(Area.EU);
            return new TreeSet<>(List.of("IS1"));
        });

        assertThat(sums.standing(Area.PARTNERS)).isEqualTo(Figures.IS1);
        assertThat(sums.regions(Area.EU)).isEmpty();
        assertThat(sums.sums()).isEmpty();
    }

    @Test
    void withoutRegionsOutsideTheUnionPartnersAreTheUnion() {
        AreaSums sums = AreaSums.of(Figures.territory(), Figures.territory().newest(), area -> {
            var regions = new TreeSet<>(Figures.inFigures(area));
            regions.remove("IS1");
            return regions;
        });
        assertThat(sums.standing(Area.PARTNERS)).isEqualTo(Area.EU);
        assertThat(sums.sums()).extracting(AreaSums.Sum::total).doesNotContain(Area.PARTNERS);
    }
}
