package eu.regiometer.intake;

import java.util.Locale;

/** The fields of the cover sheet: field n stands in cell Bn and has a defined name. */
enum CoverField {
    TEMPLATE,
    KIND,
    VERSION,
    REGION,
    WAVE,
    LANGUAGE,
    CONTACT,
    FIELD_FROM,
    FIELD_TO,
    ELIGIBLE,
    INVITED,
    PART,
    SYNTHETIC;

    /** Column of the values, from 1. */
    static final int COLUMN = 2;

    /** Row of the field, from 1. */
    int row() {
        return ordinal() + 1;
    }

    /** For example {@code B4}. */
    String cell() {
        return "B" + row();
    }

    /** For example {@code rm_region}. */
    String definedName() {
        return "rm_" + name().toLowerCase(Locale.ROOT);
    }
}
