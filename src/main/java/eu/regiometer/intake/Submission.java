package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.questionnaire.Questionnaire;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A dropped file after gates, recogniser and cover. */
public sealed interface Submission {

    /** The file. */
    ReceivedFile file();

    /** What was found so far, in the order of the feedback. */
    List<Finding> findings();

    /**
     * A file whose answers can be read.
     *
     * @param file the file
     * @param cover its cover
     * @param questionnaire questionnaire of its survey
     * @param source where the answers come from
     * @param layoutRule the rule of the recogniser that matched, in words
     * @param collected columns of the questionnaire that the file holds, counted from 0
     * @param findings findings about cover and headers
     * @param answers the answers, to be streamed once
     */
    record Readable(
            ReceivedFile file,
            Cover cover,
            Questionnaire questionnaire,
            Source source,
            String layoutRule,
            BitSet collected,
            List<Finding> findings,
            AnswerStream answers)
            implements Submission {

        public Readable {
            collected = (BitSet) collected.clone();
            findings = findings.stream().sorted().toList();
        }

        @Override
        public BitSet collected() {
            return (BitSet) collected.clone();
        }

        /** The same with other findings. */
        Readable with(List<Finding> others) {
            return new Readable(file, cover, questionnaire, source, layoutRule, collected, others, answers);
        }

        /** The same, read by a mapping sheet. */
        Readable with(MappingUse use) {
            return new Readable(
                    file,
                    cover,
                    questionnaire,
                    source,
                    layoutRule,
                    collected,
                    findings,
                    new MappedStream(answers, use));
        }

        /** Without any content of the file. */
        @Override
        public String toString() {
            return file.name() + ": " + cover;
        }
    }

    /**
     * A file that was refused, or waits, before any answer was judged.
     *
     * @param file the file
     * @param cover its cover, as far as it could be read
     * @param findings at least one with the effect that the file is refused or waits
     * @param layoutRule the rule of the recogniser that matched, in words; empty when it came to none
     * @param partial what was recognised, where the file waits for a mapping
     */
    record Refused(
            ReceivedFile file,
            Optional<Cover> cover,
            List<Finding> findings,
            String layoutRule,
            Optional<PartialMatch> partial)
            implements Submission {

        public Refused {
            findings = findings.stream().sorted().toList();
        }

        /** A file that a mapping would not help. */
        public Refused(ReceivedFile file, Optional<Cover> cover, List<Finding> findings, String layoutRule) {
            this(file, cover, findings, layoutRule, Optional.empty());
        }

        /** The same with other findings. */
        Refused with(List<Finding> others) {
            return new Refused(file, cover, others, layoutRule, partial);
        }

        /** The same with the mapping sheet that did not say enough. */
        Refused with(MappingSheet given) {
            return new Refused(file, cover, findings, layoutRule, partial.map(match -> match.with(given)));
        }

        /** Without any content of the file. */
        @Override
        public String toString() {
            return file.name() + ": refused, " + findings.size() + " findings";
        }
    }

    /** The data rows of a file. */
    interface AnswerStream {

        /**
         * Hands over all data rows.
         *
         * @return what only the whole sheet shows; when one of these refuses the file, the rows must be forgotten
         */
        List<Finding> forEach(AnswerVisitor visitor);

        /** Lets go of the file; only needed where {@link #forEach} is never called. */
        void close();

        /**
         * Where an answer stands.
         *
         * @param number row as {@link AnswerRow#number} gives it
         * @param column column of the questionnaire, from 0
         */
        CellAddress at(int number, int column);

        /**
         * The day on which the survey tool made the export, else of the latest change of a response; known after
         * {@link #forEach}. Empty where the source does not tell.
         */
        default Optional<LocalDate> changed() {
            return Optional.empty();
        }

        /** The mapping sheet by which the rows are read; empty where none is needed. */
        default Optional<MappingUse> mapping() {
            return Optional.empty();
        }
    }
}
