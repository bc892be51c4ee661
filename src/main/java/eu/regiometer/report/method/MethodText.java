package eu.regiometer.report.method;

import java.util.List;

/** The description of methods as Markdown, for a terminal or for the documentation. */
public final class MethodText {

    private MethodText() {}

    /**
     * Writes it.
     *
     * @param programme name of the programme that the settings come from
     * @param formulas whether formulas are written too
     * @param level of the headings of the parts
     */
    public static String of(MethodNotes notes, String programme, boolean formulas, int level) {
        StringBuilder text = new StringBuilder();
        text.append(notes.text("lead", "programme", programme)).append('\n');
        for (Part part : notes.parts()) {
            text.append('\n')
                    .append("#".repeat(level))
                    .append(' ')
                    .append(notes.name(part))
                    .append("\n\n");
            List<MethodNotes.Note> own = notes.of(part);
            for (MethodNotes.Note note : own) {
                text.append("- **").append(note.name()).append(".** ").append(note.text());
                if (!note.source().isEmpty()) {
                    text.append(" (").append(note.source()).append(')');
                }
                text.append('\n');
                if (formulas && !note.formula().isEmpty()) {
                    text.append("  `").append(note.formula()).append("`\n");
                }
            }
        }
        return text.toString();
    }
}
