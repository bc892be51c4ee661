package eu.regiometer.workbook;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.workbook.WireInput.GarbledException;
import java.io.IOException;
import java.util.Map;

/** Sends the reason of a refusal to the other process. */
final class RefusalWire {

    private static final int MOST_ARGUMENTS = 16;

    private RefusalWire() {}

    static void write(Finding finding, WireOutput out) throws IOException {
        out.text(finding.code());
        out.text(finding.at().file());
        out.text(finding.at().sheet());
        out.text(finding.at().reference());
        out.number(finding.arguments().size());
        for (Map.Entry<String, String> argument : finding.arguments().entrySet()) {
            out.text(argument.getKey());
            out.text(argument.getValue());
        }
    }

    /** The reason as a finding with its usual severity and effect, its texts made safe to show once more. */
    static Finding read(WireInput in) throws IOException {
        FindingCode code = code(in.text(FenceProtocol.LONGEST_NAME));
        String file = in.text(FenceProtocol.LONGEST_NAME);
        String sheet = Refusal.plain(in.text(FenceProtocol.LONGEST_NAME));
        String reference = Refusal.plain(in.text(FenceProtocol.LONGEST_NAME));
        Finding finding = Finding.of(code, new CellAddress(file, sheet, reference));
        for (int rest = in.count(MOST_ARGUMENTS); rest > 0; rest--) {
            String name = in.text(FenceProtocol.LONGEST_NAME);
            finding = finding.with(name, Refusal.plain(in.text(FenceProtocol.LONGEST_NAME)));
        }
        return finding;
    }

    private static FindingCode code(String text) throws GarbledException {
        for (FindingCode code : FindingCode.values()) {
            if (code.text().equals(text)) {
                return code;
            }
        }
        throw new GarbledException("code of a finding");
    }
}
