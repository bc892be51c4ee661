package eu.regiometer.pdf;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What a PDF says, whatever library packed it: all objects by number, streams unpacked, lengths and places left out. */
final class InflatedContent {

    private InflatedContent() {}

    static String of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<Long, COSObject> objects = new TreeMap<>();
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                objects.put(key.getNumber(), document.getDocument().getObjectFromPool(key));
            }
            StringBuilder content = new StringBuilder();
            for (Map.Entry<Long, COSObject> object : objects.entrySet()) {
                COSBase value = object.getValue().getObject();
                String type = value instanceof COSDictionary d ? String.valueOf(d.getNameAsString(COSName.TYPE)) : "";
                if (!type.equals("ObjStm") && !type.equals("XRef")) {
                    content.append(object.getKey()).append(' ');
                    append(value, content);
                    content.append('\n');
                }
            }
            return content.toString();
        }
    }

    private static void append(COSBase value, StringBuilder content) throws IOException {
        switch (value) {
            case COSObject reference -> content.append(reference.getKey());
            case COSDictionary dictionary -> {
                content.append("<<");
                Map<String, COSBase> sorted = new TreeMap<>();
                dictionary.entrySet().forEach(entry -> sorted.put(entry.getKey().getName(), entry.getValue()));
                for (Map.Entry<String, COSBase> entry : sorted.entrySet()) {
                    if (!entry.getKey().equals("Length")) {
                        content.append('/').append(entry.getKey()).append(' ');
                        append(dictionary.getItem(COSName.getPDFName(entry.getKey())), content);
                    }
                }
                content.append(">>");
                if (dictionary instanceof COSStream stream) {
                    content.append("stream ")
                            .append(Arrays.hashCode(stream.createInputStream().readAllBytes()));
                }
            }
            case COSArray array -> {
                content.append('[');
                for (int i = 0; i < array.size(); i++) {
                    append(array.get(i), content);
                    content.append(' ');
                }
                content.append(']');
            }
            case null, default -> content.append(value);
        }
    }
}
