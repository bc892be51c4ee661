package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.TYPE_ENCRYPTED;
import static eu.regiometer.findings.FindingCode.ZIP_BOMB;
import static eu.regiometer.findings.FindingCode.ZIP_CRC;
import static eu.regiometer.findings.FindingCode.ZIP_DUPLICATE;
import static eu.regiometer.findings.FindingCode.ZIP_OVERLAP;
import static eu.regiometer.findings.FindingCode.ZIP_PATH;
import static eu.regiometer.findings.FindingCode.ZIP_SIZE;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Gate 2: a zip whose every entry was looked at, unpacked and checked before any of it is used. */
final class ZipPackage {

    private static final int BUFFER = 1 << 16;

    private final byte[] content;
    private final SortedMap<String, ZipEntryRecord> entries;

    private ZipPackage(byte[] content, SortedMap<String, ZipEntryRecord> entries) {
        this.content = content;
        this.entries = entries;
    }

    /** Checks the whole zip. */
    static ZipPackage scan(byte[] content, ReadLimits limits, Refusal refusal) {
        List<ZipEntryRecord> records = new ZipDirectory(content, limits, refusal).read();
        var entries = new TreeMap<String, ZipEntryRecord>();
        for (ZipEntryRecord entry : records) {
            checkName(entry.name(), refusal);
            if (entries.put(key(entry.name()), entry) != null) {
                throw refusal.of(ZIP_DUPLICATE, entry.name());
            }
            if (entry.encrypted()) {
                throw refusal.of(TYPE_ENCRYPTED);
            }
        }
        checkOverlap(records, refusal);
        long total = 0;
        for (ZipEntryRecord entry : records) {
            total += unpackedSize(content, entry, limits, refusal);
            if (total > limits.totalBytes()) {
                throw refusal.of(ZIP_BOMB, "> " + limits.totalBytes() + " bytes");
            }
        }
        return new ZipPackage(content, entries);
    }

    /** Names of all parts as stored, in alphabetical order. */
    List<String> names() {
        return entries.values().stream().map(ZipEntryRecord::name).toList();
    }

    /** Whether there is a part of that name, in any case. */
    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** Bytes of a part, unpacked. */
    long size(String name) {
        return entry(name).size();
    }

    /** Opens a part; every call starts at its beginning. */
    InputStream open(String name) {
        ZipEntryRecord entry = entry(name);
        var packed = new ByteArrayInputStream(content, entry.dataStart(), (int) entry.packed());
        return entry.stored() ? packed : new InflaterInputStream(packed, new Inflater(true), BUFFER);
    }

    private ZipEntryRecord entry(String name) {
        ZipEntryRecord entry = entries.get(key(name));
        if (entry == null) {
            throw new IllegalArgumentException("no such part: " + Refusal.plain(name));
        }
        return entry;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static void checkName(String name, Refusal refusal) {
        boolean climbs = name.startsWith("/")
                || name.indexOf('\\') >= 0
                || List.of(name.split("/", -1)).contains("..");
        if (climbs || name.isEmpty() || name.chars().anyMatch(Character::isISOControl)) {
            throw refusal.of(ZIP_PATH, name);
        }
    }

    private static void checkOverlap(List<ZipEntryRecord> records, Refusal refusal) {
        List<ZipEntryRecord> byPlace = new ArrayList<>(records);
        byPlace.sort(Comparator.comparingInt(ZipEntryRecord::start));
        long end = 0;
        for (ZipEntryRecord entry : byPlace) {
            if (entry.start() < end) {
                throw refusal.of(ZIP_OVERLAP, entry.name());
            }
            end = entry.dataStart() + entry.packed();
        }
        for (ZipEntryRecord entry : records) {
            if (!entry.sameLocalName()) {
                throw refusal.of(ZIP_DUPLICATE, entry.name());
            }
        }
    }

    /** Unpacks an entry once, without keeping it, and compares size and checksum with what the directory says. */
    private static long unpackedSize(byte[] content, ZipEntryRecord entry, ReadLimits limits, Refusal refusal) {
        var crc = new CRC32();
        long size;
        if (entry.stored()) {
            crc.update(content, entry.dataStart(), (int) entry.packed());
            size = entry.packed();
        } else {
            size = inflate(content, entry, crc, limits, refusal);
        }
        if (size > limits.ratioFrom() && size > limits.ratio() * Math.max(1, entry.packed())) {
            throw refusal.of(ZIP_BOMB, entry.name());
        }
        if (size != entry.size()) {
            throw refusal.of(ZIP_SIZE, entry.name());
        }
        if (crc.getValue() != entry.crc()) {
            throw refusal.of(ZIP_CRC, entry.name());
        }
        return size;
    }

    private static long inflate(byte[] content, ZipEntryRecord entry, CRC32 crc, ReadLimits limits, Refusal refusal) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(content, entry.dataStart(), (int) entry.packed());
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                if (n == 0 && !inflater.finished()) {
                    throw refusal.of(ZIP_SIZE, entry.name());
                }
                crc.update(buffer, 0, n);
                size += n;
                if (size > limits.partBytes()) {
                    throw refusal.of(ZIP_BOMB, entry.name());
                }
            }
            if (inflater.getRemaining() > 0) {
                throw refusal.of(ZIP_SIZE, entry.name());
            }
            return size;
        } catch (DataFormatException e) {
            throw refusal.of(ZIP_CRC, entry.name());
        } finally {
            inflater.end();
        }
    }
}
