package eu.regiometer.recommendation.rulebook;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.recommendation.PolicyFrame;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import eu.regiometer.workbook.NearestName;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.TableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Frames of European policy and the hooks of rules in them: the sheets {@code frames} and {@code hooks}. */
final class FrameSheet {

    private static final String FRAME = "frame";
    private static final String RULE = "rule_id";
    private static final String NAME = "name::";

    private final TableSource source;
    private final Territory territory;
    private final Defects defects;
    private final List<String> ids = new ArrayList<>();

    FrameSheet(TableSource source, Territory territory, Defects defects) {
        this.source = source;
        this.territory = territory;
        this.defects = defects;
    }

    /** The frame of this id, which the programme chose; a defect when there is none. */
    Optional<PolicyFrame> frame(String chosen) {
        var sheet = RulebookSheet.read(source, RulebookTable.FRAMES, defects);
        Optional<PolicyFrame> frame = Optional.empty();
        for (Row row : sheet.rowsWithKey(FRAME)) {
            String id = row.text(FRAME);
            ids.add(id);
            row.requiredText(NAME + "en", defects);
            Optional<PolicyFrame> read = sheet.lasting(row, true)
                    .map(days -> new PolicyFrame(
                            id,
                            sheet.byLanguage(row, NAME),
                            days.from(),
                            days.to().orElseThrow()));
            if (id.equals(chosen)) {
                frame = read;
                read.ifPresent(f -> tellOutside(row, f));
            }
        }
        if (sheet.table().readable() && !ids.contains(chosen)) {
            defects.add(
                    sheet.table().headerAt(FRAME),
                    "no frame \"" + chosen + "\" among " + String.join(", ", ids),
                    "the frame that programme.yaml names as policyFrame",
                    NearestName.of(chosen, ids)
                            .map(near -> "write " + near + " in programme.yaml, or add a line")
                            .orElse("add a line, or correct policyFrame"));
        }
        return frame;
    }

    private void tellOutside(Row row, PolicyFrame frame) {
        List<String> outside = territory.waves().stream()
                .filter(wave -> !frame.inForce(wave.reportDate()))
                .map(Wave::code)
                .toList();
        if (!outside.isEmpty()) {
            defects.add(new Defect(
                            row.at("valid_to"),
                            "a frame that is not in force on the report date of " + String.join(", ", outside),
                            "a frame in force, or reports whose hooks say that theirs is not",
                            "choose another policyFrame in programme.yaml, or correct valid_from and valid_to")
                    .milder());
        }
    }

    /** Hooks by rule in a frame; a column that is missing is told unless the frame is unknown anyway. */
    SortedMap<String, String> hooks(String frame, RuleSheet rules) {
        var hooks = new TreeMap<String, String>();
        var sheet = RulebookSheet.read(source, RulebookTable.HOOKS, defects);
        if (sheet.table().readable() && !sheet.table().has(frame) && ids.contains(frame)) {
            defects.add(
                    sheet.table().headerAt(RULE),
                    "no column for the policy frame \"" + frame + "\" among "
                            + String.join(", ", sheet.table().header()),
                    "a column named like policyFrame in programme.yaml",
                    "add the column, or correct policyFrame");
        }
        for (Row row : sheet.rowsWithKey(RULE)) {
            sheet.known(row, RULE, rules.ids(), "the id of a rule").ifPresent(rule -> hooks.put(rule, row.text(frame)));
        }
        return hooks;
    }
}
