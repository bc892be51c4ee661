package eu.regiometer.publication;

import eu.regiometer.intake.DropFolder;
import eu.regiometer.intake.Intake;
import eu.regiometer.intake.IntakeContext;
import eu.regiometer.intake.IntakeRules;
import eu.regiometer.intake.ReceivedFile;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Registries;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.validation.ValidatedSubmission;
import eu.regiometer.validation.Validator;
import eu.regiometer.workbook.ContentHash;
import eu.regiometer.workbook.Gate;
import eu.regiometer.workbook.RawRow;
import eu.regiometer.workbook.ReadLimits;
import eu.regiometer.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A drop folder, its files checked by themselves, and what they are answered with. */
final class FeedbackDesk {

    static final String CANARY = "CANARYx7";
    static final int ROWS = 40;
    static final Questionnaire QUESTIONNAIRE = Sample.QUESTIONNAIRES.get(Survey.PUBLIC_ATTITUDE);

    private static final Gate GATE = Gate.within(ReadLimits.defaults());
    private static final Intake INTAKE = new Intake(
            IntakeContext.of(Sample.TERRITORY, Sample.QUESTIONNAIRES, Sample.wave(), Optional.empty(), GATE));

    final Path folder;
    final Path drop;
    final Path output;

    FeedbackDesk(Path folder) throws IOException {
        this.folder = folder;
        this.drop = Files.createDirectories(folder.resolve("surveys"));
        this.output = folder.resolve("output");
    }

    /** An answer of each column that a careful respondent could give. */
    static Map<String, String> row(int number) {
        var row = new HashMap<String, String>();
        for (Column column : QUESTIONNAIRE.columns()) {
            Item item = column.item();
            String answer = switch (item.role()) {
                case KEY -> "K" + (100 + number);
                case WAVE -> "2026";
                case REGION -> "SE332";
                case MUNICIPALITY,
                        STRATUM,
                        CLUSTER,
                        STRATUM_POPULATION,
                        CLUSTER_POPULATION,
                        WEIGHTING_CLASS,
                        FINAL_WEIGHT -> "";
                case MODE -> item.options().getFirst().code();
                case LANGUAGE -> "sv";
                case FIELD_DATE -> "2026-05-0" + (1 + number % 9);
                case DESIGN_WEIGHT, CONSENT -> "1";
                case NONE -> answer(column, number);
            };
            row.put(column.name(), answer);
        }
        return row;
    }

    private static String answer(Column column, int number) {
        Item item = column.item();
        if (item.code().equals("G1")) {
            return "1";
        }
        if (item.relevant().isPresent() && !item.relevantText().equals("G1 = 1")) {
            return "";
        }
        if (!column.option().isEmpty()) {
            return column.option().equals(item.options().getFirst().code()) ? "1" : "0";
        }
        int spread = 7 * number + 3 * QUESTIONNAIRE.columns().indexOf(column) + number / 5;
        if (!item.options().isEmpty()) {
            return item.options().get(spread % item.options().size()).code();
        }
        int low = (int) item.range().low().orElse(0);
        int high = (int) item.range().high().orElse(low);
        return item.numeric() ? Integer.toString(low + spread % Math.min(high - low + 1, 60)) : "";
    }

    Path dropped(String name, String language, List<Map<String, String>> rows) throws IOException {
        var cover = new TemplateCover(
                "SE332",
                "2026",
                language,
                "unit@example.org",
                Optional.of(LocalDate.of(2026, 5, 1)),
                Optional.of(LocalDate.of(2026, 5, 9)),
                OptionalLong.of(200_000),
                OptionalLong.of(400),
                Optional.empty(),
                true);
        Path file = drop.resolve(name);
        Files.createDirectories(file.getParent());
        TemplateWorkbook.write(file, QUESTIONNAIRE, cover, rows);
        return file;
    }

    static List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(row(i));
        }
        return rows;
    }

    static List<Map<String, String>> faultyRows() {
        List<Map<String, String>> rows = rows();
        rows.get(3).put("P1", CANARY);
        rows.get(4).put("P2", "=1+" + CANARY);
        rows.get(5).put(QUESTIONNAIRE.role(Role.KEY).orElseThrow().code(), "K100");
        for (int i = 10; i < 18; i++) {
            rows.get(i).put("P3", "77");
        }
        return rows;
    }

    static ValidatedSubmission validate(ReceivedFile file) {
        return new Validator(
                        Sample.TERRITORY,
                        Sample.QUESTIONNAIRES,
                        Registries.of(Sample.TERRITORY),
                        IntakeRules.defaults())
                .validate(INTAKE.read(file));
    }

    static FeedbackFile checked(ReceivedFile received) {
        ValidatedSubmission s = validate(received);
        return new FeedbackFile(
                received.name(),
                received.hash(),
                s.cover(),
                s.verdict(),
                s.findings(),
                s.counts(),
                s.synthetic(),
                s.layoutRule(),
                "",
                Optional.of(received.path()),
                Optional.empty());
    }

    /** A file of the drop folder. */
    ReceivedFile received(String name) {
        return DropFolder.list(drop).files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    FeedbackResult answer() {
        List<FeedbackFile> files = new ArrayList<>(DropFolder.list(drop).files().stream()
                .map(FeedbackDesk::checked)
                .toList());
        return writer().write(output, files);
    }

    FeedbackWriter writer() {
        return new FeedbackWriter(
                TemplateFolder.shipped(),
                new FeedbackContext(
                        Sample.TERRITORY,
                        Sample.QUESTIONNAIRES,
                        Sample.wave(),
                        new TreeMap<>(Map.of("en", "Joint secretariat", "sv", "Gemensamma sekretariatet")),
                        "secretariat@regioclimate.example.org",
                        "0.1.0",
                        Sample.counts(),
                        Sample.missedGates(),
                        folder.resolve("scratch"),
                        GATE,
                        INTAKE));
    }

    String text(String path) throws IOException {
        return Files.readString(output.resolve(path));
    }

    WorkbookFile open(String path) {
        return WorkbookFile.open(output.resolve(path), path, ReadLimits.defaults());
    }

    List<RawRow> sheet(String path, String name) {
        List<RawRow> rows = new ArrayList<>();
        open(path).read(name, rows::add);
        return rows;
    }

    Map<String, String> hashes(FeedbackResult result) {
        var hashes = new TreeMap<String, String>();
        result.paths().forEach(path -> hashes.put(path, ContentHash.of(output.resolve(path))));
        return hashes;
    }
}
