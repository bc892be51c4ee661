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
import eu.regiometer.workbook.ReadLimits;
import eu.regiometer.workbook.WorkbookFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;

/** What the look-alikes of the exports of all survey tools have in common. */
public final class LookAlike {

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
                .filter(option -> row.getOrDefault(item.code() + "_" + option.code(), "").equals("1"))
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

    /** The verdict on one workbook that lies in the folder of the test region. */
    public static ValidatedSubmission check(byte[] content, String name) {
        return check(new Files(name, content), FOLDER + "/" + name);
    }

    /** What intake makes of one workbook. */
    public static Submission read(byte[] content, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return read(new Files(name, content), path, 0);
    }

    /** One workbook as the gates hand it over. */
    static Delivery open(byte[] content) {
        return new Opened(new Files("export.xlsx", content), "export.xlsx", 0);
    }

    /** The verdict on a set of files. */
    public static ValidatedSubmission checkSet(SortedMap<String, byte[]> members, int ignored) {
        return validate(read(new Files(members), FOLDER + "/set.zip", ignored));
    }

    private static ValidatedSubmission check(Files members, String path) {
        return validate(read(members, path, 0));
    }

    private static Submission read(Files members, String path, int ignored) {
        IntakeContext usual = ProgrammeFixture.context();
        var context = new IntakeContext(
                usual.territory(),
                usual.questionnaires(),
                new TreeSet<>(usual.openWaves()),
                (file, name) -> new Opened(members, name, ignored),
                UnitKeys.of("test"));
        String hash = ContentHash.of(members.content());
        return new Intake(context).read(new ReceivedFile(Path.of("nowhere"), path, hash, members.content().length));
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
        return column.item().numeric()
                ? Long.toString(responses.micro(row, index))
                : responses.text(row, index);
    }

    /** Files by name. */
    private record Files(SortedMap<String, byte[]> members) {

        Files(String name, byte[] content) {
            this(new TreeMap<>(Map.of(name, content)));
        }

        byte[] content() {
            return members.get(members.firstKey());
        }
    }

    /** The files as the gates hand them over. */
    private record Opened(List<Member> members, boolean set, int ignored) implements Delivery {

        Opened(Files files, String name, int ignored) {
            this(
                    files.members().entrySet().stream()
                            .map(entry -> member(entry, files.members().size() > 1 || name.endsWith(".zip"), name))
                            .toList(),
                    name.endsWith(".zip"),
                    ignored);
        }

        private static Member member(Map.Entry<String, byte[]> entry, boolean set, String name) {
            String shown = set ? name + "/" + entry.getKey() : name;
            return new Member(shown, WorkbookFile.open(entry.getValue(), shown, ReadLimits.defaults()));
        }

        @Override
        public void close() {
            members.forEach(member -> member.file().close());
        }
    }
}
