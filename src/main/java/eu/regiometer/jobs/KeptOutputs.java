package eu.regiometer.jobs;

import eu.regiometer.measures.Lens;
import eu.regiometer.publication.Manifest;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reports of earlier runs that stay valid beside those of this run: other waves, and what a selective run left alone.
 *
 * @param outputs their PDFs; their pages are listed with the site
 * @param reports which reports they are
 * @param whole whether, with them, every report of the wave rests on the same input
 */
record KeptOutputs(List<Manifest.Output> outputs, List<ReportKey> reports, boolean whole) {

    static KeptOutputs of(RunPlan plan, Path output, SortedMap<String, ReportKey> made) {
        Optional<Manifest> before = Manifest.read(output);
        boolean sameInput = before.filter(m -> m.identity().equals(plan.base())).isPresent();
        List<Manifest.Output> outputs = new ArrayList<>();
        List<ReportKey> reports = new ArrayList<>();
        if (before.isPresent() && (plan.selective() || restsOnTheSame(before.get(), plan))) {
            Set<String> missing = new HashSet<>(before.get().verify(output));
            Set<String> fresh = new HashSet<>();
            made.values().forEach(key -> fresh.add(ReportMaking.pdfPath(key)));
            SortedMap<String, Manifest.Output> sound = new TreeMap<>();
            before.get().outputs().stream()
                    .filter(o -> !missing.contains(o.path()))
                    .forEach(o -> sound.put(o.path(), o));
            String newest = plan.programme().territory().newest().code();
            for (ReportKey key : candidates(plan)) {
                boolean whole = sound.keySet().containsAll(ReportMaking.paths(key, newest));
                if (whole && !fresh.contains(ReportMaking.pdfPath(key))) {
                    outputs.add(sound.get(ReportMaking.pdfPath(key)));
                    reports.add(key);
                }
            }
        }
        return new KeptOutputs(List.copyOf(outputs), List.copyOf(reports), !plan.selective() || sameInput);
    }

    /** Reports of another wave stay only while they rest on the same input, or they would contradict the data files. */
    private static boolean restsOnTheSame(Manifest before, RunPlan plan) {
        SortedMap<String, String> inputs = new TreeMap<>();
        before.inputs().forEach(input -> inputs.put(input.path(), input.sha256()));
        return inputs.equals(plan.inputs())
                && before.templatesHash().equals(plan.templates().hash())
                && before.product().equals(Product.version());
    }

    /** Every report there might be: all waves when this run is about one, all of the wave when it is selective. */
    private static Collection<ReportKey> candidates(RunPlan plan) {
        List<ReportKey> keys = new ArrayList<>();
        Territory territory = plan.programme().territory();
        for (Wave wave : territory.waves()) {
            if (!wave.code().equals(plan.wave().code()) || plan.selective()) {
                keys.addAll(RunPlan.reports(territory, wave, area -> NumberStyle.languages(), List.of(Lens.values())));
            }
        }
        return keys;
    }
}
