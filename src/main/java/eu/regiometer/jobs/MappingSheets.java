package eu.regiometer.jobs;

import eu.regiometer.intake.DropFolder;
import eu.regiometer.intake.Mappings;
import eu.regiometer.intake.ReceivedFile;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The mapping sheets of a run: those in the drop folder and those remembered. Both are known before any file is read, so
 * that the order of reading makes no difference.
 */
final class MappingSheets {

    private final DropFolder drop;
    private final List<MappingMemory.Entry> remembered;
    private final Territory territory;
    private final StateFolder state;

    MappingSheets(DropFolder drop, Territory territory, StateFolder state) {
        this.drop = drop;
        this.remembered = state.mappings().entries();
        this.territory = territory;
        this.state = state;
    }

    /** The sheets that may explain a file: the one beside it, else those of its folder and those remembered. */
    Mappings of(ReceivedFile file) {
        Optional<ReceivedFile> beside = beside(file);
        if (beside.isPresent()) {
            return Mappings.beside(beside);
        }
        List<Mappings.Known> known = new ArrayList<>();
        neighbours(file).forEach(sheet -> known.add(new Mappings.Known(sheet, Optional.empty(), Optional.empty())));
        remembered.stream().filter(entry -> mayExplain(entry, file)).forEach(entry -> {
            MappedBy sheet = entry.sheet();
            var kept = new ReceivedFile(state.original(sheet.hash()), sheet.name(), sheet.hash(), sheet.size());
            known.add(new Mappings.Known(kept, Optional.of(sheet.region()), Optional.of(sheet.titles())));
        });
        return new Mappings(Optional.empty(), known);
    }

    /** All that the reading of a file depends on; nothing where no sheet may explain it. */
    String key(ReceivedFile file) {
        Optional<ReceivedFile> beside = beside(file);
        if (beside.isPresent()) {
            return beside.get().hash();
        }
        List<String> facts = new ArrayList<>();
        neighbours(file).forEach(sheet -> facts.add(sheet.hash()));
        lasting().filter(entry -> mayExplain(entry, file)).forEach(entry -> facts.add(fact(entry)));
        return String.join("\n", facts);
    }

    /** The sheets by name or by what they are remembered for, with their hashes. */
    SortedMap<String, String> inputs() {
        SortedMap<String, String> inputs = new TreeMap<>();
        drop.mappings().values().forEach(sheet -> inputs.put("surveys/" + sheet.name(), sheet.hash()));
        lasting()
                .forEach(entry -> inputs.put(
                        "surveys/" + entry.sheet().name() + " (remembered, "
                                + entry.sheet().titles() + ")",
                        entry.sheet().hash()));
        return inputs;
    }

    private Optional<ReceivedFile> beside(ReceivedFile file) {
        return drop.files().contains(file) ? Optional.ofNullable(drop.mappings().get(file.name())) : Optional.empty();
    }

    /** Sheets that lie beside other files of the same region's folder. */
    private List<ReceivedFile> neighbours(ReceivedFile file) {
        return file.folder().isEmpty()
                ? List.of()
                : drop.mappings().values().stream()
                        .filter(sheet -> sheet.folder().equals(file.folder()))
                        .toList();
    }

    /**
     * What is remembered of files that have no sheet beside them now; for the others the sheet itself counts, so that a
     * run that remembers it leaves the next run with nothing new.
     */
    private Stream<MappingMemory.Entry> lasting() {
        return remembered.stream().filter(entry -> !drop.mappings().containsKey(entry.origin()));
    }

    private boolean mayExplain(MappingMemory.Entry entry, ReceivedFile file) {
        return file.folder().isEmpty()
                || territory
                        .region(file.folder())
                        .map(Region::code)
                        .filter(entry.sheet().region()::equals)
                        .isPresent();
    }

    private static String fact(MappingMemory.Entry entry) {
        return TabLines.line(
                entry.sheet().region(),
                entry.sheet().survey(),
                entry.sheet().titles(),
                entry.sheet().hash());
    }
}
