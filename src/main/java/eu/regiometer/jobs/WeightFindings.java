package eu.regiometer.jobs;

import eu.regiometer.aggregation.WeightingReport;
import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.intake.SubmissionScope;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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
            submissions.counting().stream()
                    .filter(file -> isAbout(file.record().cover().orElseThrow().scope(), report))
                    .findFirst()
                    .ifPresent(file -> told.put(
                            file.key(),
                            report.findings().stream()
                                    .map(finding -> finding.placed(CellAddress.file(file.fileName())))
                                    .toList()));
        }
        return told;
    }

    private static boolean isAbout(SubmissionScope scope, WeightingReport report) {
        return scope.region().equals(report.region())
                && scope.survey() == report.survey()
                && scope.wave().equals(report.wave());
    }
}
