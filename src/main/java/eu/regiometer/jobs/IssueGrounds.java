package eu.regiometer.jobs;

import eu.regiometer.aggregation.PopulationMargins;
import eu.regiometer.revision.Grounds;
import eu.regiometer.revision.IssueRecord;
import eu.regiometer.territory.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects what an issue rests on, part by part, so that a change can be traced to the part that differs. */
final class IssueGrounds {

    private static final String SETTINGS = "programme.yaml";
    private static final String WEIGHTING = "weighting";
    private static final int RECEIPT = 12;

    /** Parts of the programme that change words and lists, and no figure. */
    private static final Set<String> WITHOUT_EFFECT_ON_FIGURES = Set.of(
            "name",
            "project",
            "programme",
            "policyFrame",
            "languages",
            "lens_annexes",
            "waves",
            "criteria_consent",
            "comparisons",
            "recommendation",
            "branding",
            "definition",
            "secretariat",
            "accessibility",
            "burden_minutes");

    /** Files that have a place of their own, or none. */
    private static final Set<String> ELSEWHERE =
            Set.of("population.csv", "recommendations.xlsx", "README.md", SETTINGS);

    private IssueGrounds() {}

    /**
     * What a run rests on.
     *
     * @param templates version of the templates, as reports print it
     */
    static Grounds of(RunPlan plan, SubmissionSet submissions, String templates) {
        Programme programme = plan.programme();
        SortedMap<String, String> parts = parts(programme);
        SortedMap<String, String> methods = new TreeMap<>();
        SortedMap<String, String> settings = new TreeMap<>();
        parts.forEach((name, text) -> {
            if (!name.equals(WEIGHTING)) {
                boolean words = WITHOUT_EFFECT_ON_FIGURES.contains(name);
                (words ? settings : methods).put(SETTINGS + " " + name, IssueRecord.mark(text));
            }
        });
        programme.fingerprint().files().forEach((file, hash) -> {
            if (!ELSEWHERE.contains(file)) {
                methods.put(file, hash);
            }
        });
        return new Grounds(
                data(plan, submissions),
                weights(programme, parts.getOrDefault(WEIGHTING, "")),
                methods,
                settings,
                programme.rulebook().version() + " ("
                        + IssueRecord.mark(programme.rulebook().hash()).substring(0, 8) + ")",
                templates
                        + (plan.templates().files().isEmpty()
                                ? ""
                                : " · " + plan.templates().hash().substring(0, 8)),
                Product.version());
    }

    /** A mark of the submissions that count for other waves, with which this one is compared. */
    static String earlier(RunPlan plan, SubmissionSet submissions) {
        return IssueRecord.mark(submissions.counting().stream()
                .filter(file -> file.record()
                        .cover()
                        .filter(cover -> !cover.wave().equals(plan.wave().code()))
                        .isPresent())
                .map(file -> file.record().hash())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private static SortedMap<String, List<String>> data(RunPlan plan, SubmissionSet submissions) {
        SortedMap<String, List<String>> data = new TreeMap<>();
        submissions
                .counting()
                .forEach(file -> file.record().cover().ifPresent(cover -> {
                    if (cover.wave().equals(plan.wave().code())) {
                        data.computeIfAbsent(cover.region(), region -> new ArrayList<>())
                                .add(file.record().hash().substring(0, RECEIPT));
                    }
                }));
        data.values().forEach(Collections::sort);
        return data;
    }

    private static SortedMap<String, String> weights(Programme programme, String plan) {
        PopulationMargins population = programme.definitions().population();
        SortedMap<String, String> weights = new TreeMap<>();
        for (Region region : programme.territory().regions()) {
            if (population.contains(region.code())) {
                weights.put(
                        region.code(),
                        IssueRecord.mark(plan + population.margin(region.code(), population.variables())));
            }
        }
        return weights;
    }

    /** The parts of programme.yaml by the key of its first level, without comments and empty lines. */
    private static SortedMap<String, String> parts(Programme programme) {
        SortedMap<String, StringBuilder> parts = new TreeMap<>();
        String part = "";
        try {
            for (String line : Files.readAllLines(programme.folder().resolve(SETTINGS))) {
                String text = line.strip();
                if (text.isEmpty() || text.startsWith("#")) {
                    continue;
                }
                if (Character.isLetter(line.charAt(0)) && line.indexOf(':') > 0) {
                    part = line.substring(0, line.indexOf(':'));
                }
                parts.computeIfAbsent(part, key -> new StringBuilder())
                        .append(line)
                        .append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(SETTINGS + " cannot be read", e);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        parts.forEach((key, text) -> texts.put(key, text.toString()));
        return texts;
    }
}
