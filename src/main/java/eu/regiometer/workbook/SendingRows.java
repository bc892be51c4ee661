package eu.regiometer.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Sends the rows of one sheet as they come. */
final class SendingRows implements RowHandler {

    private final WireOutput out;
    private final RowEncoder encoder;
    private final List<String> merges = new ArrayList<>();
    private int last;

    SendingRows(WireOutput out, RowEncoder encoder) {
        this.out = out;
        this.encoder = encoder;
    }

    @Override
    public void row(RawRow row) {
        try {
            out.octet(FenceProtocol.ROW);
            encoder.write(row, last);
            last = row.number();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void merged(String range) {
        merges.add(range);
    }

    List<String> merges() {
        return merges;
    }
}
