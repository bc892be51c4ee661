package eu.regiometer.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Parsers that know no document types and fetch nothing. */
final class LockedXml {

    private LockedXml() {}

    /** A cursor before the first event of a part. */
    static XMLStreamReader cursor(InputStream part) throws XMLStreamException {
        // a factory of its own for each part: factories share the names they met, hostile ones too
        return locked(new InputFactoryImpl()).createXMLStreamReader(part);
    }

    /** Asks the parser of the platform, since ours stumbles over {@code <!DOCTYPE name[}, which XML allows. */
    static boolean hasDoctype(InputStream part) {
        try {
            XMLStreamReader second = locked(XMLInputFactory.newDefaultFactory()).createXMLStreamReader(part);
            while (second.hasNext()) {
                int event = second.next();
                if (event == XMLStreamConstants.DTD) {
                    return true;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return false;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private static XMLInputFactory locked(XMLInputFactory factory) {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no entity is ever resolved");
        });
        return factory;
    }
}
