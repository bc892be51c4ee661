package eu.regiometer.jobs;

import eu.regiometer.aggregation.WeightingReport;
import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.SubmissionScope;
import eu.regiometer.jobs.SubmissionSet.Decided;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings what weighting found to the files that it is about: to the first one where a region sent parts. */
final class WeightFindings {

    private WeightFindings() {}

    /**
     * Findings by key of the submission.
     *
     * @param reports how each region was weighted
     * @param submissions files of the run
     */
    static SortedMap<String, List<Finding>> of(List<WeightingReport> reports, SubmissionSet submissions) {
        SortedMap<String, List<Finding>> told = new TreeMap<>();
        for (WeightingReport report : reports) {
            List<Decided> files = submissions.counting().stream()
                    .filter(file -> isAbout(file.record().cover().orElseThrow().scope(), report))
                    .toList();
            files.stream()
                    .findFirst()
                    .ifPresent(file -> told.put(
                            file.key(),
                            report.findings().stream()
                                    .map(finding -> finding.placed(CellAddress.file(file.fileName())))
                                    .toList()));
            partly(files)
                    .forEach((key, finding) -> told.merge(
                            key,
                            List.of(finding),
                            (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        }
        return told;
    }

    /**
     * Files whose rows all count as 1 beside files of the same region with design weights. Final weights beside none are
     * refused as a whole.
     */
    private static SortedMap<String, Finding> partly(List<Decided> files) {
        List<Decided> read = files.stream()
                .filter(file -> file.record().counts().accepted() > 0)
                .toList();
        List<Decided> equal = read.stream()
                .filter(file -> has(file, FindingCode.WEIGHT_EQUAL))
                .toList();
        String others = read.stream()
                .filter(file -> !equal.contains(file))
                .map(Decided::fileName)
                .collect(Collectors.joining(", "));
        SortedMap<String, Finding> partly = new TreeMap<>();
        if (!others.isEmpty() && read.stream().noneMatch(file -> has(file, FindingCode.WEIGHT_AS_GIVEN))) {
            equal.forEach(file -> partly.put(
                    file.key(),
                    Finding.of(FindingCode.WEIGHT_PARTLY, CellAddress.file(file.fileName()))
                            .with("others", others)));
        }
        return partly;
    }

    private static boolean has(Decided file, FindingCode code) {
        return file.record().counts().findingsByCode().containsKey(code.text());
    }

    private static boolean isAbout(SubmissionScope scope, WeightingReport report) {
        return scope.region().equals(report.region())
                && scope.survey() == report.survey()
                && scope.wave().equals(report.wave());
    }
}
