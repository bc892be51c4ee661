package eu.regiometer.report.template;

import freemarker.cache.StrongCacheStorage;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Gives out templates that can be stopped: each loop and macro looks whether its thread was interrupted. What FreeMarker
 * offers for this is not part of its stable interface; a test shows that it works.
 */
final class GuardedConfiguration extends Configuration {

    private static final String GUARDED = "guarded";

    GuardedConfiguration() {
        super(VERSION_2_3_35);
        setCacheStorage(new StrongCacheStorage());
        setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    }

    @Override
    public synchronized Template getTemplate(
            String name,
            @Nullable Locale locale,
            @Nullable Object condition,
            @Nullable String encoding,
            boolean parsed,
            boolean ignoreMissing)
            throws IOException {
        Template template = super.getTemplate(name, locale, condition, encoding, parsed, ignoreMissing);
        if (template != null && template.getCustomAttribute(GUARDED) == null) {
            _CoreAPI.addThreadInterruptedChecks(template);
            template.setCustomAttribute(GUARDED, true);
        }
        return template;
    }
}
