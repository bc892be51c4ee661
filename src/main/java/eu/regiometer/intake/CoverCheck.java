package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks a cover in the order template, kind, version, region, wave, language. The first fault refuses the file and
 * ends the check; counts and dates come last and only warn, see {@link CoverFieldWork}.
 */
final class CoverCheck {

    private static final String YES = "yes";

    private final CoverSheet sheet;
    private final String folder;
    private final Territory territory;
    private final Map<Survey, Questionnaire> questionnaires;
    private final SortedSet<String> openWaves;
    private final List<Finding> findings = new ArrayList<>();

    private @Nullable Survey survey;
    private String version = "";
    private String region = "";
    private String wave = "";
    private String language = "";

    CoverCheck(CoverSheet sheet, ReceivedFile file, IntakeContext context) {
        this.sheet = sheet;
        this.folder = file.folder();
        this.territory = context.territory();
        this.questionnaires = context.questionnaires();
        this.openWaves = context.openWaves();
    }

    /** Whether the cover is fit for use; see {@link #findings}. */
    boolean passes() {
        return template() && kind() && version() && region() && wave() && language();
    }

    List<Finding> findings() {
        return findings;
    }

    /** What is known of the cover after {@link #passes}; fields behind the first fault are empty. */
    Optional<Cover> cover() {
        if (survey == null) {
            return Optional.empty();
        }
        Optional<LocalDate> from = Optional.empty();
        Optional<LocalDate> to = Optional.empty();
        OptionalLong eligible = OptionalLong.empty();
        OptionalLong invited = OptionalLong.empty();
        if (!language.isEmpty()) {
            Wave window = territory.wave(wave).orElseThrow();
            var fieldWork = new CoverFieldWork(sheet, findings);
            from = fieldWork.date(CoverField.FIELD_FROM, window, Optional.empty());
            to = fieldWork.date(CoverField.FIELD_TO, window, from);
            eligible = fieldWork.count(CoverField.ELIGIBLE, OptionalLong.empty());
            invited = fieldWork.count(CoverField.INVITED, eligible);
        }
        String part = sheet.text(CoverField.PART);
        return Optional.of(new Cover(
                survey,
                version,
                region,
                wave,
                language,
                sheet.text(CoverField.CONTACT),
                from,
                to,
                eligible,
                invited,
                part.isEmpty() ? Optional.empty() : Optional.of(part),
                sheet.text(CoverField.SYNTHETIC).toLowerCase(Locale.ROOT).equals(YES)));
    }

    private boolean template() {
        String found = sheet.text(CoverField.TEMPLATE);
        if (!found.toLowerCase(Locale.ROOT).equals(CoverSheet.MARK)) {
            return damaged(CoverField.TEMPLATE, found, CoverSheet.MARK);
        }
        return inPlace(CoverField.TEMPLATE);
    }

    private boolean kind() {
        String found = sheet.text(CoverField.KIND);
        String expected =
                questionnaires.keySet().stream().map(Survey::id).sorted().collect(Collectors.joining(", "));
        if (found.isEmpty() || sheet.broken(CoverField.KIND)) {
            return damaged(CoverField.KIND, found, expected);
        }
        if (!inPlace(CoverField.KIND)) {
            return false;
        }
        String wanted = LabelText.normalise(found);
        Optional<Survey> known = questionnaires.values().stream()
                .filter(q -> wanted.equals(q.survey().id())
                        || q.languages().stream().anyMatch(l -> wanted.equals(LabelText.normalise(q.title(l)))))
                .map(Questionnaire::survey)
                .findFirst();
        survey = known.orElse(null);
        return known.isPresent() || refuse(FindingCode.COVER_KIND, CoverField.KIND, found, expected);
    }

    private boolean version() {
        String found = sheet.text(CoverField.VERSION);
        SortedSet<String> accepted = questionnaire().acceptedVersions();
        if (found.isEmpty() || sheet.broken(CoverField.VERSION)) {
            return damaged(CoverField.VERSION, found, questionnaire().version());
        }
        if (!inPlace(CoverField.VERSION)) {
            return false;
        }
        if (!accepted.contains(found)) {
            findings.add(fault(FindingCode.COVER_VERSION, CoverField.VERSION, found, String.join(", ", accepted))
                    .with("wave", sheet.text(CoverField.WAVE)));
            return false;
        }
        version = found;
        return true;
    }

