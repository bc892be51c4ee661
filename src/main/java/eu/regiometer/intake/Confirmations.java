package eu.regiometer.intake;

import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.Table;
import eu.regiometer.workbook.TableSource;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decisions of the secretariat about submissions that wait: table {@code confirmations} with the columns hash,
 * decision, name.
 */
public final class Confirmations {

    /** No decision at all. */
    public static final Confirmations NONE = new Confirmations(Collections.emptySortedMap());

    private static final int SHORTEST_HASH = 12;
    private static final String HASH = "[0-9a-f]{" + SHORTEST_HASH + ",64}";

    /** What may be decided. */
    public enum Decision {
        /** The submission counts. */
        ACCEPT,
        /** The submission is refused. */
        WITHDRAW
    }

    private final SortedMap<String, Decision> byHash;

    private Confirmations(SortedMap<String, Decision> byHash) {
        this.byHash = byHash;
    }

    /** Decisions by hash or by the first 12 signs or more of one, as receipts print it. */
    public static Confirmations of(Map<String, Decision> byHash) {
        return new Confirmations(new TreeMap<>(byHash));
    }

    /** Reads {@code confirmations.csv}; a programme without it has decided nothing. */
    public static Confirmations read(Path programmeFolder, Defects defects) {
        Optional<Table> table = new TableSource(programmeFolder).find("confirmations", "confirmations", defects);
        var decisions = new TreeMap<String, Decision>();
        if (table.isPresent() && table.get().require(defects, "hash", "decision", "name")) {
            table.get().rows().forEach(row -> read(row, decisions, defects));
        }
        return new Confirmations(decisions);
    }

    /** The decision about the submission with this hash. */
    public Optional<Decision> of(String hash) {
        return byHash.entrySet().stream()
                .filter(entry -> hash.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void read(Row row, SortedMap<String, Decision> decisions, Defects defects) {
        String hash = row.requiredText("hash", defects).toLowerCase(Locale.ROOT);
        if (!hash.isEmpty() && !hash.matches(HASH)) {
            defects.add(
                    row.at("hash"),
                    "\"" + hash + "\"",
                    "at least the first " + SHORTEST_HASH + " signs of the SHA-256 on the receipt",
                    "copy it from the receipt");
            return;
        }
        String decision = row.requiredText("decision", defects);
        switch (decision.toLowerCase(Locale.ROOT)) {
            case "accept" -> decisions.put(hash, Decision.ACCEPT);
            case "withdraw" -> decisions.put(hash, Decision.WITHDRAW);
            case "" -> {
                return;
            }
            default ->
                defects.add(row.at("decision"), "\"" + decision + "\"", "accept or withdraw", "write one of the two");
        }
    }
}
