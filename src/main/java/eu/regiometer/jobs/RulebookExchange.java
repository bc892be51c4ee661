package eu.regiometer.jobs;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.recommendation.rulebook.RulebookText;
import eu.regiometer.recommendation.rulebook.RulebookWorkbook;
import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Turns a rulebook into its text form and back. */
public final class RulebookExchange {

    private RulebookExchange() {}

    /**
     * The text form of the rulebook of a programme.
     *
     * @param driver the driver of change whose rules and practices are wanted; empty for the whole rulebook
     * @throws NothingToReadException if there is no programme in the input folder
     * @throws eu.regiometer.findings.ProgrammeException if a sheet is missing or a cell holds a formula
     */
    public static String export(Path input, Optional<String> driver) {
        Path folder = input.resolve("programme");
        if (!Files.isDirectory(folder)) {
            throw new NothingToReadException(
                    "there is no programme in " + input + ": expected the folder " + folder + "; give --input");
        }
        var defects = new Defects();
        String text =
                driver.isPresent() ? RulebookText.of(folder, driver.get(), defects) : RulebookText.of(folder, defects);
        defects.throwIfAny();
        return text;
    }

    /**
     * Writes the workbook of a text form. Codes of the programme are offered in its drop-down lists.
     *
     * @param text file with the text form
     * @param input input folder of the programme
     * @param out workbook to write
     * @param overwrite whether an existing workbook may be replaced
     * @throws NothingToReadException if there is no programme, or the workbook exists and may not be replaced
     * @throws eu.regiometer.findings.ProgrammeException if the text is no rulebook
     */
    public static void read(Path text, Path input, Path out, boolean overwrite) {
        if (Files.exists(out) && !overwrite) {
            throw new NothingToReadException(
                    out + " exists already; nothing was written. Name another file, or add --overwrite");
        }
        var unread = new Defects();
        RulebookBase base = RulebookBase.read(input.resolve("programme"), unread);
        var defects = new Defects();
        String file = text.toString().replace('\\', '/');
        String yaml = "";
        try {
            yaml = Files.readString(text);
        } catch (IOException e) {
            defects.add(
                    CellAddress.file(file),
                    Files.exists(text) ? "a file that cannot be read as UTF-8" : "no such file",
                    "what \"regiometer rules export\" wrote",
                    "correct the name");
        }
        defects.throwIfAny();
        Optional<byte[]> workbook = RulebookWorkbook.of(yaml, file, base.tree(), base.territory(), defects);
        defects.throwIfAny();
        workbook.ifPresent(bytes -> OutputFiles.write(out, bytes));
    }
}
