package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.validation.Responses;
import eu.regiometer.validation.ValidatedSubmission;
import eu.regiometer.validation.Validator;
import eu.regiometer.workbook.ContentHash;
import eu.regiometer.workbook.Delivery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;

/** What the look-alikes of the exports of all survey tools have in common. */
public final class LookAlike {

    private static final Intake INTAKE = new Intake(ProgrammeFixture.context().with(UnitKeys.of("test")));

    private static final String FOLDER = ProgrammeFixture.REGION;

    private LookAlike() {}

    /** The label of an answer; a number without label stays as it is. */
    public static String label(Item item, String code, String language) {
        return Stream.concat(item.options().stream(), item.missingOptions().stream())
                .filter(option -> option.code().equals(code))
                .map(option -> option.label(language))
                .findFirst()
                .orElse(code);
    }

    /** The chosen options of a multiple choice; empty when it was not asked or not answered. */
    public static List<Option> chosen(Item item, Map<String, String> row) {
        return item.options().stream()
                .filter(option ->
                        row.getOrDefault(item.code() + "_" + option.code(), "").equals("1"))
                .toList();
    }

    /** The missing code that stands in all options of a multiple choice. */
    public static Optional<Option> noAnswer(Item item, Map<String, String> row) {
        String first = row.getOrDefault(item.code() + "_1", "");
        return item.missingOptions().stream()
                .filter(option -> option.code().equals(first) && !first.equals("-7"))
                .findFirst();
    }

    public static boolean listed(Item item) {
        return switch (item.type()) {
            case SINGLE, BINARY, LIKERT5, SCALE11 -> true;
            default -> false;
        };
    }

    public static boolean typed(Item item) {
        return item.type() == ItemType.INTEGER || item.type() == ItemType.DECIMAL || item.type() == ItemType.VECTOR;
    }

    public static byte[] bytes(Workbook book) {
        try (book) {
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The verdict on one file that lies in the folder of the test region. */
    public static ValidatedSubmission check(byte[] content, String name) {
        return validate(read(content, FOLDER + "/" + name));
    }

    /** The verdict on a set of files. */
    public static ValidatedSubmission checkSet(SortedMap<String, byte[]> members) {
        return check(zip(members), "set.zip");
    }

    /** What intake makes of a file; its path is relative to the drop folder. */
    public static Submission read(byte[] content, String path) {
        return INTAKE.read(new ReceivedFile(file(content), path, ContentHash.of(content), content.length));
    }

    /** A file as the gates hand it over. */
    static Delivery open(byte[] content, String name) {
        return ProgrammeFixture.context().gate().open(file(content), name);
    }

    private static Path file(byte[] content) {
        try {
            Path path = Files.createTempFile("look-alike", ".bin");
            path.toFile().deleteOnExit();
            return Files.write(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] zip(SortedMap<String, byte[]> members) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static ValidatedSubmission validate(Submission submission) {
        return new Validator(
                        ProgrammeFixture.territory(),
                        ProgrammeFixture.questionnaires(),
                        ProgrammeFixture.registries(),
                        IntakeRules.defaults())
                .validate(submission);
    }

    /** Both submissions hold the same units with the same answers. */
    public static void assertSame(ValidatedSubmission one, ValidatedSubmission other, Questionnaire questionnaire) {
        SortedMap<String, String> expected = answers(one, questionnaire);
        SortedMap<String, String> found = answers(other, questionnaire);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        assertThat(found.entrySet().stream()
                        .filter(cell -> !cell.getValue().equals(expected.get(cell.getKey())))
                        .map(cell -> cell + " instead of " + expected.get(cell.getKey()))
                        .limit(10)
                        .toList())
                .as("answers of %d cells that differ; findings %s", expected.size(), codes(other))
                .isEmpty();
    }

    private static List<String> codes(ValidatedSubmission checked) {
        return checked.findings().stream()
                .map(finding -> finding.code() + " " + finding.at() + " " + finding.arguments())
                .limit(5)
                .toList();
    }

    /** All answers of a submission by unit and column; what is not collected is blank. */
    public static SortedMap<String, String> answers(ValidatedSubmission checked, Questionnaire questionnaire) {
        assertThat(checked.responses()).as("findings %s", codes(checked)).isPresent();
        Responses responses = checked.responses().orElseThrow();
        SortedMap<String, String> cells = new TreeMap<>();
        for (int row = 0; row < responses.size(); row++) {
            for (Column column : questionnaire.columns()) {
                cells.put(responses.unit(row) + " " + column.name(), answer(responses, row, column));
            }
        }
        return cells;
    }

    private static String answer(Responses responses, int row, Column column) {
        int index = responses.column(column.name());
        if (index < 0) {
            return "BLANK";
        }
        if (!responses.present(row, index)) {
            return responses.missing(row, index).name();
        }
        if (column.item().type() == ItemType.DATE) {
            return responses.date(row, index).toString();
        }
        return column.item().numeric() ? Long.toString(responses.micro(row, index)) : responses.text(row, index);
    }
}
