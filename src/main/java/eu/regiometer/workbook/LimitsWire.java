package eu.regiometer.workbook;

import java.io.IOException;

/** Sends limits to the other process. */
final class LimitsWire {

    private LimitsWire() {}

    static void write(ReadLimits limits, WireOutput out) throws IOException {
        out.number(limits.fileBytes());
        out.number(limits.entries());
        out.number(limits.partBytes());
        out.number(limits.totalBytes());
        out.number(limits.ratio());
        out.number(limits.ratioFrom());
        out.number(limits.depth());
        out.number(limits.attributes());
        out.number(limits.cellFormats());
        out.number(limits.merges());
        out.number(limits.definedNames());
        out.number(limits.sheets());
        out.number(limits.rows());
        out.number(limits.columns());
        out.number(limits.cells());
        out.number(limits.strings());
        out.number(limits.text());
        out.number(limits.members());
    }

    static ReadLimits read(WireInput in) throws IOException {
        return new ReadLimits(
                in.number(Long.MAX_VALUE),
                in.count(Integer.MAX_VALUE),
                in.number(Long.MAX_VALUE),
                in.number(Long.MAX_VALUE),
                in.count(Integer.MAX_VALUE),
                in.number(Long.MAX_VALUE),
                in.count(Integer.MAX_VALUE),
                in.count(Integer.MAX_VALUE),
                in.count(Integer.MAX_VALUE),
                in.count(Integer.MAX_VALUE),
                in.count(Integer.MAX_VALUE),
                in.count(Integer.MAX_VALUE),
                in.count(Integer.MAX_VALUE),
                in.count(Integer.MAX_VALUE),
                in.number(Long.MAX_VALUE),
                in.count(Integer.MAX_VALUE),
                in.count(Integer.MAX_VALUE),
                in.count(Integer.MAX_VALUE));
    }
}
