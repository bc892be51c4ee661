package eu.regiometer.report;

import eu.regiometer.report.template.TemplateFolder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Version of the templates: a name that a designer gives and a mark of their content.
 *
 * @param text for example {@code 1 (3fa2b81c)}
 */
record TemplateVersion(String text) {

    private static final List<String> FILES =
            List.of("common.ftl", "eu.ftl", "lens.ftl", "local.ftl", "page.ftl", "regional.ftl", "report.css");
    private static final int SHOWN = 8;

    static TemplateVersion of(TemplateFolder folder) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            FILES.forEach(file -> digest.update(folder.text(file).getBytes(StandardCharsets.UTF_8)));
            String mark = HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
            return new TemplateVersion(folder.text("version.txt").strip() + " (" + mark + ")");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
