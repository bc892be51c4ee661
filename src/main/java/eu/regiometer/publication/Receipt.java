package eu.regiometer.publication;

import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.findings.Effect;
import eu.regiometer.intake.Cover;
import eu.regiometer.intake.Verdict;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Wave;
import eu.regiometer.validation.ResponseCounts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The receipt of a file, at most one page. It never holds an answer. */
final class Receipt {

    private static final int SHORT_HASH = 12;
    private static final int MOST_CODES = 10;
    private static final int MOST_REASONS = 5;

    private final FeedbackFile file;
    private final Wording wording;
    private final FeedbackContext context;
    private final Optional<Region> region;
    private final Wave wave;

    Receipt(FeedbackFile file, Wording wording, FeedbackContext context, Optional<Region> region) {
        this.file = file;
        this.wording = wording;
        this.context = context;
        this.region = region;
        this.wave =
                file.cover().flatMap(c -> context.territory().wave(c.wave())).orElse(context.wave());
    }

    /**
     * A line.
     *
     * @param label what it is
     * @param values one or more values
     */
    record Line(String label, List<String> values) {

        Line {
            values = List.copyOf(values);
        }
    }

    String title() {
        return wording.label("receipt.title");
    }

    /** Verdict in words. */
    String verdict() {
        return wording.label("verdict." + file.verdict());
    }

    /** What to do next, one sentence. */
    String next() {
        return wording.label(
                "next." + file.verdict(), "until", wave.acceptUntil().toString());
    }

    /** First row of the Problems sheet. */
    String problemsTitle() {
        return wording.label(
                "problems.title",
                "file",
                file.fileName(),
                "verdict",
                verdict(),
                "date",
                date().toString(),
                "accepted",
                Integer.toString(file.counts().accepted()),
                "out",
                Integer.toString(file.counts().leftOut()),
                "version",
                file.cover().map(Cover::version).orElse("–"),
                "build",
                context.product());
    }

    /** All lines in their order. */
    List<Line> lines(String problemsCsv) {
        List<Line> lines = new ArrayList<>();
        add(lines, "file", file.fileName());
        if (!file.hash().isEmpty()) {
            add(lines, "hash", file.hash().substring(0, SHORT_HASH));
        }
        add(lines, "date", date().toString());
        Optional<Cover> cover = file.cover();
        add(lines, "layout", file.layoutRule().isEmpty() ? wording.label("receipt.unknown") : file.layoutRule());
        cover.ifPresent(c -> {
            add(lines, "survey", survey(c.survey()));
            add(lines, "version", c.version());
        });
        region.ifPresent(r -> add(lines, "region", r.name(wording.language()) + " (" + r.code() + ")"));
        cover.ifPresent(c -> {
            add(lines, "wave", c.wave());
            add(lines, "language", c.language());
        });
        if (file.synthetic()) {
            lines.add(new Line("", List.of(wording.label("receipt.synthetic"))));
        }
        add(lines, "verdict", verdict());
        why(lines);
        add(lines, "next", next());
        counts(lines);
        if (!file.replaces().isEmpty()) {
            add(lines, "replaces", file.replaces());
        }
        findings(lines, problemsCsv);
        progress(lines);
        add(lines, "deadline", wave.acceptUntil().toString());
        add(lines, "days", wording.number(Math.max(0, ChronoUnit.DAYS.between(date(), wave.acceptUntil()))));
        add(
                lines,
                "contact",
                context.secretariat()
                                .getOrDefault(
                                        wording.language(),
                                        context.secretariat().getOrDefault(Texts.ENGLISH, ""))
                        + ", " + context.email());
        return lines;
    }

    private LocalDate date() {
        return context.wave().reportDate();
    }

    private String survey(Survey survey) {
        return wording.label("survey." + survey.id());
    }

    private void why(List<Line> lines) {
        if (file.verdict().accepted()) {
            return;
        }
        Effect effect = file.verdict() == Verdict.REFUSED ? Effect.FILE : Effect.WAITS;
        List<String> why = file.findings().stream()
                .filter(f -> f.effect() == effect)
                .map(f -> wording.textWithoutAnswers(f) + " → " + wording.fix(f) + " (" + f.code() + ")")
                .distinct()
                .toList();
        if (!why.isEmpty()) {
            lines.add(new Line(wording.label("receipt.why"), shortened(why, MOST_REASONS)));
        }
    }

    private void counts(List<Line> lines) {
        ResponseCounts counts = file.counts();
        add(lines, "found", wording.number(counts.found()));
        add(lines, "accepted", wording.number(counts.accepted()));
        List<String> out = new ArrayList<>(List.of(wording.number(counts.leftOut())));
        out.addAll(byCode(counts.leftOutByReason()));
        lines.add(new Line(wording.label("receipt.out"), out));
        List<String> blanked = new ArrayList<>(List.of(wording.number(counts.blanked())));
        blanked.addAll(byCode(counts.blankedByCode()));
        lines.add(new Line(wording.label("receipt.blanked"), blanked));
    }

    /** Counts by code, the largest first. */
    private List<String> byCode(SortedMap<String, Integer> counts) {
        List<String> lines = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> "– " + wording.number(e.getValue()) + ": " + reason(e.getKey()))
                .toList();
        return shortened(lines, MOST_CODES);
    }

    private String reason(String code) {
        if (code.equals(ResponseCounts.WITH_THE_FILE)) {
            return wording.label("receipt.file.reason");
        }
        String fix = wording.fix(code);
        return code + (fix.isEmpty() ? "" : " → " + fix);
    }

    private List<String> shortened(List<String> lines, int most) {
        if (lines.size() <= most) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, most));
        shown.add(wording.label("receipt.others"));
        return shown;
    }

    private void findings(List<Line> lines, String problemsCsv) {
        int told = file.counts().findingsByCode().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int all = Math.max(told, file.findings().size());
        if (all == 0) {
            add(lines, "findings", wording.label("receipt.none"));
            return;
        }
        List<String> values = new ArrayList<>();
        values.add(wording.number(all));
        values.add(wording.label("receipt.list", "file", problemsCsv));
        lines.add(new Line(wording.label("receipt.findings"), values));
    }

    private void progress(List<Line> lines) {
        if (region.isEmpty() || context.counts().isEmpty()) {
            return;
        }
        List<String> values = new ArrayList<>();
        for (Survey survey : Survey.values()) {
            Optional<ReleasedCounts> counts = context.counts().stream()
                    .filter(c -> c.survey() == survey
                            && c.wave().equals(wave.code())
                            && c.area().equals(region.get().area()))
                    .findFirst();
            values.add(counts.filter(c -> c.submissions() > 0)
                    .map(this::progress)
                    .orElseGet(() -> wording.label("receipt.progress.none", "survey", survey(survey))));
        }
        lines.add(new Line(wording.label("receipt.progress"), values));
    }

    private String progress(ReleasedCounts counts) {
        return wording.label(
                counts.adequate() ? "receipt.progress.line" : "receipt.progress.few",
                "survey",
                survey(counts.survey()),
                "accepted",
                Long.toString(counts.accepted()),
                "eligible",
                counts.eligible().isPresent() ? Long.toString(counts.eligible().getAsLong()) : "",
                "rate",
                counts.responseRate().isPresent()
                        ? wording.share(counts.responseRate().getAsDouble())
                        : "");
    }

    private void add(List<Line> lines, String key, String value) {
        lines.add(new Line(wording.label("receipt." + key), List.of(value)));
    }
}
