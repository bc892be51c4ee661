package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.regiometer.report.ReportKey;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.workbook.ContentHash;
import eu.regiometer.workbook.UnwritableOutputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierBundleTest {

    private static final ReportKey KEY = new ReportKey(GovernanceLevel.REGIONAL, Area.region("PL22"), "2026", "en");
    private static final String PDF = "reports/2026/regional/PL22-2026-en.pdf";
    private static final String TABLE = "data/estimates.csv";

    @TempDir
    private Path folder;

    @Test
    void tablesStayAsTheyWerePublishedAndTellWhichDataTheyRestOn() throws IOException {
        Path there = earlier();
        Bundle bundle = bundle();
        bundle.carryData(EarlierBundle.at(there, "2026"));
        bundle.write(there);

        assertThat(there.resolve(TABLE)).hasContent(TABLE);
        assertThat(Files.readString(there.resolve(Manifest.FILE)))
                .contains("\"snapshot_sha256\": \"new\"", "\"data_snapshot_sha256\": \"old\"");
        Bundle next = bundle();
        next.carryData(EarlierBundle.at(there, "2026"));
        assertThat(next.write(there)).isFalse();
    }

    @Test
    void whatABundleNoLongerHasIsRemovedWithTheFoldersThatItLeavesEmpty() throws IOException {
        Path there = earlier();
        Path foreign = Files.writeString(there.resolve("data/note.txt"), "of somebody else");

        bundle().write(there);

        assertThat(there.resolve(PDF)).doesNotExist();
        assertThat(there.resolve("reports")).doesNotExist();
        assertThat(there.resolve(TABLE)).doesNotExist();
        assertThat(foreign).exists();
    }

    @Test
    void alteredFilesAreNotTakenOver() throws IOException {
        Path there = earlier();
        Files.writeString(there.resolve(PDF), "altered");
        assertThat(bundle().carry(EarlierBundle.at(there, "2026"), KEY)).isFalse();
        assertThat(bundle().carry(EarlierBundle.at(folder.resolve("nowhere"), "2026"), KEY))
                .isFalse();
    }

    @Test
    void aPageWithoutThePlaceAtItsFootIsTakenOverAsItIs() throws IOException {
        Path there = earlier();
        String page = "<html><!--HEAD--><!--/HEAD--><!--NAVIGATION--><!--/NAVIGATION-->"
                + "<!--DOCUMENTS--><!--/DOCUMENTS--><footer>before</footer></html>";
        String path = "site/PL22.html";
        Files.createDirectories(there.resolve(path).getParent());
        Files.writeString(there.resolve(path), page);
        Path manifest = there.resolve(Manifest.FILE);
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace(
                                "\"files\": [",
                                "\"files\": [{\"path\": \"" + path + "\", \"sha256\": \"" + hash(page) + "\"}, "));
        Bundle bundle = bundle();

        assertThat(bundle.carry(
                        EarlierBundle.at(there, Sample.TERRITORY.newest().code()), KEY))
                .isTrue();
        bundle.write(there);

        assertThat(there.resolve(path)).content().contains("<footer>before</footer>", "<nav");
    }

    @Test
    void theManifestIsWrittenAfterAllThatItNames() throws IOException {
        Path there = folder.resolve("2026");
        // a folder where a page has to go: as if the writing ended there
        Files.createDirectories(there.resolve("site/accessibility.html/in the way"));

        assertThatThrownBy(() -> bundle().write(there)).isInstanceOf(UnwritableOutputException.class);

        assertThat(there.resolve(Manifest.FILE)).doesNotExist();
    }

    @Test
    void whatComparesWithRunsThatNobodySawIsNotForThePublic() {
        String all =
                "{\"name\": \"survey\", \"resources\": [{\"path\": \"estimates.csv\"}, {\"path\": \"changes.csv\"}]}";

        assertThat(new String(PublicData.described(all.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .contains("survey", "estimates.csv")
                .doesNotContain("changes.csv");
        assertThat(PublicData.isFor("data/changes.csv")).isFalse();
        assertThat(PublicData.isFor(TABLE)).isTrue();
        assertThat(PublicData.isDescription("data/datapackage.json")).isTrue();
    }

    private static Bundle bundle() {
        return new Bundle(
                TemplateFolder.shipped(),
                new Bundle.Facts(Sample.facts(), Sample.TERRITORY, "new", "1", "rules"),
                List.of());
    }

    /** A bundle with one document and one table; each file holds its own path. */
    private Path earlier() throws IOException {
        Path there = folder.resolve("2026");
        for (String path : List.of(PDF, TABLE)) {
            Files.createDirectories(there.resolve(path).getParent());
            Files.writeString(there.resolve(path), path);
        }
        Files.writeString(there.resolve(Manifest.FILE), """
                {"snapshot_sha256": "old",
                 "documents": [{"id": "%s", "title": "Report of Śląskie", "language": "en", "state": "PUBLISHED",
                  "version": 1, "content_sha256": "%s", "path": "%s"}],
                 "files": [{"path": "%s", "sha256": "%s"}, {"path": "%s", "sha256": "%s"}]}
                """.formatted(
                        KEY.documentId(), "a".repeat(64), PDF, PDF, hash(PDF), TABLE, hash(TABLE)));
        return there;
    }

    private static String hash(String text) {
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
