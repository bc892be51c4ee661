/** What was asked: items, scales, routing, constraints, labels per language. Never what was answered. */
@NullMarked
package eu.regiometer.questionnaire;

import org.jspecify.annotations.NullMarked;
