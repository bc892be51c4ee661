package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defects;
import eu.regiometer.report.Funding;
import eu.regiometer.report.Logo;
import eu.regiometer.workbook.Settings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections {@code branding.funding} and {@code branding.logos} of programme.yaml. */
class FundingSettingsTest {

    @TempDir
    Path folder;

    private final Defects defects = new Defects();

    private FundingSettings settings(String yaml) {
        return new FundingSettings(Settings.parse(yaml, "programme.yaml", defects), folder);
    }

    private List<Funding> funding(String entries) {
        return settings("branding:\n  funding:\n" + entries).funding();
    }

    private List<Logo> logos(String entry) {
        return settings("branding:\n  logos:\n    - name:\n        en: Logo of the region\n" + entry)
                .logos();
    }

    @Test
    void aWordGivesTheOfficialStatementInEveryLanguageWithTheEmblem() {
        Funding funding =
                funding("    - statement: funded\n      fund: Horizon\n").getFirst();

        assertThat(funding.emblem()).isTrue();
        assertThat(funding.statement("en")).isEqualTo("Funded by the European Union");
        assertThat(funding.statement("fi")).isEqualTo("Euroopan unionin rahoittama");
        assertThat(funding.fund()).containsEntry("en", "Horizon");
        assertThat(defects.all()).isEmpty();
    }

    @Test
    void aLanguageWithoutOfficialWordsHasTheEnglishOnesMarked() {
        assertThat(funding("    - statement: co-funded\n").getFirst().statement("is"))
                .isEqualTo("Co-funded by the European Union\u00A0[en]");
    }

    @Test
    void anOlderProjectKeepsTheStatementOfItsPeriod() {
        List<Funding> both =
                funding("    - statement: erdf-2014-20\n    - from: 2023-01-01\n      statement: co-funded\n");

        assertThat(both)
                .extracting(one -> one.statement("sv"))
                .containsExactly(
                        "Europeiska unionen, Europeiska regionala utvecklingsfonden",
                        "Medfinansieras av Europeiska unionen");
        assertThat(defects.all()).isEmpty();
    }

    @Test
    void aProgrammeWithoutMoneyOfTheUnionShowsNeither() {
        assertThat(settings("branding:\n  licence: x\n").funding()).isEmpty();
        Funding none = funding("    - statement: none\n").getFirst();
        assertThat(none.emblem()).isFalse();
        assertThat(none.statement("en")).isEmpty();
        assertThat(defects.all()).isEmpty();
    }

    @Test
    void ownWordsMayStandWithoutTheEmblem() {
        Funding own = funding("    - statement:\n        en: Paid by the province\n      emblem: no\n")
                .getFirst();

        assertThat(own.statement("en")).isEqualTo("Paid by the province");
        assertThat(own.emblem()).isFalse();
        assertThat(defects.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "- statement: co-funded, emblem: no | 5 | a statement of the Union without its emblem",
                "- statement: none, emblem: yes | 5 | the emblem of the Union without a statement of funding",
                "- statement: paid | 4 | \"paid\"",
                "- fund: X | 4 | nothing",
                "- statement: co-funded, from: 2021-13-01 | 5 | 2021-13-01",
            })
    void whatDoesNotFitIsOneDefectWithItsLine(String entry, int line, String found) {
        funding("    # remark\n    " + entry.replace(", ", "\n      ") + "\n");

        assertThat(defects.all().getFirst().toString())
                .startsWith("programme.yaml")
                .contains(found);
        assertThat(defects.all().getFirst().at().toString()).contains("line " + line);
    }

    @Test
    void theFormOfAnEarlierVersionIsToldAndNotDropped() {
        settings("branding:\n  emblem: yes\n  funding_statement:\n    en: Co-funded by the European Union\n")
                .funding();

        assertThat(defects.all())
                .singleElement()
                .asString()
                .contains("branding.funding_statement", "- statement: co-funded");
    }

    @Test
    void entriesStandInTheirOrder() {
        funding(
                "    - from: 2023-01-01\n      statement: co-funded\n    - from: 2021-01-01\n      statement: funded\n");

        assertThat(defects.all())
                .singleElement()
                .asString()
                .contains("2021-01-01", "a day after that of the entry before");
    }

    @Test
    void aLogoKeepsItsProportionsAndIsNeverHigherThanTheEmblem() throws IOException {
        write("logo.png", png(300, 100));
        write("wide.png", png(1000, 100));

        Logo logo = logos("      file: logo.png\n").getFirst();
        assertThat(logo.name()).isEqualTo("programme-logo.png");
        assertThat(logo.printedHeight()).isEqualTo(10);
        assertThat(logo.width()).isEqualTo(30);
        assertThat(logos("      file: wide.png\n").getFirst().printedHeight()).isEqualTo(4.5);
        assertThat(defects.all()).isEmpty();

        logos("      file: logo.png\n      height: 18\n");
        assertThat(defects.all()).singleElement().asString().contains("18", "millimetres from 5 to 11", "emblem");
    }

    @ParameterizedTest
    @CsvSource({
        "jpg.png, logo is a JPEG picture, a whole PNG",
        "text.png, is a text file, a whole PNG",
        "cut.png, is cut off, a whole PNG",
        "large.png, has 2000001 bytes, at most 2000000",
        "none.png, no file none.png, a PNG in the folder of the programme",
        "../logo.png, ../logo.png, the name of a PNG file",
        "logo.svg, logo.svg, the name of a PNG file",
    })
    void aPictureOfTheWrongTypeIsOneDefectWithFileAndLine(String file, String found, String expected)
            throws IOException {
        byte[] sound = png(30, 30);
        write("jpg.png", written("jpg", 30, 30));
        write("text.png", "no picture".getBytes(StandardCharsets.UTF_8));
        write("cut.png", Arrays.copyOf(sound, 60));
        write("large.png", new byte[2_000_001]);

        assertThat(logos("      file: " + file + "\n")).isEmpty();
        assertThat(defects.all()).singleElement().satisfies(defect -> {
            assertThat(defect.at().toString()).contains("programme.yaml", "line 5");
            assertThat(defect.found()).contains(found.replace("logo ", ""));
            assertThat(defect.expected()).contains(expected);
            assertThat(defect.remedy()).isNotBlank();
        });
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private static byte[] png(int width, int height) throws IOException {
        return written("png", width, height);
    }

    private static byte[] written(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
