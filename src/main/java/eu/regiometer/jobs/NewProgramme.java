package eu.regiometer.jobs;

import eu.regiometer.recommendation.rulebook.OverrideWorkbook;
import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts a new programme from the shipped one, which travels with the program; its sample does not. */
public final class NewProgramme {

    /** The files of the shipped programme. */
    static final List<String> FILES = List.of(
            "README.md",
            "confirmations.csv",
            "indicators.csv",
            "innovation-capacity.xlsx",
            "municipalities.csv",
            "population.csv",
            "programme.yaml",
            "public-attitude.xlsx",
            "recommendations.xlsx",
            "regions.csv");

    private static final String SHIPPED = "/programme/";
    private static final String SURVEYS = """
            # Drop folder

            The workbooks of the regions go here, directly or in a folder per region that is named by its code. Nothing in this
            folder is ever moved, renamed or altered. This file may stay or go.
            """;
    private static final String REVIEWS = """
            # Reviews

            Workbooks that reviewers send back go here. The main job only ever reads them. This file may stay or go.

            overrides.xlsx holds back, rewords or pins single recommendations; its sheet "guide" tells how. "regiometer rules
            reviews" brings its lists up to date after the programme has changed.

            decisions.xlsx takes decisions about documents: in review, approved, back to draft, corrected, withdrawn. Workbooks of
            reviewers, as each run writes them into output/reviews, come back here under any name.
            """;

    private NewProgramme() {}

    /**
     * Fills a folder with a programme and empty folders for what will be sent.
     *
     * @param input the folder, which must be empty or not there yet
     * @return the files written
     * @throws FolderInUseException if the folder holds anything
     */
    public static List<Path> start(Path input) {
        if (Files.exists(input) && !emptyFolder(input)) {
            throw new FolderInUseException(
                    input + " is not an empty folder: expected a new name or an empty folder; nothing was written");
        }
        List<Path> written = new ArrayList<>();
        for (String name : FILES) {
            written.add(write(input.resolve("programme").resolve(name), content(name)));
        }
        written.add(write(input.resolve("surveys/README.md"), SURVEYS.getBytes(StandardCharsets.UTF_8)));
        written.add(write(input.resolve("reviews/README.md"), REVIEWS.getBytes(StandardCharsets.UTF_8)));
        Programme programme = Programme.read(input.resolve("programme"));
        written.add(write(
                Programme.overrides(programme.folder()),
                OverrideWorkbook.bytes(
                        programme.rulebook(), programme.territory(), RulebookBase.languagesOfDecisions(), List.of())));
        written.add(write(
                input.resolve("reviews").resolve("decisions.xlsx"),
                SampleReviews.blank(programme, programme.territory().newest())));
        return written;
    }

    private static boolean emptyFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
        }
    }

    private static byte[] content(String name) {
        try (InputStream in = NewProgramme.class.getResourceAsStream(SHIPPED + name)) {
            return Optional.ofNullable(in)
                    .orElseThrow(() -> new IllegalStateException("missing resource " + SHIPPED + name))
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(SHIPPED + name, e);
        }
    }

    private static Path write(Path file, byte[] content) {
        OutputFiles.write(file, content);
        return file;
    }
}
