package eu.regiometer.report.template;

import java.io.StringWriter;

/** Collects what a template writes, up to a length that no report comes near. */
final class CappedWriter extends StringWriter {

    /** A hundred times the largest report. */
    static final int MOST = 40_000_000;

    private static final int USUAL = 1 << 16;

    private final String template;

    CappedWriter(String template) {
        super(USUAL);
        this.template = template;
    }

    @Override
    public void write(int c) {
        super.write(c);
        check();
    }

    @Override
    public void write(char[] text, int from, int length) {
        super.write(text, from, length);
        check();
    }

    @Override
    public void write(String text) {
        super.write(text);
        check();
    }

    @Override
    public void write(String text, int from, int length) {
        super.write(text, from, length);
        check();
    }

    private void check() {
        if (getBuffer().length() > MOST) {
            throw new TemplateFailure("report template " + template + ": wrote more than " + MOST
                    + " characters, so probably a loop without end; look for a <#list> over a range without an end");
        }
    }
}
