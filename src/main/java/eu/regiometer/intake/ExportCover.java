package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The cover of an export, which has none: the region is that of the folder or of the column REGION, the wave that of the
 * column WAVE, else the one whose field work holds the dates of the responses. Sources that contradict each other
 * refuse the file; nothing is guessed.
 */
final class ExportCover {

    /** Share of the dates that must lie in one wave; a few beyond are slips of the pen and take their rows. */
    private static final double MOST_DATES = 0.8;

    private final ReceivedFile file;
    private final HeaderMatch match;
    private final ExportFacts facts;
    private final CellAddress sheet;
    private final IntakeContext context;
    private final Territory territory;

    ExportCover(ReceivedFile file, ExportLayout layout, HeaderMatch match, ExportFacts facts, IntakeContext context) {
        this.file = file;
        this.match = match;
        this.facts = facts;
        this.sheet = layout.table().sheet();
        this.context = context;
        this.territory = context.territory();
    }

    /** The region, or why there is none. */
    Optional<Finding> regionFault() {
        Optional<Region> home = home();
        SortedMap<String, Integer> found = facts.texts(Role.REGION);
        SortedSet<String> regions = regions();
        String expected = home.map(CoverCheck::named)
                .orElse(file.folder().isEmpty() ? CoverCheck.knownRegions(territory) : file.folder());
        boolean foreign = !file.folder().isEmpty()
                && (home.isEmpty()
                        || regions.stream()
                                .anyMatch(code -> !code.equals(home.get().code())));
        boolean nothing = home.isEmpty() && regions.isEmpty();
        if (!foreign && !nothing && regions.size() <= 1) {
            return Optional.empty();
        }
        String said = regions.isEmpty()
                ? found.keySet().stream().findFirst().orElse("")
                : regions.stream()
                        .map(code ->
                                territory.region(code).map(CoverCheck::named).orElse(code))
                        .collect(Collectors.joining(", "));
        return Optional.of(
                fault(FindingCode.COVER_REGION, Role.REGION).with("found", said).with("expected", expected));
    }

    /** The wave, or why there is none; only when the region is known. */
    Optional<Finding> waveFault() {
        Optional<String> wave = wave();
        boolean member = wave.flatMap(territory::wave).stream()
                .flatMap(w -> territory.members(w).stream())
                .anyMatch(r -> r.code().equals(region()));
        if (wave.isPresent() && context.openWaves().contains(wave.get()) && member) {
            return Optional.empty();
        }
        String said = facts.texts(Role.WAVE).isEmpty()
                ? String.join(", ", wavesOfDates().keySet())
                : String.join(", ", facts.texts(Role.WAVE).keySet());
        return Optional.of(fault(FindingCode.COVER_WAVE, Role.WAVE)
                .with("found", match.questionnaire().version())
                .with("wave", said)
                .with("expected", String.join(", ", context.openWaves())));
    }

    /** The cover; fields that nothing tells are empty. */
    Cover cover() {
        Questionnaire questionnaire = match.questionnaire();
        return new Cover(
                questionnaire.survey(),
                questionnaire.version(),
                region(),
                wave().orElse(""),
                language(),
                "",
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                false);
    }

    private String region() {
        return home().map(Region::code)
                .orElseGet(() -> regions().stream().findFirst().orElse(""));
    }

    /** The codes of partner regions that the rows name; other texts take their rows later. */
    private SortedSet<String> regions() {
        return facts.texts(Role.REGION).keySet().stream()
                .map(territory::region)
                .flatMap(Optional::stream)
                .map(Region::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Region> home() {
        return file.folder().isEmpty() ? Optional.empty() : territory.region(file.folder());
    }

    private Optional<String> wave() {
        Collection<String> said = facts.texts(Role.WAVE).keySet();
        if (!said.isEmpty()) {
            return said.size() == 1 ? said.stream().findFirst() : Optional.empty();
        }
        Map<String, Integer> dates = wavesOfDates();
        int all = dates.values().stream().mapToInt(Integer::intValue).sum();
        return dates.entrySet().stream()
                .filter(entry -> entry.getValue() >= all * MOST_DATES)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Waves whose field work holds dates of responses, with the number of dates. */
    private SortedMap<String, Integer> wavesOfDates() {
        SortedMap<String, Integer> waves = new TreeMap<>();
        for (Map.Entry<LocalDate, Integer> day : facts.days().entrySet()) {
            territory.waves().stream()
                    .filter(wave -> wave.covers(day.getKey()))
                    .map(Wave::code)
                    .forEach(wave -> waves.merge(wave, day.getValue(), Integer::sum));
        }
        return waves;
    }

    /** Language of the labels, where titles or answers tell; else the one that most rows name; else the region's. */
    private String language() {
        SortedSet<String> titles = match.languages();
        SortedMap<String, Integer> rows = new TreeMap<>();
        facts.texts(Role.LANGUAGE)
                .forEach((text, count) -> rows.merge(text.toLowerCase(Locale.ROOT), count, Integer::sum));
        SortedSet<String> spoken = match.questionnaire().languages();
        if (rows.size() == 1 && spoken.contains(rows.firstKey())) {
            return rows.firstKey();
        }
        if (titles.size() == 1) {
            return titles.first();
        }
        return most(facts.labelLanguages())
                .or(() -> most(rows).filter(spoken::contains))
                .or(() -> territory.region(region()).stream()
                        .flatMap(region -> region.languages().stream())
                        .filter(spoken::contains)
                        .findFirst())
                .orElse(match.questionnaire().defaultLanguage());
    }

    private static Optional<String> most(SortedMap<String, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> first = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
    }

    private Finding fault(FindingCode code, Role role) {
        return Finding.of(code, heading(role).orElse(CellAddress.sheet(sheet.file(), sheet.sheet())))
                .with("cell", heading(role).map(CellAddress::reference).orElse(""));
    }

    private Optional<CellAddress> heading(Role role) {
        return match.matched().entrySet().stream()
                .filter(entry -> match.questionnaire()
                                .columns()
                                .get(entry.getKey().column())
                                .item()
                                .role()
                        == role)
                .map(entry -> entry.getValue().at())
                .findFirst();
    }
}
