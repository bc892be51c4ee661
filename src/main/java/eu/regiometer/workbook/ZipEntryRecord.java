package eu.regiometer.workbook;

/**
 * One entry of a zip directory.
 *
 * @param name name in the directory
 * @param stored whether it is stored as it is, otherwise deflated
 * @param encrypted whether it is marked as encrypted
 * @param crc checksum declared
 * @param packed bytes in the file
 * @param size bytes declared when unpacked
 * @param start place of its local header
 * @param dataStart place of its data
 * @param sameLocalName whether its local header has the same name
 */
record ZipEntryRecord(
        String name,
        boolean stored,
        boolean encrypted,
        long crc,
        long packed,
        long size,
        int start,
        int dataStart,
        boolean sameLocalName) {}
