package eu.regiometer.territory;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of error in the registers, made in a copy of the shipped programme. */
class TerritoryReaderTest {

    private static final Path SHIPPED = Path.of("input/programme");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyRegisters() throws IOException {
        for (String name : List.of("programme.yaml", "regions.csv", "municipalities.csv")) {
            Files.copy(SHIPPED.resolve(name), folder.resolve(name));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        regions.csv        | SE321,Väst           | SE332,Väst          | column code        | each region once
        regions.csv        | Västernorrland,SE,sv | Västernorrland,ZZ,sv | column country    | one of BE BG CZ
        regions.csv        | HU21,Cen             | XX21,Cen            | column code        | NUTS 2024 code of HU
        regions.csv        | CZ,cs,PL22           | CZ,cs,PL99          | column neighbours  | codes of other lines
        regions.csv        | CZ,cs,PL22           | CZ,cs,              | column neighbours  | neighbours that name each other
        regions.csv        | IT,it,,6,8           | IT,it,,10,8         | column tile_column | a tile for each region
        regions.csv        | IT,it,,6,8,4251000   | IT,it,,6,8,4 Mio    | column population  | a whole number
        regions.csv        | IT,it,,6,8,4251000   | IT,it,,6,8,-1       | column population  | a whole number from 1
        regions.csv        | 0.36,0.40,0.24,4     | 0.36,0.40,0.44,4    | column rural       | sum 1
        regions.csv        | 0.36,0.40,0.24,4     | 0.36,0.40,0.24,9    | column gdp_band    | from 1 to 5
        regions.csv        | ADVANCED,PIE         | MIDDLING,PIE        | column experience  | ADVANCED, LEARNING
        regions.csv        | ADVANCED,PIE         | ADVANCED,PIEDM      | column short_name  | at most 4 letters
        regions.csv        | NAPOLEONIC,no        | NAPOLEONIC,perhaps  | column remote      | yes or no
        regions.csv        | ITC1,Piedmont,Piemonte | ITC1,Piedmont,    | column name_sv     | a value
        regions.csv        | IT,it,,6             | IT,Italian,,6       | column languages   | ISO 639-1
        regions.csv        | Västernorrlands län  | Norrbotten          | column aliases     | an alias of one region
        regions.csv        | gdp_band             | gdp                 | column code        | a column "gdp_band"
        municipalities.csv | Torino,ITC1          | Torino,ITC9         | column region      | a region of regions.csv
        municipalities.csv | IT_003106            | IT_001272           | column code        | each municipality once
        municipalities.csv | IT_003106,Novara     | IT_003106,          | column name        | a value
        municipalities.csv | ITC1,847000          | ITC1,many           | column population  | a whole number
        programme.yaml     | from: 2026-04-01     | from: 2026-07-01    | waves.1.to         | not before "from"
        programme.yaml     | from: 2026-04-01     | from: April         | waves.1.from       | a date such as
        programme.yaml     | report_date: 2026-11-22 | report_date: 2026-05-01 | waves.1.report_date | not before "to"
        programme.yaml     | from: 2026-04-01     | from: 2025-04-01    | waves.1.from       | in the year 2026
        programme.yaml     | code: "2026"         | code: "2024"        | waves.1.code       | each wave once
        programme.yaml     | code: "2026"         | code: "Spring"      | waves.1.code       | a year or half-year
        programme.yaml     | big_from: 1500000    | big_from: 100000    | size_classes.big_from | at least medium_from
        programme.yaml     | HR06: 2026           | HR60: 2026          | criteria_consent.HR60 | HR06
        programme.yaml     | kind: MAIN           | kind: LARGE         | waves.1.kind       | PRESTUDY or MAIN
        programme.yaml     | kind: MAIN           | members: [SE999]    | waves.1.members    | codes of regions.csv
        """)
    void tellsWhereItStandsAndWhatWasExpected(String file, String text, String instead, String place, String expected)
            throws IOException {
        replace(file, text, instead);

        List<Defect> defects = read();

        assertThat(defects).anySatisfy(defect -> {
            assertThat(defect.at().file()).endsWith(file);
            assertThat(defect.at().reference()).contains(place);
            assertThat(defect.expected()).contains(expected);
            assertThat(defect.remedy()).isNotBlank();
        });
    }

    @Test
    void refusesTheSameAcceptUntilBeforeTheEndOfFieldWork() throws IOException {
        Files.writeString(
                folder.resolve("programme.yaml"),
                Files.readString(folder.resolve("programme.yaml"))
                        .replaceAll("accept_until: .*", "accept_until: 2024-01-31"));

        assertThat(read())
                .extracting(defect -> defect.at().reference().replaceFirst("line \\d+, ", ""))
                .containsExactly("key waves.0.accept_until", "key waves.1.accept_until");
    }

    @Test
    void tellsAllErrorsAtOnceWithFileAndLine() throws IOException {
        replace("regions.csv", "Västernorrland,SE,sv", "Västernorrland,ZZ,sv");
        replace("municipalities.csv", "ITC1,847000", "ITC1,many");
        replace("programme.yaml", "kind: MAIN", "kind: LARGE");

        assertThat(read())
                .extracting(Defect::toString)
                .satisfiesExactly(
                        text -> assertThat(text).contains("municipalities.csv [line 14, column population]"),
                        text -> assertThat(text).containsPattern("programme.yaml \\[line \\d+, key waves.1.kind]"),
                        text -> assertThat(text).contains("regions.csv [line 11, column country]: found \"ZZ\""));
    }

    @Test
    void tellsAMissingRegister() throws IOException {
        Files.delete(folder.resolve("municipalities.csv"));

        assertThat(read())
                .singleElement()
                .satisfies(defect -> assertThat(defect.toString()).contains("municipalities"));
    }

    @Test
    void takesAFourteenthRegionFromOneLine() throws IOException {
        addLine("EL30");
        var defects = new Defects();

        Territory territory = read(defects);

        assertThat(defects.all()).isEmpty();
        assertThat(territory.regions()).hasSize(14);
        assertThat(territory.region("GR30")).map(Region::code).contains("EL30");
        assertThat(territory.region("EL30").orElseThrow().country().code()).isEqualTo("EL");
    }

    @Test
    void wantsGreekCodesWithElInTheRegister() throws IOException {
        addLine("GR30");

        assertThat(read())
                .extracting(Defect::expected)
                .containsExactly("a NUTS 2024 code of EL, an ITL code for UK or an ISO 3166-2 code elsewhere");
    }

    @Test
    void readsTheUnitedKingdomsRegionsByTheirItlCode() {
        assertThat(RegionCode.fits("TLM5", "UK")).isTrue();
        assertThat(RegionCode.fits("UKM5", "UK")).isFalse();
        assertThat(RegionCode.respelt("UKM5")).isEqualTo("TLM5");
        assertThat(RegionCode.fits("CA-NL", "CA")).isTrue();
        assertThat(RegionCode.fits("CA-NL", "US")).isFalse();
    }

    private void addLine(String code) throws IOException {
        Files.writeString(
                folder.resolve("regions.csv"),
                code
                        + ",Attica,Attika,Αττική,GR,el,,10,10,3800000,998,0.8,0.15,0.05,4,REGION,NAPOLEONIC,no,LEARNING,ATT,"
                        + "Office,a@example.org,https://example.org,\n",
                StandardOpenOption.APPEND);
    }

    private List<Defect> read() {
        var defects = new Defects();
        read(defects);
        return defects.all();
    }

    private Territory read(Defects defects) {
        return Territory.read(folder, Settings.read(folder.resolve("programme.yaml"), defects), defects);
    }

    private void replace(String file, String text, String instead) throws IOException {
        Path path = folder.resolve(file);
        String content = Files.readString(path);
        assertThat(content).contains(text);
        int last = content.lastIndexOf(text);
        Files.writeString(path, content.substring(0, last) + instead + content.substring(last + text.length()));
    }
}
