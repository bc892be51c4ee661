package eu.regiometer.jobs;

import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.EditorialOverride.Basis;
import eu.regiometer.recommendation.FigureSpan;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OverrideResult;
import eu.regiometer.recommendation.RuleFingerprint;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.territory.Area;
import eu.regiometer.workbook.ContentHash;
import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the decisions of reviewers rest on where the workbook leaves it blank: the figures of the last issue before the
 * decision was first read, or, without an issue, of the first run that read it. Once noted it stays, until the line gets
 * another date, name or text. Holds released figures only.
 *
 * @param leading file with the leading figures of the last issue of each wave
 * @param decided file with what blank decisions rest on
 */
record DecisionMemory(Path leading, Path decided) {

    private static final String ENGLISH = "en";

    /** The decisions, each with what it rests on where that is known. */
    List<EditorialOverride> complete(List<EditorialOverride> overrides) {
        SortedMap<String, Basis> noted = read(decided);
        SortedMap<String, Basis> issued = read(leading);
        return overrides.stream()
                .map(override -> override.basis().isPresent()
                        ? override
                        : Optional.ofNullable(noted.get(key(override)))
                                .or(() -> Optional.ofNullable(
                                        issued.get(key(override.wave(), override.area(), override.rule()))))
                                .map(override::with)
                                .orElse(override))
                .toList();
    }

    /** Notes the leading figures of an issue, and what its decisions rest on. */
    void remember(List<Outcome> outcomes, Rulebook rulebook) {
        SortedMap<String, Basis> noted = new TreeMap<>();
        SortedMap<String, Basis> issued = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            Optional<Basis> now = outcome.leading()
                    .map(figure -> new Basis(
                            figure,
                            RuleFingerprint.of(
                                    outcome.rule(), rulebook.text(outcome.rule().id(), ENGLISH))));
            now.ifPresent(basis -> issued.put(
                    key(outcome.wave(), outcome.area(), outcome.rule().id()), basis));
            for (OverrideResult result : outcome.overrides()) {
                result.override().basis().or(() -> now).ifPresent(basis -> noted.put(key(result.override()), basis));
            }
        }
        write(decided, noted);
        write(leading, issued);
    }

    private static String key(String wave, Area area, String rule) {
        return String.join("/", wave, area.level().name(), area.code(), rule);
    }

    private static String key(EditorialOverride o) {
        return ContentHash.of(TabLines.line(
                key(o.wave(), o.area(), o.rule()),
                o.kind().name(),
                o.language(),
                o.text(),
                o.name(),
                o.date().toString()));
    }

    private static SortedMap<String, Basis> read(Path file) {
        SortedMap<String, Basis> found = new TreeMap<>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    List<String> fields = TabLines.fields(line);
                    found.put(
                            fields.get(0),
                            new Basis(
                                    new FigureSpan(
                                            Double.parseDouble(fields.get(1)),
                                            Double.parseDouble(fields.get(2)),
                                            Double.parseDouble(fields.get(3))),
                                    fields.get(4)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return found;
    }

    private static void write(Path file, SortedMap<String, Basis> noted) {
        List<String> lines = new ArrayList<>();
        noted.forEach((key, basis) -> lines.add(TabLines.line(
                        key,
                        Double.toString(basis.leading().value()),
                        Double.toString(basis.leading().lower()),
                        Double.toString(basis.leading().upper()),
                        basis.fingerprint())
                + "\n"));
        OutputFiles.write(file, String.join("", lines));
    }
}
