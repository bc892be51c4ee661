package eu.regiometer.workbook;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.workbook.WireInput.GarbledException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sends what a delivery holds, without its rows, to the other process. */
final class DeliveryWire {

    private static final FileFormat[] FORMATS = FileFormat.values();

    /** A delivery without its rows. */
    record Outline(boolean set, int ignored, List<MemberOutline> members) {}

    /** A file without its rows. */
    record MemberOutline(
            String name,
            FileFormat format,
            Optional<Delimiters> delimiters,
            List<SheetInfo> sheets,
            SortedMap<String, CellAddress> definedNames) {}

    private final WireInput in;
    private final ReadLimits limits;
    private int named;

    private DeliveryWire(WireInput in, ReadLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    static void write(Delivery delivery, WireOutput out) throws IOException {
        out.number(delivery.set() ? 1 : 0);
        out.number(delivery.ignored());
        out.number(delivery.members().size());
        for (Delivery.Member member : delivery.members()) {
            WorkbookFile file = member.file();
            out.text(member.name());
            out.number(file.format().ordinal());
            out.number(file.delimiters().isPresent() ? 1 : 0);
            if (file.delimiters().isPresent()) {
                Delimiters delimiters = file.delimiters().get();
                out.number(delimiters.separator());
                out.number(delimiters.quote());
                out.text(delimiters.charset());
            }
            out.number(file.sheets().size());
            for (SheetInfo sheet : file.sheets()) {
                out.text(sheet.name());
                out.number(sheet.hidden() ? 1 : 0);
            }
            out.number(file.definedNames().size());
            for (Map.Entry<String, CellAddress> name : file.definedNames().entrySet()) {
                out.text(name.getKey());
                out.text(name.getValue().sheet());
                out.text(name.getValue().reference());
            }
        }
    }

    static Outline read(WireInput in, ReadLimits limits) throws IOException {
        return new DeliveryWire(in, limits).outline();
    }

    private Outline outline() throws IOException {
        boolean set = in.flag();
        int ignored = in.count(limits.entries());
        List<MemberOutline> members = new ArrayList<>();
        for (int rest = in.count(FenceProtocol.MOST_MEMBERS); rest > 0; rest--) {
            members.add(member());
        }
        if (members.isEmpty() || !set && members.size() > 1) {
            throw new GarbledException("members");
        }
        return new Outline(set, ignored, List.copyOf(members));
    }

    private MemberOutline member() throws IOException {
        String name = name();
        int format = in.count(FORMATS.length - 1);
        Optional<Delimiters> delimiters = in.flag() ? Optional.of(delimiters()) : Optional.empty();
        List<SheetInfo> sheets = new ArrayList<>();
        for (int rest = in.count(limits.sheets()); rest > 0; rest--) {
            sheets.add(new SheetInfo(name(), in.flag()));
        }
        SortedMap<String, CellAddress> names = new TreeMap<>();
        for (int rest = in.count(limits.definedNames()); rest > 0; rest--) {
            names.put(name(), new CellAddress(name, name(), name()));
        }
        return new MemberOutline(name, FORMATS[format], delimiters, List.copyOf(sheets), names);
    }

    private Delimiters delimiters() throws IOException {
        return new Delimiters((char) in.count(Character.MAX_VALUE), (char) in.count(Character.MAX_VALUE), name());
    }

    private String name() throws IOException {
        String name = in.text(FenceProtocol.LONGEST_NAME);
        named += name.length();
        if (named > FenceProtocol.MOST_NAMED) {
            throw new GarbledException("names of more than " + FenceProtocol.MOST_NAMED + " characters");
        }
        return name;
    }
}
