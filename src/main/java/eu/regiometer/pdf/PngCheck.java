package eu.regiometer.pdf;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Looks whether a PNG (ISO/IEC 15948) is whole: its chunks, their check sums, and as many dots as it says. */
final class PngCheck {

    private static final int SIGNATURE = 8;

    /** More dots than a poster has; a small file can unpack to any number. */
    private static final long MOST_DOTS = 40_000_000;

    private final Inflater inflater = new Inflater();
    private final byte[] unpacked = new byte[1 << 16];
    private long length;

    private PngCheck() {}

    /** What is wrong, beginning with a verb; empty for a sound picture. */
    static String fault(byte[] png) {
        PngCheck check = new PngCheck();
        try {
            return check.read(ByteBuffer.wrap(png).position(SIGNATURE));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return "is cut off after " + png.length + " bytes";
        } catch (DataFormatException e) {
            return "is damaged: its dots cannot be unpacked";
        } finally {
            check.inflater.end();
        }
    }

    private String read(ByteBuffer file) throws DataFormatException {
        long expected = -1;
        while (true) {
            byte[] data = new byte[4 + length(file)];
            file.get(data);
            CRC32 sum = new CRC32();
            sum.update(data);
            String type = new String(data, 0, 4, StandardCharsets.US_ASCII);
            if (file.getInt() != (int) sum.getValue()) {
                return "is damaged: its part " + type + " has another check sum than it says";
            }
            ByteBuffer content = ByteBuffer.wrap(data, 4, data.length - 4).slice();
            switch (type) {
                case "IHDR" -> {
                    expected = bytes(content);
                    if (expected < 0) {
                        return "has " + content.getInt(0) + " x " + content.getInt(4) + " dots, 1 to " + MOST_DOTS
                                + " can be printed";
                    }
                }
                case "IDAT" -> unpack(content, expected);
                case "IEND" -> {
                    return length == expected ? "" : "is damaged: some of its dots are missing";
                }
                default -> {}
            }
        }
    }

    private static int length(ByteBuffer file) {
        int length = file.getInt();
        if (length < 0 || length > file.remaining()) {
            throw new BufferUnderflowException();
        }
        return length;
    }

    private void unpack(ByteBuffer packed, long expected) throws DataFormatException {
        inflater.setInput(packed);
        for (int count = inflater.inflate(unpacked); count > 0; count = inflater.inflate(unpacked)) {
            length += count;
            if (length > expected) {
                throw new DataFormatException("more dots than the picture has");
            }
        }
    }

    /** Bytes that all rows have when unpacked, in seven passes if interlaced; -1 for no dots or too many. */
    private static long bytes(ByteBuffer header) {
        long width = Integer.toUnsignedLong(header.getInt());
        long height = Integer.toUnsignedLong(header.getInt());
        if (width == 0 || height == 0 || width * height > MOST_DOTS || width > MOST_DOTS || height > MOST_DOTS) {
            return -1;
        }
        int depth = header.get();
        int channels = switch (header.get()) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        header.getShort(); // methods of packing and filtering, of which there is one each
        if (header.get() == 0) {
            return rows(width, height, depth * channels);
        }
        long bytes = 0;
        int[][] passes = {
            {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
        };
        for (int[] pass : passes) {
            bytes += rows(
                    Math.ceilDiv(width - pass[0], (long) pass[2]),
                    Math.ceilDiv(height - pass[1], (long) pass[3]),
                    depth * channels);
        }
        return bytes;
    }

    private static long rows(long width, long height, int bits) {
        return width <= 0 || height <= 0 ? 0 : height * (1 + Math.ceilDiv(width * bits, 8L));
    }
}
