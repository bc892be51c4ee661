package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.PART_EXTERNAL;
import static eu.regiometer.findings.FindingCode.PART_MACRO;
import static eu.regiometer.findings.FindingCode.PART_OBJECT;
import static eu.regiometer.findings.FindingCode.PART_RELATION;
import static eu.regiometer.findings.FindingCode.PART_STRICT;
import static eu.regiometer.findings.FindingCode.PART_TYPE;
import static eu.regiometer.findings.FindingCode.PART_XML;
import static eu.regiometer.findings.FindingCode.TYPE_ODS;
import static eu.regiometer.findings.FindingCode.TYPE_UNKNOWN;
import static eu.regiometer.findings.FindingCode.TYPE_XLSB;

import eu.regiometer.findings.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gate 3 for the package: what the parts are, how they hang together, and that nothing leads out or runs. */
final class PackageParts {

    private static final String TYPES = "[Content_Types].xml";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final Set<String> OBJECTS =
            Set.of("oleObject", "package", "control", "activeXControl", "activeXControlBinary");
    private static final Set<String> MACROS = Set.of("vbaProject", "xlMacrosheet", "xlIntlMacrosheet");

    private final ZipPackage zip;
    private final ReadLimits limits;
    private final Refusal refusal;
    private final SortedMap<String, String> typeByPart = new TreeMap<>();
    private final SortedMap<String, String> typeByExtension = new TreeMap<>();
    private final SortedMap<String, List<Relationship>> relations = new TreeMap<>();

    private PackageParts(ZipPackage zip, ReadLimits limits, Refusal refusal) {
        this.zip = zip;
        this.limits = limits;
        this.refusal = refusal;
    }

