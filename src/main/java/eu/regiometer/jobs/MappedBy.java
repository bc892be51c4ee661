package eu.regiometer.jobs;

import eu.regiometer.intake.MappingUse;

/**
 * The mapping sheet by which a submission was read.
 *
 * @param name name of the sheet relative to the drop folder
 * @param hash SHA-256 of its content
 * @param size size in bytes
 * @param beside whether it lay beside the file; else it explained another file with the same titles before
 * @param region code of the region
 * @param survey id of the survey
 * @param titles fingerprint of the titles that it explains
 */
record MappedBy(String name, String hash, long size, boolean beside, String region, String survey, String titles) {

    static MappedBy of(MappingUse use) {
        return new MappedBy(
                use.sheet().name(),
                use.sheet().hash(),
                use.sheet().size(),
                use.beside(),
                use.region(),
                use.survey().id(),
                use.titles());
    }
}
