package eu.regiometer.validation;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.AnswerKind;
import eu.regiometer.intake.AnswerRow;
import eu.regiometer.intake.AnswerVisitor;
import eu.regiometer.intake.Submission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The rows of a template with what a survey tool says of its interviews beside them, by number of the row. */
record ToolRows(Submission.AnswerStream stream, Map<Integer, FindingCode> setAside, Map<Integer, Long> seconds)
        implements Submission.AnswerStream {

    static Submission.Readable of(Dropped dropped, Map<Integer, FindingCode> setAside, Map<Integer, Long> seconds) {
        var file = (Submission.Readable) dropped.submission();
        return new Submission.Readable(
                file.file(),
                file.cover(),
                file.questionnaire(),
                file.source(),
                file.layoutRule(),
                file.collected(),
                file.findings(),
                new ToolRows(file.answers(), setAside, seconds));
    }

    @Override
    public List<Finding> forEach(AnswerVisitor visitor) {
        return stream.forEach(row -> visitor.row(new ToolRow(row, this)));
    }

    @Override
    public void close() {
        stream.close();
    }

    @Override
    public CellAddress at(int number, int column) {
        return stream.at(number, column);
    }

    private record ToolRow(AnswerRow row, ToolRows tool) implements AnswerRow {

        @Override
        public int number() {
            return row.number();
        }

        @Override
        public AnswerKind kind(int column) {
            return row.kind(column);
        }

        @Override
        public String text(int column) {
            return row.text(column);
        }

        @Override
        public boolean formula(int column) {
            return row.formula(column);
        }

        @Override
        public boolean percent(int column) {
            return row.percent(column);
        }

        @Override
        public CellAddress at(int column) {
            return row.at(column);
        }

        @Override
        public Optional<FindingCode> setAside() {
            return Optional.ofNullable(tool.setAside.get(row.number()));
        }

        @Override
        public OptionalLong seconds() {
            Long length = tool.seconds.get(row.number());
            return length == null ? OptionalLong.empty() : OptionalLong.of(length);
        }
    }
}
