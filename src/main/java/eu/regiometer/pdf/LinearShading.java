package eu.regiometer.pdf;

import java.awt.Color;
import java.util.List;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfShading;
import org.openpdf.text.pdf.PdfWriter;

/** An axial shading with any number of colours (ISO 32000-1, 8.7.4.5.3). */
final class LinearShading extends PdfShading {

    private final int number;

    /**
     * @param number number of this shading within its document: the writer keeps shadings in a hash table and writes
     *     them in its order, which is only the same in every run if their hash codes are
     * @param axis x and y of the start and of the end, in points
     * @param stops at least two, in rising order of their positions
     */
    LinearShading(PdfWriter writer, int number, float[] axis, List<Stop> stops) {
        super(writer);
        this.number = number;
        shading = new PdfDictionary();
        shadingType = 2;
        shading.put(PdfName.SHADINGTYPE, new PdfNumber(shadingType));
        setColorSpace(Color.BLACK);
        shading.put(PdfName.COORDS, new PdfArray(axis));
        shading.put(PdfName.FUNCTION, function(stops));
        PdfArray extend = new PdfArray(PdfBoolean.PDFTRUE);
        extend.add(PdfBoolean.PDFTRUE);
        shading.put(PdfName.EXTEND, extend);
    }

    /** One exponential function (type 2) for each pair of neighbours, stitched together (type 3). */
    private static PdfDictionary function(List<Stop> stops) {
        PdfArray steps = new PdfArray();
        PdfArray bounds = new PdfArray();
        PdfArray encode = new PdfArray();
        for (int i = 0; i + 1 < stops.size(); i++) {
            steps.add(step(stops.get(i).color(), stops.get(i + 1).color()));
            encode.add(new float[] {0, 1});
            if (i > 0) {
                bounds.add(new float[] {stops.get(i).position()});
            }
        }
        PdfDictionary stitched = function(3);
        stitched.put(PdfName.FUNCTIONS, steps);
        stitched.put(PdfName.BOUNDS, bounds);
        stitched.put(PdfName.ENCODE, encode);
        return stitched;
    }

    private static PdfDictionary step(Color from, Color to) {
        PdfDictionary step = function(2);
        step.put(PdfName.C0, new PdfArray(getColorArray(from)));
        step.put(PdfName.C1, new PdfArray(getColorArray(to)));
        step.put(PdfName.N, new PdfNumber(1));
        return step;
    }

    private static PdfDictionary function(int type) {
        PdfDictionary function = new PdfDictionary();
        function.put(PdfName.FUNCTIONTYPE, new PdfNumber(type));
        function.put(PdfName.DOMAIN, new PdfArray(new float[] {0, 1}));
        return function;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    /**
     * A colour of a gradient.
     *
     * @param position 0 at the start of the axis, 1 at its end
     */
    record Stop(Color color, float position) {}
}
