package eu.regiometer.pdf;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XHTML without entities, document type or anything else from outside. */
final class XhtmlParser {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private XhtmlParser() {}

    /**
     * Reads a document. Control characters, which XML forbids, become spaces; a leading {@code <!DOCTYPE html>} is
     * skipped.
     *
     * @throws PdfException if it is not well-formed; the message names line and column
     */
    static Document parse(String xhtml) {
        String clean = xhtml.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", " ")
                .strip()
                .replaceFirst("^<!DOCTYPE html>", "");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(NO_DOCTYPE, true);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(clean.strip())));
        } catch (SAXParseException e) {
            String place = "line " + e.getLineNumber() + ", column " + e.getColumnNumber();
            throw new PdfException("the document is not well-formed XHTML, " + place + ": " + e.getMessage(), e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new PdfException("the document is not well-formed XHTML: " + e.getMessage(), e);
        }
    }

    /** Throws instead of printing to the console. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // says nothing about well-formedness
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
