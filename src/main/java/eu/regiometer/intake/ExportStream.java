package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.RawCell;
import eu.regiometer.workbook.UnreadableWorkbookException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Streams the responses of an export. */
final class ExportStream implements Submission.AnswerStream {

    /** Argument by which a finding says how many answers it left blank. */
    private static final String CELLS = "cells";

    private static final int MOST_MISFITS = 10_000;

    private final Delivery delivery;
    private final ExportLayout layout;
    private final ExportColumns columns;
    private final int key;
    private Optional<LocalDate> changed;

    ExportStream(Delivery delivery, ExportLayout layout, ExportColumns columns) {
        this.delivery = delivery;
        this.layout = layout;
        this.columns = columns;
        this.changed = layout.exported();
        this.key = IntStream.range(0, columns.size())
                .filter(i -> columns.column(i).item().role() == Role.KEY)
                .findFirst()
                .orElse(0);
    }

    @Override
    public List<Finding> forEach(AnswerVisitor visitor) {
        var reading = new Reading(visitor);
        try (delivery) {
            layout.table().forEach(reading.wanted, reading::row, reading::merged);
            delivery.members().forEach(member -> member.file().checkUnread());
        } catch (UnreadableWorkbookException e) {
            return List.of(e.finding());
        }
        if (layout.exported().isEmpty()) {
            changed = reading.latest;
        }
        return reading.findings();
    }

    @Override
    public void close() {
        delivery.close();
    }

    @Override
    public CellAddress at(int number, int column) {
        return columns.place(column).isPresent()
                ? layout.table().at(number, columns.place(column).getAsInt())
                : layout.table().sheet(number);
    }

    @Override
    public Optional<LocalDate> changed() {
        return changed;
    }

    private final class Reading {

        private final AnswerVisitor visitor;
        private final ExportAnswers answers = new ExportAnswers(columns.size(), ExportStream.this::at);
        private final Set<Integer> used = columns.used();
        private final Set<Integer> wanted = new TreeSet<>(used);
        private final List<Finding> misfits = new ArrayList<>();
        private final List<Finding> hidden = new ArrayList<>();
        private final Map<String, Integer> further = new TreeMap<>();
        private Optional<LocalDate> latest = Optional.empty();
        private int lookedAt;
        private int counted;

        Reading(AnswerVisitor visitor) {
            this.visitor = visitor;
            wanted.addAll(layout.facts().columns());
        }

        void row(ExportRow row) {
            lookedAt++;
            if (!layout.facts().response(row)) {
                return;
            }
            Optional<FindingCode> reason = layout.facts().setAside(row);
            boolean begun = reason.filter(FindingCode.ROW_UNFINISHED::equals).isPresent();
            if (!begun && !holdsAnswers(row)) {
                return;
            }
            counted++;
            layout.facts().changed(row).ifPresent(this::changedOn);
            answers.show(row, reason, layout.facts().seconds(row));
            columns.read(row, answers.placed(), (choice, misfit) -> {
                if (reason.isEmpty()) {
                    tell(row, choice, misfit);
                }
            });
            visitor.row(answers);
        }

        /** Only the first cell of a merged range holds anything; the others are blank and must be told. */
        void merged(CellAddress range) {
            hidden.add(Finding.of(FindingCode.CELL_MERGED, range).with("range", range.reference()));
        }

        /** A constant in a column in use, and not only tags. */
        private boolean holdsAnswers(ExportRow row) {
            boolean constant = false;
            boolean tags = true;
            for (int column : used) {
                RawCell cell = row.cell(column);
                if (cell != null && DataSheet.constant(cell)) {
                    constant = true;
                    tags &= DataSheet.tag(cell);
                }
            }
            return constant && !tags;
        }

        private void changedOn(LocalDate day) {
            latest = Optional.of(latest.filter(day::isBefore).orElse(day));
        }

        private void tell(ExportRow row, MultipleChoice choice, Misfit misfit) {
            int cells = choice.item().options().size();
            if (misfits.size() >= MOST_MISFITS) {
                further.merge(misfit.code() + " " + choice.first(), cells, Integer::sum);
                return;
            }
            Finding finding = Finding.of(misfit.code(), row.at(misfit.column()))
                    .unit(answers.text(key))
                    .variable(choice.item().code())
                    .with(CELLS, cells);
            misfits.add(
                    misfit.code() == FindingCode.VALUE_CONFLICT
                            ? finding.with("cell", row.at(misfit.column()).reference())
                                    .with("other", row.at(misfit.other()).reference())
                            : misfit(finding, choice, misfit.value()));
        }

        /** What may name a person is not repeated. */
        private static Finding misfit(Finding finding, MultipleChoice choice, String value) {
            if (PersonalData.suspected(value)) {
                return Finding.of(FindingCode.VALUE_PERSONAL, finding.at())
                        .unit(finding.unit())
                        .variable(finding.variable())
                        .with(CELLS, finding.arguments().getOrDefault(CELLS, "1"));
            }
            List<String> labels = choice.labels().shown();
            return finding.value(value)
                    .with("allowed", String.join("; ", labels))
                    .with("near", LabelText.nearest(value, labels).orElse(""));
        }

        List<Finding> findings() {
            List<Finding> findings = new ArrayList<>(misfits);
            findings.addAll(hidden);
            CellAddress sheet = layout.table().sheet();
            further.forEach((kind, cells) -> {
                FindingCode code = FindingCode.valueOf(kind.split(" ", 2)[0]);
                int column = Integer.parseInt(kind.split(" ", 2)[1]);
                findings.add(Finding.of(code, sheet)
                        .variable(columns.column(column).item().code())
                        .with(CELLS, cells));
            });
            if (counted == 0) {
                findings.add(Finding.of(FindingCode.LAYOUT_EMPTY, CellAddress.sheet(sheet.file(), sheet.sheet()))
                        .with("sheet", sheet.sheet())
                        .with("rows", lookedAt));
            }
            return findings;
        }
    }
}
