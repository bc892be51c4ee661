package eu.regiometer.publication;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.intake.Cover;
import eu.regiometer.intake.MappingSheet;
import eu.regiometer.intake.MappingUse;
import eu.regiometer.intake.Verdict;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Wave;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The receipt of a file, at most one page. It never holds an answer. */
final class Receipt {

    private static final int SHORT_HASH = 12;
    private static final int MOST_REASONS = 4;
    private static final String TEMPLATE = "template: ";

    private final FeedbackFile file;
    private final Wording wording;
    private final FeedbackContext context;
    private final Optional<Region> region;
    private final Wave wave;
    private final Mending mending;

    Receipt(FeedbackFile file, Wording wording, FeedbackContext context, Optional<Region> region, Mending mending) {
        this.file = file;
        this.wording = wording;
        this.context = context;
        this.region = region;
        this.mending = mending;
        this.wave =
                file.cover().flatMap(c -> context.territory().wave(c.wave())).orElse(context.wave());
    }

    String title() {
        return wording.label("receipt.title");
    }

    /** Verdict in words. */
    String verdict() {
        return wording.label("verdict." + file.verdict());
    }

    /** What to do next, one sentence for the Problems sheet. */
    String next() {
        String until = wave.acceptUntil().toString();
        return mending == Mending.EXPORT && file.verdict() != Verdict.WAITING
                ? wording.label("next.export", "used", used(), "until", until)
                : wording.label("next." + file.verdict(), "until", until);
    }

    /** What to do next, one sentence for the receipt. */
    private String next(String list) {
        String until = wave.acceptUntil().toString();
        if (file.verdict() == Verdict.ACCEPTED) {
            boolean well = file.findings().stream().allMatch(f -> f.severity() == Severity.NOTE);
            return well ? wording.label("next.nothing", "used", used()) : next();
        }
        if (file.verdict() == Verdict.WAITING || mending == Mending.EXPORT) {
            return next();
        }
        return mending == Mending.COPY
                ? wording.label("next.copy", "used", used(), "list", list, "until", until)
                : wording.label("next.file", "used", used(), "until", until);
    }

    private String used() {
        return wording.label("used." + file.verdict());
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

    /**
     * All lines in their order.
     *
     * @param problems name of the workbook that lists the findings
     * @param csv name of the CSV that lists them
     */
    List<ReceiptLine> lines(String problems, String csv) {
        List<ReceiptLine> lines = new ArrayList<>();
        add(lines, "file", file.fileName());
        if (!file.hash().isEmpty()) {
            add(lines, "hash", file.hash().substring(0, SHORT_HASH));
        }
        add(lines, "date", date().toString());
        add(lines, "layout", file.layoutRule().isEmpty() ? wording.label("receipt.unknown") : layout());
        if (file.mapping().isPresent()) {
            add(lines, "mapping", file.fileName() + MappingSheet.ENDING);
        }
        Optional<Cover> cover = file.cover();
        cover.ifPresent(c -> {
            add(lines, "survey", wording.survey(c.survey()));
            add(lines, "version", c.version());
        });
        region.ifPresent(r -> add(lines, "region", r.name(wording.language()) + " (" + r.code() + ")"));
        cover.ifPresent(c -> {
            add(lines, "wave", c.wave());
            add(lines, "language", c.language());
        });
        if (file.synthetic()) {
            lines.add(new ReceiptLine("", List.of(wording.label("receipt.synthetic"))));
        }
        add(lines, "verdict", verdict());
        add(lines, "next", next(problems));
        why(lines);
        var counts = new ReceiptCounts(file, wording);
        lines.addAll(counts.rows());
        replaces(lines);
        List<String> weighting = counts.weighting();
        if (!weighting.isEmpty()) {
            lines.add(new ReceiptLine(wording.label("receipt.weighting"), weighting));
        }
        lines.add(counts.findings(mending == Mending.FILE ? List.of(csv) : List.of(problems, csv)));
        region.ifPresent(r -> {
            List<String> progress = new ReceiptProgress(context, wording).lines(r, wave);
            if (!progress.isEmpty()) {
                lines.add(new ReceiptLine(wording.label("receipt.progress"), progress));
            }
            List<String> cures = new ReceiptCures(context, wording.texts()).lines(r, wave);
            if (!cures.isEmpty()) {
                lines.add(new ReceiptLine(wording.label("receipt.cure"), cures));
            }
        });
        add(lines, "deadline", wave.acceptUntil().toString());
        add(lines, "days", wording.number(Math.max(0, ChronoUnit.DAYS.between(date(), wave.acceptUntil()))));
        String secretariat = context.secretariat()
                .getOrDefault(wording.language(), context.secretariat().getOrDefault(Texts.ENGLISH, ""));
        add(lines, "contact", secretariat + ", " + context.email());
        return lines;
    }

    /** The layout, by its name where it is ours, and the rule that told it. */
    private String layout() {
        String rule = file.layoutRule();
        for (String known : List.of(MappingUse.BESIDE, MappingUse.REMEMBERED)) {
            if (rule.startsWith(known)) {
                String key = known.equals(MappingUse.BESIDE) ? "beside" : "remembered";
                return wording.label("receipt.mapping." + key) + " (" + rule.substring(known.length()) + ")";
            }
        }
        return rule.startsWith(TEMPLATE)
                ? wording.label("receipt.template") + " (" + rule.substring(TEMPLATE.length()) + ")"
                : rule;
    }

    private LocalDate date() {
        return context.wave().reportDate();
    }

    private void why(List<ReceiptLine> lines) {
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
            lines.add(
                    new ReceiptLine(wording.label("receipt.why"), ReceiptCounts.shortened(why, MOST_REASONS, wording)));
        }
    }

    private void replaces(List<ReceiptLine> lines) {
        Optional<Finding> told = file.findings().stream()
                .filter(f -> f.is(FindingCode.SUBMISSION_REPLACES))
                .findFirst();
        if (told.isPresent()) {
            add(lines, "replaces", wording.text(told.get()));
        } else if (!file.replaces().isEmpty()) {
            add(lines, "replaces", file.replaces());
        }
    }

    private void add(List<ReceiptLine> lines, String key, String value) {
        lines.add(new ReceiptLine(wording.label("receipt." + key), List.of(value)));
    }
}
