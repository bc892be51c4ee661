package eu.regiometer.jobs;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.recommendation.rulebook.OverrideSheet;
import eu.regiometer.recommendation.rulebook.OverrideWorkbook;
import eu.regiometer.workbook.ChoiceLists;
import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Brings the drop-down lists of the workbook of reviewers up to date with the programme. */
public final class ReviewLists {

    private final Path workbook;
    private final RulebookBase base;
    private final Rulebook rulebook;
    private final Collection<String> languages;

    private ReviewLists(RulebookBase base, Rulebook rulebook) {
        this.workbook = Programme.overrides(base.folder());
        this.base = base;
        this.rulebook = rulebook;
        this.languages = RulebookBase.languagesOfDecisions();
    }

    /**
     * Renews the lists, keeps what reviewers wrote, and tells which lines need another code. A workbook that is not
     * there is made, empty.
     *
     * @return lines for the person who asks
     * @throws NothingToReadException if there is no programme, or somebody has the workbook open
     * @throws eu.regiometer.findings.ProgrammeException with everything that is wrong in the programme
     * @throws eu.regiometer.workbook.UnwritableOutputException if the file cannot be written; it stays as it was
     */
    public static List<String> renew(Path input) {
        var defects = new Defects();
        RulebookBase base = RulebookBase.read(input.resolve("programme"), defects);
        Rulebook rulebook = base.rulebook(defects);
        defects.throwIfAny();
        var lists = new ReviewLists(base, rulebook);
        try {
            return Files.exists(lists.workbook) ? lists.renew() : lists.make();
        } catch (IOException e) {
            throw new UncheckedIOException(lists.workbook + " cannot be read", e);
        }
    }

    private List<String> make() {
        OutputFiles.write(workbook, OverrideWorkbook.bytes(rulebook, base.territory(), languages, List.of()));
        return List.of("Written: " + workbook + ", without decisions");
    }

    private List<String> renew() throws IOException {
        refuseIfOpen();
        byte[] found = Files.readAllBytes(workbook);
        var columns = new Defects();
        OverrideSheet.requireColumns(workbook, columns);
        columns.throwIfAny();
        Optional<ChoiceLists.Renewal> renewal = OverrideWorkbook.renewed(found, rulebook, base.territory(), languages);
        List<String> lines = new ArrayList<>();
        if (renewal.isPresent()) {
            refuseIfOpen();
            if (!Arrays.equals(found, Files.readAllBytes(workbook))) {
                throw new NothingToReadException(
                        workbook + " was saved by somebody just now; nothing was written. Ask again");
            }
            replace(renewal.get().content());
            lines.add("Lists brought up to date: " + workbook);
            renewal.get().changes().stream().map(ReviewLists::told).forEach(lines::add);
        } else {
            lines.add("Nothing to do, the lists are up to date: " + workbook);
        }
        var decisions = new Defects();
        OverrideSheet.read(workbook, rulebook, base.territory(), languages, decisions);
        decisions.all().stream().map(Defect::toString).forEach(lines::add);
        return lines;
    }

    /** Writes the workbook with the rights that it had, so that reviewers can still save theirs. */
    private void replace(byte[] content) throws IOException {
        PosixFileAttributeView had = Files.getFileAttributeView(workbook, PosixFileAttributeView.class);
        Set<PosixFilePermission> rights =
                had == null ? Set.of() : had.readAttributes().permissions();
        OutputFiles.write(workbook, content);
        if (!rights.isEmpty()) {
            Files.setPosixFilePermissions(workbook, rights);
        }
    }

    private static String told(ChoiceLists.Change change) {
        return "  " + change.column() + codes(": new ", change.added()) + codes(": gone ", change.gone());
    }

    private static String codes(String what, List<String> codes) {
        return codes.isEmpty() ? "" : what + String.join(", ", codes);
    }

    /** Spreadsheet programs lay a mark beside a file that they have open; some lock it as well. */
    private void refuseIfOpen() throws IOException {
        String name = workbook.getFileName().toString();
        Optional<Path> mark = Stream.of("~$" + name, ".~lock." + name + "#")
                .map(workbook::resolveSibling)
                .filter(Files::exists)
                .findFirst();
        if (mark.isPresent()) {
            throw open(" (its mark " + mark.get().getFileName() + " lies beside it)");
        }
        try (FileChannel channel = FileChannel.open(workbook, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                throw open("");
            }
        } catch (FileSystemException e) {
            throw open("");
        }
    }

    private NothingToReadException open(String sign) {
        return new NothingToReadException(workbook + " is open in a spreadsheet program or locked" + sign
                + "; nothing was written. Close it there, then ask again");
    }
}
