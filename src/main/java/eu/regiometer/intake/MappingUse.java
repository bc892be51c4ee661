package eu.regiometer.intake;

import eu.regiometer.questionnaire.Survey;

/**
 * By which mapping sheet a file is read.
 *
 * @param sheet the sheet
 * @param beside whether it lies beside the file; else it explained another file with the same titles before
 * @param region region of the file
 * @param survey survey of the file
 * @param titles fingerprint of the file's titles
 */
public record MappingUse(ReceivedFile sheet, boolean beside, String region, Survey survey, String titles) {

    /** How the rule of a layout begins that a sheet beside the file explains; its hash follows. */
    public static final String BESIDE = "mapped: mapping sheet beside the file, ";

    /** The same for a sheet that is remembered. */
    public static final String REMEMBERED = "mapped: remembered mapping sheet, ";
}
