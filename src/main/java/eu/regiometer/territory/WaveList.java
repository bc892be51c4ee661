package eu.regiometer.territory;

import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the waves of {@code programme.yaml}. */
final class WaveList {

    private static final String CODE = "20[0-9]{2}(-H[12])?";

    private final Set<String> regions;
    private final List<Wave> waves = new ArrayList<>();

    WaveList(Settings programme, Set<String> regions, Defects defects) {
        this.regions = regions;
        List<Settings> entries = programme.sections("waves");
        if (entries.isEmpty()) {
            defects.add(programme.at("waves"), "no wave", "at least one wave", "add a wave below \"waves:\"");
        }
        entries.forEach(this::add);
    }

    List<Wave> waves() {
        return waves;
    }

    private void add(Settings entry) {
        String code = entry.text("code");
        LocalDate from = entry.date("from");
        LocalDate to = entry.date("to");
        LocalDate acceptUntil = entry.date("accept_until");
        LocalDate reportDate = entry.date("report_date");
        Wave.Kind kind = kind(entry);
        var members = new TreeSet<>(entry.texts("members"));
        boolean usable = checkCode(entry, code) & checkMembers(entry, members);
        if (Stream.of(from, to, acceptUntil, reportDate).anyMatch(LocalDate.EPOCH::equals)) {
            return;
        }
        usable &= inOrder(entry, "to", from, to, "from");
        usable &= inOrder(entry, "accept_until", to, acceptUntil, "to");
        usable &= inOrder(entry, "report_date", to, reportDate, "to");
        if (usable) {
            var wave = new Wave(code, from, to, acceptUntil, reportDate, kind, members);
            checkApart(entry, wave);
            waves.add(wave);
        }
    }

    private boolean checkCode(Settings entry, String code) {
        if (code.isEmpty()) {
            return false;
        }
        if (!code.matches(CODE)) {
            entry.wrong("code", "\"" + code + "\"", "a year or half-year such as 2026 or 2026-H1", "correct the code");
            return false;
        }
        if (waves.stream().anyMatch(wave -> wave.code().equals(code))) {
            entry.wrong("code", "wave " + code + " for the second time", "each wave once", "delete one of the two");
            return false;
        }
        return true;
    }

    private boolean checkMembers(Settings entry, Set<String> members) {
        boolean known = true;
        for (String member : members) {
            if (!regions.contains(member)) {
                entry.wrong("members", "region " + member, "codes of regions.csv", "correct or delete " + member);
                known = false;
            }
        }
        return known;
    }

    private static boolean inOrder(Settings entry, String key, LocalDate first, LocalDate second, String firstKey) {
        if (!second.isBefore(first)) {
            return true;
        }
        entry.wrong(
                key, second.toString(), "a date not before \"" + firstKey + "\" (" + first + ")", "correct the dates");
        return false;
    }

    private void checkApart(Settings entry, Wave wave) {
        if (wave.year() != wave.from().getYear()) {
            entry.wrong(
                    "from",
                    wave.from().toString(),
                    "a date in the year " + wave.year(),
                    "correct the code or the date");
        }
        waves.stream()
                .filter(other -> other.covers(wave.from()) || wave.covers(other.from()))
                .forEach(other -> entry.wrong(
                        "from",
                        "field work that overlaps wave " + other.code(),
                        "waves one after the other",
                        "correct the dates"));
    }

    private static Wave.Kind kind(Settings entry) {
        String kind = entry.text("kind", Wave.Kind.MAIN.name()).toUpperCase(Locale.ROOT);
        return switch (kind) {
            case "MAIN" -> Wave.Kind.MAIN;
            case "PRESTUDY" -> Wave.Kind.PRESTUDY;
            default -> {
                entry.wrong("kind", "\"" + kind + "\"", "PRESTUDY or MAIN", "choose one of them");
                yield Wave.Kind.MAIN;
            }
        };
    }
}
