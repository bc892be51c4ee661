package eu.regiometer.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.findings.FindingCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms of a public test suite; what has to be found in each stands in the README of the example workbooks. */
class PublicFormsTest {

    private static final Path FORMS = Path.of("src/test/resources/eu/regiometer/workbook/public/pyxform");

    private final Defects defects = new Defects();

    @Test
    void upperCaseSheetsAndColumnsTranslatedColumnUnusedSheets() {
        Form form = read("case_insensitivity.xlsx");

        assertThat(codes(defects.all())).containsExactly("A3 QUESTIONNAIRE-TYPE", "A4 QUESTIONNAIRE-TYPE");
        assertThat(defects.all()).extracting(Defect::found).containsExactly("\"select_one_external c1\"", "\"osm c1\"");
        assertThat(form.languages()).containsExactly("en");
        assertThat(form.questions()).hasSize(3);
        assertThat(defects.warnings())
                .filteredOn(defect -> defect.found().startsWith("sheets that mean nothing"))
                .singleElement()
                .satisfies(
                        defect -> assertThat(defect.found()).contains("\"EXTERNAL_CHOICES\", \"ENTITIES\", \"OSM\""));
    }

    @Test
    void columnLabelTwice() {
        read("duplicate_columns.xlsx");

        assertThat(defects.all())
                .filteredOn(defect -> defect.found().contains("\"label\""))
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.code()).contains(FindingCode.QUESTIONNAIRE_COLUMN);
                    assertThat(defect.toString()).contains("[survey!E1]", "\"label\" in E", "\"label\" in D");
                });
    }

    @Test
    void formatDownToColumnIsiAnd511EmptyRows() {
        long start = System.nanoTime();
        Form form = read("extra_columns.xlsx");

        assertThat(form.questions()).hasSize(1);
        assertThat(form.choices()).isEmpty();
        assertThat(defects.told()).isEmpty();
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Test
    void labelsCodesOrSettingsAsFormulas() {
        Form form = read("xl_date_ambiguous.xlsx");

        assertThat(defects.all()).isEmpty();
        assertThat(defects.warnings())
                .filteredOn(defect -> defect.found().startsWith("a formula"))
                .extracting(defect -> defect.at().sheet() + "!" + defect.at().reference())
                .containsExactly(
                        "choices!C2",
                        "choices!C3",
                        "choices!C4",
                        "settings!C2",
                        "settings!D2",
                        "settings!E2",
                        "survey!C2",
                        "survey!C3",
                        "survey!C4",
                        "survey!C5");
        assertThat(form.choices().orElseThrow().list("names_list").getFirst().labels())
                .containsEntry("en", "${name1}");
        assertThat(form.questions().getLast().line().labels(form.languages())).containsEntry("en", "names");
    }

    @Test
    void largeFormWithEveryTypeOldLanguageSuffix() {
        Form form = read("xlsform_spec_test.xlsx");

        assertThat(form.languages()).containsExactly("en", "zh");
        assertThat(defects.all())
                .filteredOn(defect -> defect.code().orElseThrow() == FindingCode.QUESTIONNAIRE_TYPE)
                .extracting(Defect::found)
                .containsExactly(
                        "\"begin repeat\"",
                        "\"end repeat\"",
                        "\"acknowledge\"",
                        "\"time\"",
                        "\"datetime\"",
                        "\"geopoint\"",
                        "\"barcode\"",
                        "\"image\"",
                        "\"audio\"",
                        "\"video\"",
                        "\"start\"",
                        "\"end\"",
                        "\"today\"",
                        "\"deviceid\"",
                        "\"uri:deviceid\"",
                        "\"phonenumber\"");
        assertThat(defects.told()).allSatisfy(defect -> {
            assertThat(defect.code()).isPresent();
            assertThat(defect.at().file()).endsWith("xlsform_spec_test.xlsx");
        });
        assertThat(defects.warnings())
                .anySatisfy(defect -> assertThat(defect.found()).contains("C \"rows\"", "Z \"noAppErrorString\""));
        assertThat(defects.all())
                .anySatisfy(
                        defect -> assertThat(defect.toString()).contains("\"requiredMsg\"", "\"required_message\""));
    }

    @Test
    void choicesWithACapitalListNameSelectOneFrom() {
        Form form = read("badly_named_choices_sheet.xls");

        assertThat(form.questions()).hasSize(3);
        assertThat(form.choices().orElseThrow().list("colors"))
                .extracting(ChoicesSheet.Choice::name)
                .containsExactly("red", "blue", "green", "yellow");
        assertThat(codes(defects.all())).containsExactly("A3 QUESTIONNAIRE-TYPE");
        assertThat(defects.warnings())
                .extracting(defect -> defect.severity() + " " + defect.found())
                .containsExactlyInAnyOrder(
                        "NOTE the sheet \"Choices\", read as choices",
                        "WARNING columns that mean nothing here: E \"bind:relevant\"",
                        "NOTE types in another spelling, the first \"select one from colors\"; lines: 1");
    }

    @Test
    void blankRowUnderTheHeader() {
        Form form = read("blank_second_row.xls");

        assertThat(defects.told()).isEmpty();
        assertThat(form.questions()).hasSize(1);
        assertThat(form.choices().orElseThrow().names()).isEmpty();
    }

    @Test
    void headerWithSpacesCellWithoutHeader() {
        read("spaces_in_choices_header.xls");

        assertThat(codes(defects.all())).containsExactly("F3 QUESTIONNAIRE-COLUMN");
        assertThat(defects.warnings())
                .filteredOn(defect -> defect.found().startsWith("columns that mean nothing"))
                .extracting(defect -> defect.at().sheet() + " " + defect.found())
                .containsExactly(
                        "choices columns that mean nothing here: D \"header with spaces\"",
                        "survey columns that mean nothing here: E \"bind:constraint\", F \"bind:jr:constraintMsg\"");
    }

    private Form read(String file) {
        return new FormReader(FORMS.resolve(file), defects).read();
    }

    private static List<String> codes(List<Defect> defects) {
        return defects.stream()
                .map(defect -> defect.at().reference() + " "
                        + defect.code().map(FindingCode::text).orElse("-"))
                .toList();
    }
}
