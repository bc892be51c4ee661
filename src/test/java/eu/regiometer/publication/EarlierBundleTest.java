package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.report.ReportKey;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.workbook.ContentHash;
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

    private static Bundle bundle() {
        return new Bundle(
                TemplateFolder.shipped(),
                new Bundle.Facts(
                        Sample.facts(),
                        Sample.TERRITORY,
                        "new",
                        "1",
                        "rules"),
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
