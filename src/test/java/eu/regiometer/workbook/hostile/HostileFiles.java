package eu.regiometer.workbook.hostile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Files that no survey would send, each with its verdict. The seed chooses what a case leaves open: which cell, which
 * part, which number. The same seed gives the same bytes.
 */
public final class HostileFiles {

    /** Never reachable: nothing may ask for it. */
    public static final String NOBODY = "http://127.0.0.1:9/";

    private HostileFiles() {}

    /** The cases that are made and read within a few seconds. */
    public static List<HostileCase> small(long seed) {
        return small(seed, NOBODY, Path.of("canary.txt"));
    }

    /**
     * The cases that are made and read within a few seconds.
     *
     * @param address loopback address planted in links; nobody may ask for it
     * @param canary file planted in entities; its content may turn up nowhere
     */
    public static List<HostileCase> small(long seed, String address, Path canary) {
        var random = new SplittableRandom(seed);
        List<HostileCase> cases = new ArrayList<>();
        cases.addAll(EntityCases.all(address, canary.toUri().toString()));
        cases.addAll(PlaceCases.all(random));
        cases.addAll(LimitCases.all(random));
        cases.addAll(ZipCases.all(random));
        cases.addAll(RelationCases.all(address));
        cases.addAll(CellCases.all(random, address));
        cases.addAll(KindCases.all());
        cases.sort(Comparator.comparingInt(HostileCase::number));
        return List.copyOf(cases);
    }

    /** The cases of up to 24 MB on disk and 1 GB unpacked. */
    public static List<HostileCase> large(long seed) {
        return LargeCases.all(new SplittableRandom(seed));
    }
}
