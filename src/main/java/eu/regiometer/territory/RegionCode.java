package eu.regiometer.territory;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The three kinds of region code: NUTS 2024 in the Union and EFTA, ITL in the United Kingdom, ISO 3166-2 elsewhere.
 */
final class RegionCode {

    private static final Pattern NUTS = Pattern.compile("[A-Z]{2}[A-Z0-9]{1,3}");
    private static final Pattern ITL = Pattern.compile("TL[A-Z][A-Z0-9]{0,2}");
    private static final Pattern ISO_3166_2 = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final String UNITED_KINGDOM = "UK";
    private static final Map<String, String> COUNTRY_ALIASES = Map.of("GR", "EL", "GB", UNITED_KINGDOM);
    private static final int COUNTRY_LETTERS = 2;

    private RegionCode() {}

    /** Country code as the product spells it: EL for GR, UK for GB. */
    static String country(String code) {
        return COUNTRY_ALIASES.getOrDefault(code, code);
    }

    /** Whether a code has one of the three forms and belongs to the country. */
    static boolean fits(String code, String country) {
        if (ITL.matcher(code).matches()) {
            return country.equals(UNITED_KINGDOM);
        }
        boolean form = NUTS.matcher(code).matches() || ISO_3166_2.matcher(code).matches();
        return form && code.startsWith(country) && !country.equals(UNITED_KINGDOM);
    }

    /** A code with its country spelt as the product does: GR30 as EL30, UKM5 as TLM5. */
    static String respelt(String code) {
        if (code.length() <= COUNTRY_LETTERS) {
            return code;
        }
        String country = country(code.substring(0, COUNTRY_LETTERS));
        String rest = code.substring(COUNTRY_LETTERS);
        if (country.equals(UNITED_KINGDOM)) {
            return "TL" + (rest.startsWith("-") ? rest.substring(1) : rest);
        }
        return country + rest;
    }
}
