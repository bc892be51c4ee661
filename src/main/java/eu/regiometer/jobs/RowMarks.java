package eu.regiometer.jobs;

import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.validation.Responses;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The rows of a submission as numbers that only tell whether rows of other submissions have the same key, or the same key
 * and answers. They are keyed with a secret of the state folder (HMAC-SHA-256, cut to 64 bits), so that nobody can try out
 * keys on them.
 *
 * @param rows in the order of their key marks
 */
record RowMarks(List<Row> rows) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /**
     * One row.
     *
     * @param key mark of the key
     * @param content mark of key and answers together
     */
    record Row(long key, long content) implements Comparable<Row> {

        @Override
        public int compareTo(Row other) {
            int order = Long.compare(key, other.key);
            return order != 0 ? order : Long.compare(content, other.content);
        }
    }

    RowMarks {
        rows = rows.stream().sorted().toList();
    }

    /** The marks of accepted answers. */
    static RowMarks of(Responses responses, Questionnaire questionnaire, String secret) {
        Mac mac = mac(secret);
        List<Column> columns = questionnaire.columns().stream()
                .filter(column -> column.item().role() == Role.NONE && responses.column(column.name()) >= 0)
                .toList();
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < responses.size(); row++) {
            byte[] unit = responses.unit(row).getBytes(StandardCharsets.UTF_8);
            long content = 0;
            for (Column column : columns) {
                content = content * MIX + answer(responses, row, column) + (content >>> 29);
            }
            long key = mark(mac, unit);
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(content).array());
            rows.add(new Row(key, mark(mac, unit)));
        }
        return new RowMarks(rows);
    }

    /** The mark of one key. */
    static long ofKey(String unit, String secret) {
        return mark(mac(secret), unit.getBytes(StandardCharsets.UTF_8));
    }

    void write(OutputStream out) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(rows.size());
        for (Row row : rows) {
            data.writeLong(row.key);
            data.writeLong(row.content);
        }
        data.flush();
    }

    static RowMarks read(InputStream in) throws IOException {
        var data = new DataInputStream(in);
        List<Row> rows = new ArrayList<>();
        for (int left = data.readInt(); left > 0; left--) {
            rows.add(new Row(data.readLong(), data.readLong()));
        }
        return new RowMarks(rows);
    }

    private static long answer(Responses responses, int row, Column column) {
        int at = responses.column(column.name());
        if (!responses.present(row, at)) {
            return Long.MIN_VALUE + responses.missing(row, at).ordinal();
        }
        Item item = column.item();
        return item.numeric() || item.type() == ItemType.DATE
                ? responses.micro(row, at)
                : responses.text(row, at).hashCode();
    }

    private static long mark(Mac mac, byte[] unit) {
        return ByteBuffer.wrap(mac.doFinal(unit)).getLong();
    }

    private static Mac mac(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
