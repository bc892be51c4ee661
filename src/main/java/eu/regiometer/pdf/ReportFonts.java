package eu.regiometer.pdf;

import eu.regiometer.drawing.Face;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/** Sets every text in the embedded fonts, whatever family its style names: PDF/A allows no others. */
final class ReportFonts extends ITextFontResolver {

    /** The renderer thickens a face that is lighter than the style asks for; none of ours shall be. */
    private static final int HEAVIEST = 900;

    private final Map<Face, FontDescription> faces = new EnumMap<>(Face.class);

    ReportFonts(FontSet fonts) {
        for (Face face : Face.values()) {
            IdentValue style = face.italic() ? IdentValue.ITALIC : IdentValue.NORMAL;
            faces.put(face, new FontDescription(fonts.font(face), style, HEAVIEST));
        }
    }

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
        Face face = face(convertWeightToInt(wanted.fontWeight()), wanted.fontStyle());
        return new ITextFSFont(Objects.requireNonNull(faces.get(face)), wanted.size());
    }

    /** The nearest face; there is one weight of italics. */
    private static Face face(int weight, IdentValue style) {
        if (style == IdentValue.ITALIC || style == IdentValue.OBLIQUE) {
            return Face.ITALIC;
        }
        if (weight > Face.SEMIBOLD.weight()) {
            return Face.BOLD;
        }
        return weight > 500 ? Face.SEMIBOLD : Face.REGULAR;
    }

    @Override
    protected Map<String, FontFamily> loadFonts() {
        return new TreeMap<>();
    }

    @Override
    public void importFontFaces(List<FontFaceRule> fontFaces, UserAgentCallback userAgent) {
        if (!fontFaces.isEmpty()) {
            throw new PdfException("a style sheet has an @font-face rule: remove it, every text is set in '"
                    + Face.FAMILY + "' and no other font is loaded");
        }
    }
}
