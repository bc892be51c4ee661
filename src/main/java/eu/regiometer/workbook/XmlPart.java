package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.PART_DOCTYPE;
import static eu.regiometer.findings.FindingCode.PART_LIMIT;
import static eu.regiometer.findings.FindingCode.PART_STRICT;
import static eu.regiometer.findings.FindingCode.PART_TYPE;
import static eu.regiometer.findings.FindingCode.PART_XML;

import eu.regiometer.findings.FindingCode;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Gate 3 for one XML part: a cursor that refuses document types, deep nesting and what is not well-formed. */
final class XmlPart {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private final ZipPackage zip;
    private final String part;
    private final ReadLimits limits;
    private final Refusal refusal;
    private final TokenGuard guard;
    private final XMLStreamReader cursor;
    private final RepeatedTexts texts = new RepeatedTexts();
    private int event = XMLStreamConstants.START_DOCUMENT;
    private String rootNamespace = "";
    private String known = "";
    private boolean rooted;
    private int depth;

    XmlPart(ZipPackage zip, String part, ReadLimits limits, Refusal refusal) {
        this.zip = zip;
        this.part = part;
        this.limits = limits;
        this.refusal = refusal;
        this.guard = new TokenGuard(zip.open(part));
        try {
            this.cursor = LockedXml.cursor(guard);
        } catch (XMLStreamException e) {
            throw broken();
        }
    }

    /** Moves to the next start of an element, end of an element or text; false at the end of the part. */
    boolean next() {
        try {
            while (cursor.hasNext()) {
                guard.expectTag();
                event = cursor.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (!rooted) {
                            rooted = true;
                            rootNamespace = namespace();
                        }
                        known = knownName();
                        depth++;
                        if (depth > limits.depth() || cursor.getAttributeCount() > limits.attributes()) {
                            throw refusal.of(PART_LIMIT, part);
                        }
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        known = knownName();
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD -> throw refusal.of(PART_DOCTYPE);
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw refusal.of(PART_XML, part);
                    default -> {
                        // comments and processing instructions mean nothing here
                    }
                }
            }
            return false;
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) { // the parser throws both for what is not well-formed
            throw broken();
        }
    }

    /** Moves to the root element; refuses a part without one. */
    XmlPart root() {
        while (next()) {
            if (starts()) {
                return this;
            }
        }
        throw refusal.of(PART_XML, part);
    }

    /** Moves to the root element; refuses a part whose root is not this element of a workbook. */
    XmlPart root(String name) {
        root();
        if (rootNamespace.equals(STRICT)) {
            throw refusal.of(PART_STRICT);
        }
        if (!rootNamespace.equals(MAIN) || !starts(name)) {
            throw refusal.of(PART_TYPE, part);
        }
        return this;
    }

    boolean starts() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean ends() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    /** Whether the cursor stands at the start of an element of this name in the namespace of the root. */
    boolean starts(String name) {
        return starts() && known.equals(name);
    }

    /** Whether the cursor stands at the start of such an element and so many elements are open. */
    boolean starts(String name, int atDepth) {
        return depth == atDepth && starts(name);
    }

    /** Whether the cursor stands at the end of an element of this name in the namespace of the root. */
    boolean ends(String name) {
        return ends() && known.equals(name);
    }

    /** Local name of the current element; empty when it is not in the namespace of the root. */
    private String knownName() {
        return namespace().equals(rootNamespace) ? cursor.getLocalName() : "";
    }

    /** Moves from the start of an element that does not count to its end. */
    void skip() {
        int open = depth;
        while (depth >= open && next()) {
            // whatever it holds
        }
    }

    /**
     * Refuses an element that does not belong here: other readers might take it for something. It is read to its end,
     * since a limit that it breaks is the better reason.
     */
    UnreadableWorkbookException misplaced() {
        if (starts()) {
            skip();
        }
        return refusal.of(PART_XML, part);
    }

    String name() {
        return cursor.getLocalName();
    }

    String namespace() {
        String namespace = cursor.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** Elements that are open, the current one included. */
    int depth() {
        return depth;
    }

    /** Value of an attribute without prefix; null when it is absent. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < cursor.getAttributeCount(); i++) {
            if (attributeName(i).equals(name)) {
                return cursor.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The relation that an element names, empty when it names none. */
    String relationId() {
        for (int i = 0; i < cursor.getAttributeCount(); i++) {
            if (prefixed(i)
                    && cursor.getAttributeLocalName(i).equals("id")
                    && Relationship.NAMESPACE.equals(cursor.getAttributeNamespace(i))) {
                return cursor.getAttributeValue(i);
            }
        }
        return "";
    }

    private boolean prefixed(int index) {
        String prefix = cursor.getAttributePrefix(index);
        return prefix != null && !prefix.isEmpty();
    }

    /** Value of an attribute, empty when it is absent. */
    String attributeOrEmpty(String name) {
        String value = attribute(name);
        return value == null ? "" : value;
    }

    int attributeCount() {
        return cursor.getAttributeCount();
    }

    /** Name of an attribute; empty when it has a prefix and thus another meaning. */
    String attributeName(int index) {
        return prefixed(index) ? "" : cursor.getAttributeLocalName(index);
    }

    String attributeValue(int index) {
        return cursor.getAttributeValue(index);
    }

    /**
     * Text from the current start to the end of the same element, cut one character above {@code longest}. An element
     * within is refused.
     */
    String text(int longest) {
        int open = depth;
        String single = "";
        @Nullable StringBuilder several = null;
        while (next() && depth >= open) {
            if (starts()) {
                throw misplaced();
            }
            if (!ends()) {
                if (several != null) {
                    append(several, longest);
                } else if (single.isEmpty()) {
                    single = piece(longest);
                } else {
                    several = new StringBuilder(single);
                    append(several, longest);
                }
            }
        }
        return several == null ? single : several.toString();
    }

    private String piece(int longest) {
        guard.expectText();
        try {
            int length = cursor.getTextLength();
            return texts.of(cursor.getTextCharacters(), cursor.getTextStart(), Math.min(length, longest + 1));
        } catch (RuntimeException e) { // the parser reads texts late and may find only here that they are none
            throw broken();
        }
    }

    private String currentText() {
        guard.expectText();
        try {
            return cursor.getText();
        } catch (RuntimeException e) { // as above
            throw broken();
        }
    }

    private void append(StringBuilder collected, int longest) {
        int room = longest + 1 - collected.length();
        if (room > 0) {
            String text = currentText();
            collected.append(text, 0, Math.min(room, text.length()));
        }
    }

    UnreadableWorkbookException refuse(FindingCode code) {
        return refusal.of(code, part);
    }

    private UnreadableWorkbookException broken() {
        if (guard.exceeded()) {
            return refusal.of(PART_LIMIT, part);
        }
        return !rooted && LockedXml.hasDoctype(zip.open(part)) ? refusal.of(PART_DOCTYPE) : refusal.of(PART_XML, part);
    }
}
