package eu.regiometer.jobs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the renderer's remarks on elements that it lays out like any block from the screen, as the main job does by its
 * settings; for commands that start no job and so have no settings of logging.
 */
final class QuietRenderer {

    private static final String RENDERER = "org.xhtmlrenderer";

    private QuietRenderer() {}

    static void begin() {
        if (LoggerFactory.getLogger(RENDERER) instanceof Logger logger) {
            logger.setLevel(Level.ERROR);
        }
    }
}
