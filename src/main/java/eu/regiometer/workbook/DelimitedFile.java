package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.TYPE_ENCODING;
import static eu.regiometer.findings.FindingCode.TYPE_UNKNOWN;

import eu.regiometer.findings.CellAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Delimited text after RFC 4180 in UTF-8, or in UTF-16 with a byte order mark, read like a workbook with one sheet that
 * has the name of the file. All cells are texts. A field without anything is no cell, an empty field in quotes is an
 * empty text: export tools tell "not asked" from "not answered" by it.
 *
 * <p>Text cannot show its end: a copy cut at the end of a record looks whole.
 */
final class DelimitedFile extends StreamedFile {

    private static final int LONGEST_SHEET_NAME = 31;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Content content;
    private final Charset charset;
    private final RecordForm form;
    private final String sheet;
    private final ReadLimits limits;
    private final Refusal refusal;

    /** Opens the text each time from its beginning. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    private DelimitedFile(
            Content content, Charset charset, RecordForm form, String sheet, ReadLimits limits, Refusal refusal) {
        super(List.of(new SheetInfo(sheet, false)), refusal);
        this.content = content;
        this.charset = charset;
        this.form = form;
        this.sheet = sheet;
        this.limits = limits;
        this.refusal = refusal;
    }

    /** Opens a text and reads it once, so that a wrong character is told before anything is used. */
    static DelimitedFile open(Content content, ReadLimits limits, Refusal refusal) {
        return refusal.guard(() -> {
            Charset charset = charset(content);
            checkCharacters(content, charset, refusal);
            try (Reader text = reader(content, charset)) {
                RecordForm form = RecordForm.of(text);
                return new DelimitedFile(content, charset, form, sheetName(refusal.file()), limits, refusal);
            }
        });
    }

    @Override
    public FileFormat format() {
        return FileFormat.DELIMITED;
    }

    @Override
    public Optional<Delimiters> delimiters() {
        return Optional.of(new Delimiters(form.separator(), form.quote(), charset.name()));
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.of(new SheetInfo(sheet, false));
    }

    @Override
    public SortedMap<String, CellAddress> definedNames() {
        return Collections.emptySortedMap();
    }

    @Override
    RowSource rows(String name) {
        try {
            return new RecordReader(reader(content, charset), form, sheet, limits, refusal);
        } catch (IOException e) {
            throw refusal.of(TYPE_ENCODING);
        }
    }

    private static Charset charset(Content content) throws IOException {
        try (InputStream in = content.open()) {
            int first = in.read();
            int second = in.read();
            if (first == 0xFE && second == 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
            return first == 0xFF && second == 0xFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        }
    }

    private static void checkCharacters(Content content, Charset charset, Refusal refusal) throws IOException {
        var buffer = new char[1 << 13];
        try (Reader text = reader(content, charset)) {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        throw refusal.with(TYPE_UNKNOWN, "found", "?");
                    }
                }
            }
        } catch (CharacterCodingException e) {
            throw refusal.of(TYPE_ENCODING);
        }
    }

    /** The text without its byte order mark. */
    private static Reader reader(Content content, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        Reader text = new BufferedReader(new InputStreamReader(content.open(), decoder));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** Name of the file without folders and ending, with signs that no sheet may have as spaces. */
    private static String sheetName(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int ending = name.lastIndexOf('.');
        String bare = (ending > 0 ? name.substring(0, ending) : name).replaceAll("[\\\\/?*\\[\\]:\\p{Cc}\\p{Cf}]", " ");
        String shortened = bare.length() > LONGEST_SHEET_NAME ? bare.substring(0, LONGEST_SHEET_NAME) : bare;
        if (Character.isHighSurrogate(shortened.isEmpty() ? ' ' : shortened.charAt(shortened.length() - 1))) {
            shortened = shortened.substring(0, shortened.length() - 1);
        }
        return shortened.isBlank() ? "Sheet1" : shortened.strip();
    }
}
