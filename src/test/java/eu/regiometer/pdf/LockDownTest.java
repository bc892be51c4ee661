package eu.regiometer.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plants addresses of a listening socket of this very machine into documents and counts its visitors. */
class LockDownTest {

    private final AtomicInteger visitors = new AtomicInteger();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    server.accept().close();
                    visitors.incrementAndGet();
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<head><title>T</title><link rel=\"stylesheet\" href=\"@URL@\"/></head><body/>",
                "<head><title>T</title><style>@import url('@URL@');</style></head><body/>",
                "<head><title>T</title><style>@font-face { font-family: F; src: url('@URL@.ttf') }</style></head><body/>",
                "<head><title>T</title></head><body><img src=\"@URL@\" alt=\"x\"/></body>",
                "<head><title>T</title></head><body><p style=\"background-image: url('@URL@')\">x</p></body>",
                "<head><title>T</title></head><body><ul style=\"list-style-image: url('@URL@')\"><li>x</li></ul></body>",
                "<head><title>T</title></head><body><p style=\"content: url('@URL@')\">x</p>"
                        + "<img src=\"data:image/svg+xml;base64,QUJD\" alt=\"x\"/></body>"
            })
    void anAddressIsRefusedAndNotVisited(String html) {
        String url = "http://127.0.0.1:" + server.getLocalPort() + "/planted";
        PdfSource source = xhtml("<html lang=\"en\">" + html.replace("@URL@", url) + "</html>");

        assertThatExceptionOfType(PdfException.class).isThrownBy(() -> Samples.render(source));
        assertThat(visitors).hasValue(0);
    }

    @Test
    void aFileIsRefusedByName(@TempDir Path folder) throws IOException {
        Path secret = Files.write(folder.resolve("secret.png"), new byte[] {1});
        String address = secret.toUri().toString();

        assertThatExceptionOfType(PdfException.class)
                .isThrownBy(() -> Samples.render(Samples.document("<img src=\"" + address + "\" alt=\"x\"/>")))
                .withMessageContaining("nothing is loaded from outside");
    }

    @Test
    void entitiesAreRefused(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "canary");

        assertThatExceptionOfType(PdfException.class)
                .isThrownBy(() -> Samples.render(xhtml("<!DOCTYPE html [<!ENTITY e SYSTEM \"" + secret.toUri()
                        + "\">]><html lang=\"en\"><head><title>T</title></head><body>&e;</body></html>")))
                .withMessageContaining("DOCTYPE");
    }

    @Test
    void aPictureInTheDocumentIsPainted() throws IOException {
        // one red pixel
        String png =
                "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAA"
                        + "AAElFTkSuQmCC";
        byte[] pdf = Samples.render(Samples.document("<p><img src=\"" + png + "\" alt=\"A red pixel\"/></p>"));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
    }

    private static PdfSource xhtml(String xhtml) {
        return new PdfSource(xhtml, List.of(), Map.of(), "planted", Samples.DATE, List.of());
    }
}
