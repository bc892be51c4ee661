package eu.regiometer.report.lint;

import freemarker.core.Environment;
import freemarker.core.TemplateNumberFormat;
import freemarker.core.TemplateNumberFormatFactory;
import freemarker.core.TemplateValueFormatException;
import freemarker.template.TemplateNumberModel;
import java.util.Locale;

/** Refuses to print numbers, for templates print them with functions of the product. */
final class NoNumberFormat extends TemplateNumberFormatFactory {

    /** A number came to be printed. */
    static final class Unformatted extends TemplateValueFormatException {

        private static final long serialVersionUID = 1L;

        Unformatted() {
            super("a number printed without a function");
        }
    }

    @Override
    public TemplateNumberFormat get(String parameters, Locale locale, Environment environment) {
        return new TemplateNumberFormat() {
            @Override
            public String formatToPlainText(TemplateNumberModel number) throws Unformatted {
                throw new Unformatted();
            }

            @Override
            public boolean isLocaleBound() {
                return false;
            }

            @Override
            public String getDescription() {
                return "none";
            }
        };
    }
}
