package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Answers that are read by a mapping sheet. */
record MappedStream(Submission.AnswerStream inner, MappingUse use) implements Submission.AnswerStream {

    @Override
    public List<Finding> forEach(AnswerVisitor visitor) {
        return inner.forEach(visitor);
    }

    @Override
    public void close() {
        inner.close();
    }

    @Override
    public CellAddress at(int number, int column) {
        return inner.at(number, column);
    }

    @Override
    public Optional<LocalDate> changed() {
        return inner.changed();
    }

    @Override
    public Optional<MappingUse> mapping() {
        return Optional.of(use);
    }
}
