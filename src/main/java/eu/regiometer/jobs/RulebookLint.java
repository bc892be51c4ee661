package eu.regiometer.jobs;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.findings.ProgrammeException;
import eu.regiometer.findings.Severity;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.territory.Region;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lists everything that is wrong with a rulebook, and what its authors may want to complete. */
public final class RulebookLint {

    private RulebookLint() {}

    /**
     * Reads the rulebook of a programme with what it refers to.
     *
     * @return what is wrong in the files that the rulebook refers to, if anything is; then its own defects by sheet, row
     *     and column; then notes
     * @throws NothingToReadException if there is no programme in the input folder
     */
    public static List<Defect> lint(Path input) {
        Path folder = input.resolve("programme");
        var referred = new Defects();
        RulebookBase base;
        try {
            base = RulebookBase.read(folder, referred);
        } catch (ProgrammeException e) {
            return e.defects();
        }
        var own = new Defects();
        Rulebook rulebook = base.rulebook(own);
        List<Defect> all = new ArrayList<>(referred.all());
        all.addAll(own.told());
        String file = folder.resolve("recommendations.xlsx").toString().replace('\\', '/');
        if (own.isEmpty()) {
            all.addAll(notes(base, rulebook, file));
        }
        return List.copyOf(all);
    }

    private static List<Defect> notes(RulebookBase base, Rulebook rulebook, String file) {
        List<Defect> notes = new ArrayList<>();
        rulebook.rules().values().forEach(rule -> {
            if (rulebook.practices().stream().noneMatch(p -> p.tags().contains(rule.practiceTag()))) {
                notes.add(note(
                        CellAddress.sheet(file, "practices"),
                        "no practice with the tag \"" + rule.practiceTag() + "\", which " + rule.id() + " asks for",
                        "a good practice to print beside it",
                        "register one, or leave it: the report then says that none is registered"));
            }
        });
        var missing = new TreeSet<String>();
        base.territory().regions().stream()
                .map(Region::languages)
                .flatMap(List::stream)
                .filter(language -> rulebook.texts().values().stream().anyMatch(t -> !t.containsKey(language)))
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            notes.add(note(
                    CellAddress.sheet(file, "texts"),
                    "no texts of all rules in " + String.join(", ", missing) + ", languages of regions",
                    "texts in every language that reports are made in: "
                            + base.settings().texts("languages").stream().collect(Collectors.joining(", ")),
                    "add them before a language is added to programme.yaml"));
        }
        return notes;
    }

    private static Defect note(CellAddress at, String found, String expected, String remedy) {
        return new Defect(at, found, expected, remedy, Severity.NOTE, Optional.empty());
    }
}
