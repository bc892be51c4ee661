package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.TYPE_UNKNOWN;
import static eu.regiometer.findings.FindingCode.ZIP_ENTRIES;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A zip of exports or of their parts. Each member passes the gates as a file of its own; workbooks are unpacked in
 * memory, texts as they are read. Members of other kinds, such as uploads, are never unpacked.
 *
 * @param members the files to read by name
 * @param ignored number of other members
 */
record FileSet(List<Member> members, int ignored) implements Delivery {

    private static final String TYPES = "[Content_Types].xml";
    private static final String MIME_TYPE = "mimetype";
    private static final List<String> READ = List.of(".csv", ".xls", ".xlsx");
    private static final int HEAD = 4096;

    FileSet {
        members = List.copyOf(members);
    }

    /** Whether a zip is a set: no document of any kind, and something to read inside. */
    static boolean is(ZipPackage zip) {
        return !zip.has(TYPES) && !zip.has(MIME_TYPE) && zip.names().stream().anyMatch(FileSet::isRead);
    }

    /** Opens all members; the first that is refused refuses the set. */
    static FileSet open(ZipPackage zip, String displayName, ReadLimits limits) {
        var refusal = new Refusal(displayName);
        List<String> files =
                zip.names().stream().filter(name -> !name.endsWith("/")).toList();
        for (String name : files) {
            if (isZipBesideAnswers(name)) {
                throw member(displayName, name).with(TYPE_UNKNOWN, "found", "ZIP");
            }
        }
        List<String> read = files.stream().filter(FileSet::isRead).toList();
        if (read.size() > limits.members()) {
            throw refusal.of(ZIP_ENTRIES, read.size() + " > " + limits.members());
        }
        List<Member> members = new ArrayList<>();
        for (String name : read) {
            Refusal member = member(displayName, name);
            members.add(new Member(member.file(), member.guard(() -> open(zip, name, limits, member))));
        }
        return new FileSet(members, files.size() - read.size());
    }

    @Override
    public boolean set() {
        return true;
    }

    @Override
    public void close() {
        members.forEach(member -> member.file().close());
    }

    private static WorkbookFile open(ZipPackage zip, String name, ReadLimits limits, Refusal refusal)
            throws IOException {
        byte[] head;
        try (InputStream in = zip.open(name)) {
            head = in.readNBytes(HEAD);
        }
        if (FileKind.of(head, refusal) == FileKind.TEXT) {
            return DroppedFile.text(() -> zip.open(name), limits, refusal);
        }
        Container.checkSize(zip.size(name), limits, refusal);
        try (InputStream in = zip.open(name)) {
            return DroppedFile.single(in.readAllBytes(), limits, refusal);
        }
    }

    private static Refusal member(String set, String name) {
        return new Refusal(set + "/" + Refusal.plain(name));
    }

    /** Told by the ending, since other members are not unpacked; what systems add for themselves is no answer. */
    private static boolean isRead(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String file = lower.substring(lower.lastIndexOf('/') + 1);
        boolean added = lower.startsWith("__macosx/") || file.startsWith("._") || file.startsWith("~$");
        return !added && READ.stream().anyMatch(file::endsWith);
    }

    /** A zip in a folder may be an upload; one beside the answers is a set again. */
    private static boolean isZipBesideAnswers(String name) {
        return name.indexOf('/') < 0 && name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
