package eu.regiometer.publication;

import eu.regiometer.disclosure.MissedGate;
import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.disclosure.ReleasedFieldWork;
import eu.regiometer.disclosure.ReleasedNonResponse;
import eu.regiometer.workbook.CsvWriter;
import eu.regiometer.workbook.Decimals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The response monitor for programs. Several values of one column are separated by blanks, names and numbers by {@code =};
 * a count that may not be told is {@code :c}.
 */
final class MonitoringTables {

    private static final List<String> HEADER = List.of(
            "wave",
            "region",
            "survey",
            "state",
            "files_accepted",
            "files_refused",
            "files_waiting",
            "eligible",
            "invited",
            "started",
            "unfinished",
            "refused",
            "received",
            "complete",
            "usable",
            "response_rate",
            "usable_of_invited",
            "field_from",
            "field_to",
            "days_left",
            "n_eff",
            "half_width",
            "half_width_at_deadline",
            "rows_by_week",
            "languages",
            "modes",
            "weakest_items",
            "thin_groups",
            "empty_groups",
            "language_differences",
            "missed_gates",
            "languages_without_reports");
    private static final List<String> ITEM_HEADER =
            List.of("wave", "region", "survey", "item", "valid", "dont_know", "no_answer", "blank", "not_asked");

    private MonitoringTables() {}

    /** A line per region and survey. */
    static byte[] regions(List<MonitoringLine> lines, String wave) {
        return CsvWriter.data(
                HEADER, lines.stream().map(line -> fields(line, wave)).toList());
    }

    /** A line per region, survey and question: what became of those that the question was meant for. */
    static byte[] items(List<MonitoringLine> lines, String wave) {
        List<List<String>> rows = new ArrayList<>();
        for (MonitoringLine line : lines) {
            for (ReleasedNonResponse item : line.items()) {
                rows.add(List.of(
                        wave,
                        line.region().code(),
                        line.survey().id(),
                        item.item(),
                        number(item.valid()),
                        number(item.dontKnow()),
                        number(withoutBlank(item)),
                        number(item.blank()),
                        number(item.notAsked())));
            }
        }
        return CsvWriter.data(ITEM_HEADER, rows);
    }

    /** Share of those who refused to answer. */
    static OptionalDouble withoutBlank(ReleasedNonResponse item) {
        return item.noAnswer().isPresent()
                ? OptionalDouble.of(item.noAnswer().getAsDouble() - item.blank().orElse(0))
                : item.noAnswer();
    }

    private static List<String> fields(MonitoringLine line, String wave) {
        List<String> fields = new ArrayList<>();
        fields.add(wave);
        fields.add(line.region().code());
        fields.add(line.survey().id());
        fields.add(
                switch (line.state()) {
                    case NONE -> "no submission";
                    case FEW -> "not enough answers";
                    case ENOUGH -> "enough answers";
                });
        fields.add(Long.toString(line.accepted()));
        fields.add(Long.toString(line.refused()));
        fields.add(Long.toString(line.waiting()));
        fields.add(count(line, ReleasedCounts::eligible));
        fields.add(count(line, ReleasedCounts::invited));
        Optional<ReleasedFieldWork> work = line.work();
        fields.add(work.map(w -> told(w.started())).orElse(""));
        fields.add(work.map(w -> Long.toString(w.unfinished())).orElse(""));
        fields.add(work.map(w -> Long.toString(w.refused())).orElse(""));
        fields.add(work.map(w -> told(w.received())).orElse(""));
        fields.add(work.map(w -> told(w.complete())).orElse(""));
        fields.add(line.counts().map(c -> told(c.accepted())).orElse(""));
        fields.add(number(line.counts().map(ReleasedCounts::responseRate).orElse(OptionalDouble.empty())));
        fields.add(number(line.ofInvited()));
        fields.add(date(line.counts().flatMap(ReleasedCounts::fieldFrom)));
        fields.add(date(line.counts().flatMap(ReleasedCounts::fieldTo)));
        fields.add(Long.toString(line.pace().daysLeft()));
        fields.add(number(line.pace().effective()));
        fields.add(number(line.pace().halfWidth()));
        fields.add(number(line.pace().expectedHalfWidth()));
        fields.add(work.map(w -> counts(w.weeks())).orElse(""));
        fields.add(work.map(w -> counts(w.languages())).orElse(""));
        fields.add(work.map(w -> counts(w.modes())).orElse(""));
        fields.add(line.weakest().stream()
                .map(w -> w.item() + "=" + number(w.valid()))
                .collect(Collectors.joining(" ")));
        fields.add(groups(work, false));
        fields.add(groups(work, true));
        fields.add(work.stream()
                .flatMap(w -> w.languageGaps().stream())
                .map(gap -> gap.item() + ":" + gap.first() + "<" + gap.second() + "="
                        + String.format(Locale.ROOT, "%.2f", gap.difference()))
                .collect(Collectors.joining(" ")));
        fields.add(line.missed().stream().map(MonitoringTables::gate).collect(Collectors.joining(" ")));
        fields.add(String.join(" ", line.withoutTexts()));
        return fields;
    }

    private static String gate(MissedGate gate) {
        return gate.gate()
                + (gate.subject().isEmpty() ? "" : ":" + gate.subject())
                + (gate.missing().isPresent()
                        ? (gate.withheld() ? "<" : "+") + gate.missing().getAsLong()
                        : "");
    }

    private static String groups(Optional<ReleasedFieldWork> work, boolean empty) {
        return work.stream()
                .flatMap(w -> w.thin().stream())
                .filter(group -> group.empty() == empty)
                .map(group -> group.variable() + "=" + group.category())
                .collect(Collectors.joining(" "));
    }

    private static <K> String counts(Map<K, OptionalLong> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + told(entry.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String count(MonitoringLine line, Function<ReleasedCounts, OptionalLong> of) {
        OptionalLong count = line.counts().map(of).orElse(OptionalLong.empty());
        return count.isPresent() ? Long.toString(count.getAsLong()) : "";
    }

    private static String told(OptionalLong count) {
        return count.isPresent() ? Long.toString(count.getAsLong()) : ":c";
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? Decimals.text(number.getAsDouble()) : "";
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }
}
