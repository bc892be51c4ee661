package eu.regiometer.jobs;

import eu.regiometer.report.ReportKey;
import eu.regiometer.report.template.TemplateFailure;
import eu.regiometer.territory.Territory;
import java.util.Locale;

/** Says in one line which report could not be made, and why. */
final class ReportFailures {

    private ReportFailures() {}

    /** The line; it names kind, area and language of the report, then template and line where it is known. */
    static String line(ReportKey key, Territory territory, RuntimeException failure) {
        return "No " + kind(key) + " " + area(key, territory) + ", " + key.language() + " (" + key.documentId() + "): "
                + reason(failure);
    }

    private static String kind(ReportKey key) {
        String kind = switch (key.level()) {
            case LOCAL -> "local report on";
            case REGIONAL -> "regional report on";
            case EU -> "EU report on";
        };
        return key.lens()
                .map(lens -> "annex on " + lens.id().toLowerCase(Locale.ROOT) + " of the " + kind)
                .orElse(kind);
    }

    private static String area(ReportKey key, Territory territory) {
        return switch (key.level()) {
            case LOCAL -> "municipality " + key.area().code();
            case REGIONAL ->
                territory
                        .region(key.area().code())
                        .map(region -> region.name("en") + " (" + region.code() + ")")
                        .orElse(key.area().code());
            case EU -> "all partners";
        };
    }

    private static String reason(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateFailure template) {
                return String.valueOf(template.getMessage());
            }
        }
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return message.replaceAll("\\s+", " ").strip();
    }
}
