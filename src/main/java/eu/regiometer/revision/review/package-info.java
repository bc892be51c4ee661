/**
 * The life of a report from draft to publication: its versions, states, comments and decisions. Knows no layout and no
 * file but the workbooks of reviewers.
 */
@NullMarked
package eu.regiometer.revision.review;

import org.jspecify.annotations.NullMarked;
