package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.disclosure.Flag;
import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleaseTables;
import eu.regiometer.disclosure.ReleasedAggregate;
import eu.regiometer.disclosure.ReleasedAggregate.Weighting;
import eu.regiometer.disclosure.ReleasedComparisons;
import eu.regiometer.disclosure.ReleasedDifference;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.revision.Changes;
import eu.regiometer.territory.Area;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTablesTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();

    @TempDir
    Path folder;

    @Test
    void differencesNameTheirFamilyAndKeepTheKeyWhereTheyAreWithheld() throws IOException {
        assertThat(lines("differences.csv"))
                .containsExactly(
                        "wave,survey,family,item,statistic,first_level,first_area,second_level,second_area,second_wave,"
                                + "difference,se,df,lower,upper,t,p,p_holm,p_bh,differs,tests,flag",
                        "2026,public-attitude,partners,P1,top2,REGIONAL,SE332,EU,PARTNERS,2026,"
                                + "-0.125,0.05,80.5,-0.224,-0.026,-2.5,0.0145,0.29,0.0725,no,20,:nu",
                        "2026,public-attitude,regions,P1,top2,REGIONAL,FI1D7,REGIONAL,SE332,2026,,,,,,,,,,,,:c",
                        "2026,public-attitude,waves,D1,top2,REGIONAL,SE332,REGIONAL,SE332,2024,"
                                + "0.2,0.04,80.5,0.12,0.28,5,0.0001,0.002,0.001,yes,20,",
                        "2026,public-attitude,waves,P1,top2,REGIONAL,SE332,REGIONAL,SE332,2024,"
                                + "0,0,80.5,,,,,,,,20,",
                        "2026,public-attitude,waves,T1,top2,REGIONAL,SE332,REGIONAL,SE332,2024,"
                                + "-1,0,80.5,-1,-0.9,,,,,yes,20,",
                        "2026,public-attitude,waves,T2,top2,REGIONAL,SE332,REGIONAL,SE332,2024,"
                                + "0,0,80.5,-0.1,0.1,,,,,no,20,:n");
    }

    @Test
    void bothAggregatesStandBesideEachOtherWithTheNumberOfTheirRegions() throws IOException {
        assertThat(lines("aggregates.csv"))
                .containsExactly(
                        "wave,survey,level,area,item,statistic,weighting,regions,regions_of,estimate,se,lower,upper,flag",
                        "2026,public-attitude,EU,EU,P1,top2,equal-regions,10,11,0.4,0.01,0.38,0.42,",
                        "2026,public-attitude,EU,EU,P1,top2,population,,,,,,,:c");
    }

    private List<String> lines(String file) throws IOException {
        OpenData sample = Sample.data(List.of(), List.of(), List.of());
        var comparisons = new ReleasedComparisons(
                ComparisonPlan.standard(Map.of()),
                List.of(
                        new ReleasedDifference(
                                Survey.PUBLIC_ATTITUDE,
                                DifferenceFamily.WAVES,
                                20,
                                "P1",
                                "top2",
                                Area.region("SE332"),
                                "2026",
                                Area.region("SE332"),
                                "2024",
                                OptionalDouble.of(0),
                                OptionalDouble.of(0),
                                OptionalDouble.of(80.5),
                                NONE,
                                NONE,
                                NONE,
                                NONE,
                                NONE,
                                NONE,
                                false,
                                Flag.NONE),
                        new ReleasedDifference(
                                Survey.PUBLIC_ATTITUDE,
                                DifferenceFamily.PARTNERS,
                                20,
                                "P1",
                                "top2",
                                Area.region("SE332"),
                                "2026",
                                Area.PARTNERS,
                                "2026",
                                OptionalDouble.of(-0.125),
                                OptionalDouble.of(0.05),
                                OptionalDouble.of(80.5),
                                OptionalDouble.of(-0.224),
                                OptionalDouble.of(-0.026),
                                OptionalDouble.of(-2.5),
                                OptionalDouble.of(0.0145),
                                OptionalDouble.of(0.29),
                                OptionalDouble.of(0.0725),
                                false,
                                Flag.UNRELIABLE),
                        new ReleasedDifference(
                                Survey.PUBLIC_ATTITUDE,
                                DifferenceFamily.WAVES,
                                20,
                                "D1",
                                "top2",
                                Area.region("SE332"),
                                "2026",
                                Area.region("SE332"),
                                "2024",
                                OptionalDouble.of(0.2),
                                OptionalDouble.of(0.04),
                                OptionalDouble.of(80.5),
                                OptionalDouble.of(0.12),
                                OptionalDouble.of(0.28),
                                OptionalDouble.of(5),
                                OptionalDouble.of(0.0001),
                                OptionalDouble.of(0.002),
                                OptionalDouble.of(0.001),
                                true,
                                Flag.NONE),
                        // everybody then and nobody now, and nobody in both waves: no variance, no test
                        new ReleasedDifference(
                                Survey.PUBLIC_ATTITUDE,
                                DifferenceFamily.WAVES,
                                20,
                                "T1",
                                "top2",
                                Area.region("SE332"),
                                "2026",
                                Area.region("SE332"),
                                "2024",
                                OptionalDouble.of(-1),
                                OptionalDouble.of(0),
                                OptionalDouble.of(80.5),
                                OptionalDouble.of(-1),
                                OptionalDouble.of(-0.9),
                                NONE,
                                NONE,
                                NONE,
                                NONE,
                                true,
                                Flag.NONE),
                        new ReleasedDifference(
                                Survey.PUBLIC_ATTITUDE,
                                DifferenceFamily.WAVES,
                                20,
                                "T2",
                                "top2",
                                Area.region("SE332"),
                                "2026",
                                Area.region("SE332"),
                                "2024",
                                OptionalDouble.of(0),
                                OptionalDouble.of(0),
                                OptionalDouble.of(80.5),
                                OptionalDouble.of(-0.1),
                                OptionalDouble.of(0.1),
                                NONE,
                                NONE,
                                NONE,
                                NONE,
                                false,
                                Flag.NONE),
                        // a withheld row loses its figures even if it came with some
                        new ReleasedDifference(
                                Survey.PUBLIC_ATTITUDE,
                                DifferenceFamily.REGIONS,
                                66,
                                "P1",
                                "top2",
                                Area.region("FI1D7"),
                                "2026",
                                Area.region("SE332"),
                                "2026",
                                OptionalDouble.of(0.3),
                                NONE,
                                NONE,
                                NONE,
                                NONE,
                                NONE,
                                OptionalDouble.of(0.01),
                                NONE,
                                NONE,
                                true,
                                Flag.CONFIDENTIAL)),
                List.of(
                        aggregate(Weighting.POPULATION, 11, Flag.CONFIDENTIAL),
                        aggregate(Weighting.EQUAL_REGIONS, 10, Flag.NONE)));
        OpenDataWriter.write(
                folder,
                new OpenData(
                        sample.source(),
                        new Release(ReleaseTables.empty("2026").with(comparisons)),
                        sample.outcomes(),
                        sample.evidence(),
                        sample.fingerprint(),
                        sample.submissions(),
                        sample.territory(),
                        sample.tree(),
                        sample.questionnaires(),
                        sample.rulebook(),
                        Changes.ofFirstIssue()));
        return Files.readString(folder.resolve(file)).lines().toList();
    }

    private static ReleasedAggregate aggregate(Weighting weighting, int regions, Flag flag) {
        return new ReleasedAggregate(
                Optional.of(Survey.PUBLIC_ATTITUDE),
                "2026",
                Area.EU,
                "P1",
                "top2",
                weighting,
                regions,
                11,
                OptionalDouble.of(0.4),
                OptionalDouble.of(0.01),
                OptionalDouble.of(0.38),
                OptionalDouble.of(0.42),
                flag);
    }
}
