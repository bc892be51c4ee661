package eu.regiometer.validation;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.AnswerRow;
import eu.regiometer.intake.Cover;
import eu.regiometer.intake.IntakeRules;
import eu.regiometer.intake.Submission;
import eu.regiometer.intake.Verdict;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.territory.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** One file on its way to a verdict. */
final class FileReading {

    private final Submission.Readable file;
    private final Function<String, Optional<String>> inOtherPart;
    private final SurveyPlan plan;
    private final BitSet collected;
    private final IntakeRules rules;
    private final FindingLog log;
    private final CellContext context;
    private final ColumnTallies tallies;
    private final ResponseTable table;
    private final RowReader reader;
    private final RowChecks checks;
    private final SetAsideRows setAside;
    private final HastyCheck hasty = new HastyCheck();
    private final int consent;
    private final long[] values;

    /**
     * Begins with a file.
     *
     * @param inOtherPart name of the part in which a unit counts instead, by its key
     */
    FileReading(
            Submission.Readable file,
            SurveyPlan plan,
            Wave wave,
            IntakeRules rules,
            Function<String, Optional<String>> inOtherPart) {
        this.file = file;
        this.plan = plan;
        this.rules = rules;
        this.inOtherPart = inOtherPart;
        this.log = new FindingLog(rules.mostFindings(), rules.mostOfOneKind());
        this.collected = file.collected();
        this.context = new CellContext(file.cover(), wave, plan.columns(), log);
        int columns = plan.columns().size();
        this.tallies = new ColumnTallies(columns);
        this.table = new ResponseTable(columns);
        this.reader = new RowReader(plan, context, collected);
        this.checks = new RowChecks(plan, context, collected, tallies, rules);
        this.consent = plan.column(Role.CONSENT);
        this.setAside = new SetAsideRows(file.source().id(), consent >= 0 && collected.get(consent));
        this.values = new long[columns];
    }

    ValidatedSubmission run() {
        file.findings().forEach(log::add);
        List<Finding> ofSheet = file.answers().forEach(this::row);
        if (ofSheet.stream().anyMatch(finding -> finding.effect() == Effect.FILE)) {
            return unread(ofSheet);
        }
        ofSheet.forEach(log::add);
        together();
        return result();
    }

    /** The sheet as a whole cannot be used: what its rows seemed to hold is forgotten. */
    private ValidatedSubmission unread(List<Finding> ofSheet) {
        List<Finding> findings = new ArrayList<>(file.findings());
        findings.addAll(ofSheet);
        return refused(new Submission.Refused(file.file(), Optional.of(file.cover()), findings, file.layoutRule()));
    }

    private void row(AnswerRow row) {
        context.begin();
        Optional<FindingCode> aside = setAside.reason(row, r -> reader.cell(r, consent));
        if (aside.isPresent()) {
            // without its key: an unfinished interview must not take the finished one of the same person
            Arrays.fill(values, Coded.BLANK);
            table.add(row.number(), "", values, aside.get().text());
            return;
        }
        String unit = reader.read(row, values);
        if (!FindingCode.ROW_TOTAL.text().equals(context.reason())) {
            checks.check(row, values);
        }
        if (context.reason() == null) {
            hasty.see(row);
        }
        table.add(row.number(), unit, values, context.reason());
    }

    private void together() {
        int key = Math.max(plan.column(Role.KEY), 0);
        var repeated = new RepeatedRows(table, log, key, plan.item(key).code(), number -> at(key, number));
        repeated.keys();
        var weights = new WeightChecks(plan, table, log, this::at, context::numbersRounded);
        weights.filledInPart();
        repeated.alike(file.cover().survey());
        weights.ofUsedRows(rules.widestWeights());
        new PopulationCounts(plan, table, context, log, this::at).check();
        var inHand = new FileInHand(plan, table, tallies, log, this::at, rules);
        ofFile().forEach(check -> check.check(inHand));
        if (!log.refused() && table.used().length == 0) {
            CellAddress sheet = at(key, 1);
            log.add(Finding.of(FindingCode.LAYOUT_EMPTY, CellAddress.sheet(sheet.file(), sheet.sheet()))
                    .with("sheet", sheet.sheet())
                    .with("rows", table.size()));
        }
        inOtherParts(key);
    }

