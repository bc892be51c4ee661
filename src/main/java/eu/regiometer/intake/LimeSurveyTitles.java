package eu.regiometer.intake;

import java.util.List;
import java.util.Optional;

/**
 * Titles of the columns in which LimeSurvey records a response itself: codes, English full titles, or both as
 * {@code code. title}. Full titles in other languages say nothing here.
 */
final class LimeSurveyTitles {

    /** What such a column holds, in the order of the export; the first four are always there. */
    enum Meta {
        ID("id", "response id"),
        SUBMITTED("submitdate", "date submitted"),
        LAST_PAGE("lastpage", "last page"),
        LANGUAGE("startlanguage", "start language"),
        SEED("seed", "seed"),
        TOKEN("token", "access code"),
        STARTED("startdate", "date started"),
        CHANGED("datestamp", "date last action"),
        ADDRESS("ipaddr", "ip address"),
        REFERRER("refurl", "referrer url");

        private final String code;
        private final String title;

        Meta(String code, String title) {
            this.code = code;
            this.title = title;
        }

        /** Whether it tells who answered or from where. */
        boolean personal() {
            return this == TOKEN || this == ADDRESS || this == REFERRER;
        }
    }

    /** Columns that every export has, in this order. */
    static final List<Meta> ALWAYS = List.of(Meta.ID, Meta.SUBMITTED, Meta.LAST_PAGE, Meta.LANGUAGE);

    private static final String POINT = ". ";

    private LimeSurveyTitles() {}

    /** What a title means; empty when it is not one of these. */
    static Optional<Meta> of(String title) {
        String plain = LabelText.normalise(title);
        for (Meta meta : Meta.values()) {
            if (plain.equals(meta.code) || plain.equals(meta.title) || plain.startsWith(meta.code + POINT)) {
                return Optional.of(meta);
            }
        }
        return Optional.empty();
    }

    /** Whether titles begin with those that every export has. */
    static boolean begins(List<String> titles) {
        return titles.size() >= ALWAYS.size()
                && ALWAYS.stream()
                        .allMatch(meta -> of(titles.get(meta.ordinal()))
                                .filter(meta::equals)
                                .isPresent());
    }

    /** Whether a column holds how long the whole interview took, in seconds; times of its parts may follow. */
    static boolean total(String title) {
        return code(title).equals("interviewtime");
    }

    /** Whether a column holds how long the interview, a group or a question took. */
    static boolean duration(String title) {
        return code(title).matches("[a-z][a-z0-9]*time[0-9]*");
    }

    private static String code(String title) {
        return LabelText.normalise(title).split("\\. ", 2)[0];
    }
}
