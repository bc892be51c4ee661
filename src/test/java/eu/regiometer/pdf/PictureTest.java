package eu.regiometer.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that a designer puts beside the templates. */
class PictureTest {

    private static final String MEND =
            "; expected is a whole PNG: open it in a program for pictures and export it as PNG" + " under this name";

    @Test
    void aPictureIsShownByTheNameOfItsFile() throws IOException {
        PdfSource source = Samples.document("<p><img src=\"logo.png\" alt=\"Logo\"/></p>")
                .withPictures(List.of(new Picture("logo.png", written("png", BufferedImage.TYPE_INT_ARGB))));
        try (var pdf = Loader.loadPDF(Samples.render(source))) {
            var resources = pdf.getPage(0).getResources();
            var image = (PDImageXObject)
                    resources.getXObject(resources.getXObjectNames().iterator().next());
            assertThat(image.getWidth()).isEqualTo(7);
            assertThat(StructureReader.read(pdf)).containsExactly("/Document/P/Figure [Logo]");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_BINARY, 13})
    void everyKindOfPngIsTaken(int type) throws IOException {
        byte[] png = written("png", type);

        assertThatNoException().isThrownBy(() -> new Picture("logo.png", png));
    }

    /** A PNG of 5 by 5 grey dots in seven passes, written with Python's zlib by the standard's table of passes. */
    @Test
    void anInterlacedPngIsTaken() {
        byte[] png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAAAAAHfA0mvAAAAFUlEQVR4nGNoYABCMAGkIEwoaoCRAM2kDIEMJ0+TAAAAAElFTkSuQmCC");

        assertThatNoException().isThrownBy(() -> new Picture("logo.png", png));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jpg  | is a JPEG picture",
                "gif  | is a GIF picture",
                "text | is a text file",
                "svg  | is an SVG picture",
                "none | is empty",
                "cut  | is cut off after 60 bytes",
                "flip | is damaged: its part IDAT has another check sum than it says",
                "thin | is damaged: some of its dots are missing",
                "huge | has 100000 x 100000 dots, 1 to 40000000 can be printed"
            })
    void whatIsNoPngIsToldByNameAndKind(String kind, String found) throws IOException {
        byte[] content = content(kind);

        assertThatExceptionOfType(PdfException.class)
                .isThrownBy(() -> new Picture("logo.png", content))
                .withMessage("the picture logo.png " + found + MEND);
    }

    @Test
    void aPictureInTheDocumentIsLookedAtToo() throws IOException {
        String jpeg = Base64.getEncoder().encodeToString(content("jpg"));

        assertThatExceptionOfType(PdfException.class)
                .isThrownBy(() -> Samples.render(
                        Samples.document("<p><img src=\"data:image/png;base64," + jpeg + "\" alt=\"x\"/></p>")))
                .withMessageContaining("is a JPEG picture");
    }

    @Test
    void aPictureThatIsNotThereIsTold() throws IOException {
        PdfSource source = Samples.document("<p><img src=\"lgo.png\" alt=\"Logo\"/></p>")
                .withPictures(List.of(new Picture("logo.png", written("png", BufferedImage.TYPE_INT_RGB))));

        assertThatExceptionOfType(PdfException.class)
                .isThrownBy(() -> Samples.render(source))
                .withMessageContaining("refers to lgo.png")
                .withMessageContaining("[logo.png]");
    }

    private static byte[] content(String kind) throws IOException {
        byte[] png = written("png", BufferedImage.TYPE_INT_RGB);
        return switch (kind) {
            case "jpg" -> written("jpg", BufferedImage.TYPE_INT_RGB);
            case "gif" -> written("gif", BufferedImage.TYPE_INT_RGB);
            case "text" -> "not a picture".getBytes(StandardCharsets.UTF_8);
            case "svg" -> "<?xml version='1.0'?><svg/>".getBytes(StandardCharsets.UTF_8);
            case "none" -> new byte[0];
            case "cut" -> Arrays.copyOf(png, 60);
            case "flip" -> {
                png[png.length - 20] ^= 1;
                yield png;
            }
            case "thin" -> header(png, 7, 8);
            case "huge" -> header(png, 100_000, 100_000);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** The picture with another size in its header, and the check sum that belongs to it. */
    private static byte[] header(byte[] png, int width, int height) {
        var changed = ByteBuffer.wrap(png);
        changed.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        changed.putInt(29, (int) sum.getValue());
        return png;
    }

    private static byte[] written(String format, int type) throws IOException {
        var image = new BufferedImage(7, 6, type);
        image.setRGB(3, 3, Color.RED.getRGB());
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }
}
