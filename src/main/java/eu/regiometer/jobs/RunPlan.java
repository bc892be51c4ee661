package eu.regiometer.jobs;

import eu.regiometer.intake.DropFolder;
import eu.regiometer.intake.ReceivedFile;
import eu.regiometer.measures.Lens;
import eu.regiometer.report.ReportKey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import eu.regiometer.workbook.ContentHash;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a run will do, decided before it starts.
 *
 * @param request what was asked
 * @param programme programme, with the report date of the request
 * @param wave wave to report on
 * @param editions languages that each area gets its reports in
 * @param drop what lies in the drop folder, withdrawn files left out
 * @param earlier accepted submissions of earlier runs that no longer lie in the drop folder, as kept originals
 * @param withdrawn names of files that lie there and were withdrawn
 * @param mappings mapping sheets dropped and remembered
 * @param templates fingerprint of the templates
 * @param base identity of inputs, programme, templates and product with wave and report date, whatever is selected
 * @param identity the same with the selected regions and languages
 * @param figures what was computed of it so far
 */
record RunPlan(
        RunRequest request,
        Programme programme,
        Wave wave,
        Editions editions,
        DropFolder drop,
        List<ReceivedFile> earlier,
        List<String> withdrawn,
        MappingSheets mappings,
        Fingerprint templates,
        String base,
        String identity,
        LastFigures figures) {

    static RunPlan of(
            RunRequest request,
            Programme programme,
            Editions editions,
            Wave wave,
            DropFolder drop,
            List<ReceivedFile> earlier,
            List<String> withdrawn,
            MappingSheets mappings,
            Fingerprint templates) {
        List<String> facts = new ArrayList<>();
        drop.files().forEach(f -> facts.add(TabLines.line("input", f.name(), f.hash())));
        drop.refused()
                .forEach(r -> facts.add(TabLines.line(
                        "refused",
                        r.file().name(),
                        r.file().hash(),
                        r.findings().getFirst().code())));
        earlier.forEach(f -> facts.add(TabLines.line("earlier", f.name(), f.hash())));
        mappings.inputs().forEach((name, hash) -> facts.add(TabLines.line("mapping", name, hash)));
        facts.add(TabLines.line("programme", programme.fingerprint().hash()));
        Path overrides = Programme.overrides(programme.folder());
        facts.add(TabLines.line("overrides", Files.isRegularFile(overrides) ? ContentHash.of(overrides) : ""));
        facts.add(TabLines.line("templates", templates.hash()));
        facts.add(TabLines.line("product", Product.version()));
        facts.add(TabLines.line("wave", wave.code(), wave.reportDate().toString()));
        facts.add(TabLines.line(
                "languages",
                String.join(" ", programme.languages()),
                editions.own().toString()));
        String base = ContentHash.of(String.join("\n", facts));
        facts.add(TabLines.line(
                "selected",
                String.join(" ", request.regions()),
                String.join(" ", request.languages()),
                String.join(" ", request.lenses().stream().map(Lens::id).toList())));
        return new RunPlan(
                request,
                programme,
                wave,
                editions,
                drop,
                earlier,
                withdrawn,
                mappings,
                templates,
                base,
                ContentHash.of(String.join("\n", facts)),
                new LastFigures());
    }

    /** Whether only some reports are re-issued. */
    boolean selective() {
        return !request.regions().isEmpty()
                || !request.lenses().isEmpty()
                || !request.languages().isEmpty() && !request.languages().containsAll(editions.all());
    }

    /**
     * Key under which what was read of a file is remembered: everything that its verdict depends on.
     */
    String key(ReceivedFile file) {
        return ContentHash.of(TabLines.line(
                file.hash(),
                file.name(),
                mappings.key(file),
                programme.fingerprint().hash(),
                Product.version(),
                wave.code(),
                wave.reportDate().toString()));
    }

    /** Files to read by key, in order of name; of files that are alike in name and content there is only one. */
    SortedMap<String, ReceivedFile> files() {
        var files = new TreeMap<String, ReceivedFile>();
        drop.files().forEach(file -> files.put(key(file), file));
        return files;
    }

    /** Every file that the run rests on, by path below the input folder. */
    SortedMap<String, String> inputs() {
        var inputs = new TreeMap<String, String>();
        drop.files().forEach(f -> inputs.put("surveys/" + f.name(), f.hash()));
        earlier.forEach(f -> inputs.putIfAbsent("surveys/" + f.name() + " (kept, " + f.hash() + ")", f.hash()));
        inputs.putAll(mappings.inputs());
        programme.fingerprint().files().forEach((name, hash) -> inputs.put("programme/" + name, hash));
        Path overrides = Programme.overrides(programme.folder());
        if (Files.isRegularFile(overrides)) {
            inputs.put("reviews/" + overrides.getFileName(), ContentHash.of(overrides));
        }
        return inputs;
    }

    /** Folder of what reviewers send back. */
    Path reviews() {
        return programme.folder().resolveSibling("reviews");
    }

    /** Ids of all documents that a review may be about: of all waves, lenses and languages. */
    List<String> documents() {
        List<String> ids = new ArrayList<>();
        for (Wave each : programme.territory().waves()) {
            reports(programme.territory(), each, this::usual, List.of(Lens.values()))
                    .forEach(key -> ids.add(key.documentId()));
        }
        ids.addAll(reports().keySet());
        return ids;
    }

    /** Ids of all documents of this wave, whatever is selected. */
    List<String> documentsOfWave() {
        return documents(programme, editions, wave).stream()
                .map(ReportKey::documentId)
                .toList();
    }

    private List<String> usual(Area area) {
        return editions.of(area, programme.territory());
    }

    /** All documents of a wave with the annexes that the programme names. */
    static List<ReportKey> documents(Programme programme, Editions editions, Wave each) {
        return reports(
                programme.territory(), each, area -> editions.of(area, programme.territory()), programme.annexes());
    }

    /** Reports of this run by document id. */
    SortedMap<String, ReportKey> reports() {
        var keys = new TreeMap<String, ReportKey>();
        boolean annexesOnly = !request.lenses().isEmpty();
        Collection<Lens> lenses = annexesOnly ? request.lenses() : programme.annexes();
        for (ReportKey key : reports(programme.territory(), wave, this::languages, lenses)) {
            boolean wanted = !annexesOnly || key.lens().isPresent();
            if (wanted && (request.regions().isEmpty() || inSelectedRegion(key))) {
                keys.put(key.documentId(), key);
            }
        }
        return keys;
    }

    /** Languages to make an area's reports in; a region that was named gets every language that was named with it. */
    private List<String> languages(Area area) {
        List<String> usual = editions.of(area, programme.territory());
        if (request.languages().isEmpty()) {
            return usual;
        }
        return request.regions().isEmpty()
                ? usual.stream().filter(request.languages()::contains).toList()
                : List.copyOf(request.languages());
    }

    private boolean inSelectedRegion(ReportKey key) {
        return programme
                .territory()
                .regionOf(key.area())
                .filter(region -> request.regions().contains(region.code()))
                .isPresent();
    }

    /**
     * All reports of a wave.
     *
     * @param languages languages of the reports of an area
     * @param lenses lenses that the European and the regional reports have annexes on
     */
    static List<ReportKey> reports(
            Territory territory, Wave wave, Function<Area, List<String>> languages, Collection<Lens> lenses) {
        List<ReportKey> keys = new ArrayList<>();
        for (String language : languages.apply(Area.PARTNERS)) {
            addWithAnnexes(keys, new ReportKey(GovernanceLevel.EU, Area.PARTNERS, wave.code(), language), lenses);
        }
        for (Region region : territory.members(wave)) {
            for (String language : languages.apply(region.area())) {
                addWithAnnexes(
                        keys, new ReportKey(GovernanceLevel.REGIONAL, region.area(), wave.code(), language), lenses);
            }
            for (Municipality municipality : territory.municipalities(region.code())) {
                for (String language : languages.apply(municipality.area())) {
                    keys.add(new ReportKey(GovernanceLevel.LOCAL, municipality.area(), wave.code(), language));
                }
            }
        }
        return keys;
    }

    private static void addWithAnnexes(List<ReportKey> keys, ReportKey report, Collection<Lens> lenses) {
        keys.add(report);
        lenses.forEach(lens -> keys.add(report.annex(lens)));
    }
}