    private boolean region() {
        String found = sheet.text(CoverField.REGION);
        Optional<Region> home = folder.isEmpty() ? Optional.empty() : territory.region(folder);
        String expected = home.map(CoverCheck::named).orElse(folder.isEmpty() ? knownRegions() : folder);
        if (found.isEmpty() || sheet.broken(CoverField.REGION)) {
            return damaged(CoverField.REGION, found, expected);
        }
        if (!inPlace(CoverField.REGION)) {
            return false;
        }
        Optional<Region> known = territory.region(found);
        if (known.isEmpty()) {
            return refuse(
                    FindingCode.COVER_REGION, CoverField.REGION, found, home.isEmpty() ? knownRegions() : expected);
        }
        if (!folder.isEmpty() && !known.equals(home)) {
            return refuse(FindingCode.COVER_REGION, CoverField.REGION, named(known.get()), expected);
        }
        region = known.get().code();
        return true;
    }

    private boolean wave() {
        String found = sheet.text(CoverField.WAVE);
        String expected = String.join(", ", openWaves);
        if (found.isEmpty() || sheet.broken(CoverField.WAVE)) {
            return damaged(CoverField.WAVE, found, expected);
        }
        if (!inPlace(CoverField.WAVE)) {
            return false;
        }
        boolean member = territory.wave(found).stream()
                .flatMap(w -> territory.members(w).stream())
                .anyMatch(r -> r.code().equals(region));
        if (!openWaves.contains(found) || !member) {
            findings.add(fault(FindingCode.COVER_WAVE, CoverField.WAVE, version, expected)
                    .with("wave", found));
            return false;
        }
        if (!questionnaire().versionsFor(found).contains(version)) {
            findings.add(fault(
                            FindingCode.COVER_VERSION,
                            CoverField.VERSION,
                            version,
                            String.join(", ", questionnaire().versionsFor(found)))
                    .with("wave", found));
            return false;
        }
        wave = found;
        return true;
    }

    /** What of an older version does not count in the present one; none where all of it does. */
    Optional<Finding> changed() {
        SortedSet<String> changed =
                questionnaire().changedSince(questionnaire().of(version).orElseThrow());
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                                FindingCode.COVER_VERSION.text(),
                                Severity.WARNING,
                                Effect.NONE,
                                sheet.at(CoverField.VERSION))
                        .with("cell", CoverField.VERSION.cell())
                        .with("found", version)
                        .with("expected", questionnaire().version())
                        .with("wave", wave)
                        .with("variables", String.join(", ", changed)));
    }

    private boolean language() {
        String found = sheet.text(CoverField.LANGUAGE).toLowerCase(Locale.ROOT);
        SortedSet<String> known = questionnaire().of(version).orElseThrow().languages();
        if (sheet.broken(CoverField.LANGUAGE)) {
            return damaged(CoverField.LANGUAGE, found, String.join(", ", known));
        }
        if (!inPlace(CoverField.LANGUAGE)) {
            return false;
        }
        boolean ownLanguage = territory.region(region).orElseThrow().languages().contains(found);
        if (!known.contains(found) && !ownLanguage) {
            return refuse(FindingCode.COVER_LANGUAGE, CoverField.LANGUAGE, found, String.join(", ", known));
        }
        language = found;
        return true;
    }

    /** A name that points elsewhere: rows or columns of the cover were inserted or moved. */
    private boolean inPlace(CoverField field) {
        CellAddress stray = sheet.strayName(field);
        return stray == null
                || damaged(field, stray.sheet() + "!" + stray.reference(), CoverSheet.SHEET + "!" + field.cell());
    }

    private boolean damaged(CoverField field, String found, String expected) {
        return refuse(
                field == CoverField.LANGUAGE ? FindingCode.COVER_LANGUAGE : FindingCode.COVER_DAMAGED,
                field,
                found,
                expected);
    }

    private boolean refuse(FindingCode code, CoverField field, String found, String expected) {
        findings.add(fault(code, field, found, expected));
        return false;
    }

    private Finding fault(FindingCode code, CoverField field, String found, String expected) {
        return Finding.of(code, sheet.at(field))
                .with("cell", field.cell())
                .with("found", found)
                .with("expected", expected);
    }

    private Questionnaire questionnaire() {
        return Optional.ofNullable(survey).map(questionnaires::get).orElseThrow();
    }

    private String knownRegions() {
        return knownRegions(territory);
    }

    /** The codes of all partner regions. */
    static String knownRegions(Territory territory) {
        return territory.regions().stream().map(Region::code).sorted().collect(Collectors.joining(", "));
    }

    /** Code and English name. */
    static String named(Region region) {
        return region.code() + " " + region.name("en");
    }
}
