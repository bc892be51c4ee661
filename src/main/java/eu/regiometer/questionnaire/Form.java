package eu.regiometer.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A questionnaire workbook as XLSForm understands it, before it is a survey of a programme.
 *
 * @param settings its sheet settings; none where it has no such sheet
 * @param languages languages of the labels
 * @param sheet its sheet survey; none where it has no such sheet
 * @param questions questions in the order of the form, those of an unknown type included
 * @param choices its sheet choices; none where it has no such sheet
 * @param names names that expressions may use
 * @param checks its sheet checks; none where it has no such sheet
 */
record Form(
        Optional<SettingsSheet> settings,
        SortedSet<String> languages,
        Optional<FormSheet> sheet,
        List<FormQuestion> questions,
        Optional<ChoicesSheet> choices,
        Names names,
        Optional<FormSheet> checks) {}