    /** Reads content types and all relations. */
    static PackageParts read(ZipPackage zip, ReadLimits limits, Refusal refusal) {
        if (!zip.has(TYPES)) {
            boolean open = zip.has("mimetype") && zip.has("content.xml");
            throw open ? refusal.with(TYPE_ODS, "found", "ODS") : refusal.with(TYPE_UNKNOWN, "found", "ZIP");
        }
        var parts = new PackageParts(zip, limits, refusal);
        parts.readTypes();
        parts.checkTypes();
        for (String name : zip.names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".rels")) {
                parts.readRelations(name);
            } else if (lower.endsWith(".xml") && !lower.equals(TYPES.toLowerCase(Locale.ROOT))) {
                parts.checkStart(name);
            }
        }
        parts.checkRelations();
        return parts;
    }

    /** The part that holds the workbook. */
    String workbook() {
        String main = target("", "officeDocument");
        if (main == null) {
            throw refusal.of(PART_RELATION, "officeDocument");
        }
        checkMain(type(main));
        return main;
    }

    /** Relations of a part, in their order; of the package for an empty name. */
    List<Relationship> of(String part) {
        return relations.getOrDefault(part.toLowerCase(Locale.ROOT), List.of());
    }

    /** The part that a part is related to by this type; null when there is none, refused when there are several. */
    @Nullable
    String target(String part, String type) {
        String found = null;
        for (Relationship relation : of(part)) {
            if (relation.is(type)) {
                if (found != null || !zip.has(relation.target())) {
                    throw refusal.of(PART_RELATION, relation.target());
                }
                found = relation.target();
            }
        }
        return found;
    }

    private void readTypes() {
        var xml = new XmlPart(zip, TYPES, limits, refusal).root();
        while (xml.next()) {
            if (xml.starts("Override")) {
                String part = xml.attributeOrEmpty("PartName").toLowerCase(Locale.ROOT);
                typeByPart.put(part.startsWith("/") ? part.substring(1) : part, xml.attributeOrEmpty("ContentType"));
            } else if (xml.starts("Default")) {
                typeByExtension.put(
                        xml.attributeOrEmpty("Extension").toLowerCase(Locale.ROOT),
                        xml.attributeOrEmpty("ContentType"));
            }
        }
    }

    private void checkTypes() {
        for (String name : zip.names()) {
            String type = type(name);
            if (type.contains("sheet.binary")) {
                throw refusal.with(TYPE_XLSB, "found", "XLSB");
            }
            if (type.contains("vbaProject") || type.contains("macroEnabled") || type.contains("macrosheet")) {
                throw refusal.of(PART_MACRO);
            }
        }
    }

    private void checkMain(String type) {
        boolean workbook =
                type.endsWith("spreadsheetml.sheet.main+xml") || type.endsWith("spreadsheetml.template.main+xml");
        if (!workbook) {
            throw refusal.of(PART_TYPE, type.substring(type.lastIndexOf('/') + 1));
        }
    }

    private String type(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        String extension = lower.substring(lower.lastIndexOf('.') + 1);
        return typeByPart.getOrDefault(lower, typeByExtension.getOrDefault(extension, ""));
    }

    private void readRelations(String name) {
        String source = source(name);
        List<Relationship> found = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        var xml = new XmlPart(zip, name, limits, refusal).root();
        while (xml.next()) {
            if (xml.starts("Relationship")) {
                Relationship relation = relation(xml, source);
                if (!ids.add(relation.id())) {
                    throw refusal.of(PART_RELATION, relation.id());
                }
                found.add(relation);
            }
        }
        relations.put(source.toLowerCase(Locale.ROOT), List.copyOf(found));
    }

    private Relationship relation(XmlPart xml, String source) {
        String type = xml.attributeOrEmpty("Type");
        if (type.startsWith(STRICT)) {
            throw refusal.of(PART_STRICT);
        }
        boolean external = xml.attributeOrEmpty("TargetMode").equalsIgnoreCase("External");
        String target = xml.attributeOrEmpty("Target");
        String word = type.substring(type.lastIndexOf('/') + 1);
        boolean passive = external || word.equals("hyperlink");
        boolean office = type.equals(Relationship.NAMESPACE + "/" + word);
        return new Relationship(
                xml.attributeOrEmpty("Id"), word, office, passive ? target : resolve(source, target), external);
    }

    /** Part whose relations stand in {@code a/_rels/b.xml.rels}: {@code a/b.xml}. */
    private static String source(String name) {
        int folder = name.lastIndexOf("_rels/");
        return folder < 0 ? name : name.substring(0, folder) + name.substring(folder + 6, name.length() - 5);
    }

    private String resolve(String source, String target) {
        String plain = target.indexOf('#') >= 0 ? target.substring(0, target.indexOf('#')) : target;
        String path =
                plain.startsWith("/") ? plain.substring(1) : source.substring(0, source.lastIndexOf('/') + 1) + plain;
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    throw refusal.of(PART_RELATION, target);
                }
                steps.removeLast();
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    /** The part of an external link is looked at first, since it names the file that the user must unlink. */
    private void checkRelations() {
        for (List<Relationship> list : relations.values()) {
            for (Relationship relation : list) {
                if (MACROS.contains(relation.type())) {
                    throw refusal.of(PART_MACRO);
                }
                if (relation.external() && !relation.type().equals("hyperlink")) {
                    throw refuse(PART_EXTERNAL, relation.target());
                }
            }
        }
        for (List<Relationship> list : relations.values()) {
            for (Relationship relation : list) {
                if (relation.type().equals("externalLink")) {
                    throw refuse(PART_EXTERNAL, relation.target());
                }
                if (OBJECTS.contains(relation.type())) {
                    throw refuse(PART_OBJECT, relation.target());
                }
            }
        }
    }

    private UnreadableWorkbookException refuse(FindingCode code, String target) {
        return refusal.with(code, "target", target);
    }

    /** No part may begin with a document type, not even one that is never read. */
    private void checkStart(String name) {
        try {
            new XmlPart(zip, name, limits, refusal).root();
        } catch (UnreadableWorkbookException e) {
            if (!e.finding().is(PART_XML)) {
                throw e;
            }
        }
    }
}