    /** After all that may refuse the file: what counts elsewhere is no fault of this file. */
    private void inOtherParts(int key) {
        for (int row : table.used()) {
            Optional<String> part = inOtherPart.apply(table.unit(row));
            if (part.isPresent()) {
                log.add(Finding.of(FindingCode.ROW_OTHER_PART, at(key, table.number(row)))
                        .unit(table.unit(row))
                        .variable(plan.item(key).code())
                        .with("part", part.get()));
                table.leaveOut(row, FindingCode.ROW_OTHER_PART.text());
            }
        }
    }

    /** The one that may refuse the file for what is lost comes last. */
    private List<FileCheck> ofFile() {
        List<FileCheck> all = new ArrayList<>(checks.ofFile());
        all.add(setAside);
        all.add(hasty);
        all.add(new ChoiceBlankCheck());
        all.add(new UnitCheck());
        all.add(new ShiftedScaleCheck(context.scales()));
        all.add(new LossCheck());
        return all;
    }

    private CellAddress at(int column, int number) {
        return file.answers().at(number, column);
    }

    private ValidatedSubmission result() {
        int accepted = table.used().length;
        boolean usable = !log.refused() && !log.waits();
        Cover cover = file.cover();
        if (usable) {
            cover = completed(cover, accepted);
        }
        SortedMap<String, Integer> leftOut = table.leftOut();
        if (!usable && accepted > 0) {
            leftOut.put(ResponseCounts.WITH_THE_FILE, accepted);
        }
        var counts = new ResponseCounts(table.size(), usable ? accepted : 0, leftOut, log.blanked(), log.byCode());
        return new ValidatedSubmission(
                file.file(),
                Optional.of(cover),
                verdict(leftOut),
                log.kept(),
                counts,
                usable ? Optional.of(table.responses(cover.survey(), plan, collected, context)) : Optional.empty(),
                cover.synthetic(),
                file.answers().changed(),
                file.layoutRule());
    }

    private Verdict verdict(SortedMap<String, Integer> leftOut) {
        if (log.refused()) {
            return Verdict.REFUSED;
        }
        if (log.waits()) {
            return Verdict.WAITING;
        }
        return leftOut.isEmpty() && !log.lostAnswers() ? Verdict.ACCEPTED : Verdict.ACCEPTED_IN_PART;
    }

    /** Field dates that the cover lacks are those of the rows; a population below the rows cannot be true. */
    private Cover completed(Cover cover, int accepted) {
        OptionalLong eligible = cover.eligible();
        Cover checked = cover;
        if (eligible.isPresent() && eligible.getAsLong() < accepted) {
            log.add(Finding.of(
                            FindingCode.COVER_COUNTS,
                            Cover.eligibleCell(file.file().fileName()))
                    .with("cell", Cover.eligibleCell("").reference())
                    .with("found", eligible.getAsLong()));
            checked = cover.withoutEligible();
        }
        int dates = plan.column(Role.FIELD_DATE);
        if (dates < 0) {
            return checked;
        }
        LocalDate[] sorted = Arrays.stream(table.used())
                .mapToLong(row -> table.value(row, dates))
                .filter(value -> !Coded.missing(value))
                .sorted()
                .mapToObj(value -> LocalDate.ofEpochDay(value / Responses.MICRO))
                .toArray(LocalDate[]::new);
        return sorted.length == 0
                ? checked
                : checked.withFieldDates(Optional.of(sorted[0]), Optional.of(sorted[sorted.length - 1]));
    }

    /** A file whose answers were not judged. */
    static ValidatedSubmission refused(Submission.Refused refused) {
        boolean waits = refused.findings().stream().noneMatch(finding -> finding.effect() == Effect.FILE);
        SortedMap<String, Integer> byCode = new TreeMap<>();
        refused.findings().forEach(finding -> byCode.merge(finding.code(), 1, Integer::sum));
        return new ValidatedSubmission(
                refused.file(),
                refused.cover(),
                waits ? Verdict.WAITING : Verdict.REFUSED,
                refused.findings(),
                new ResponseCounts(0, 0, new TreeMap<>(), new TreeMap<>(), byCode),
                Optional.empty(),
                refused.cover().map(Cover::synthetic).orElse(false),
                Optional.empty(),
                refused.layoutRule());
    }
}
