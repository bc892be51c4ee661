package eu.regiometer.findings;

import java.util.List;

/**
 * The codes of the message catalogue with their usual severity and effect and the placeholders of their wording. The
 * catalogue itself, per language, is the business of {@code publication}.
 *
 * <p>The placeholders {@code file}, {@code sheet}, {@code cell}, {@code row}, {@code variable}, {@code option} and
 * {@code value} are filled from the finding itself unless it brings an argument of that name; all others are arguments.
 */
public enum FindingCode {
    FILE_EMPTY(Severity.BLOCKING, Effect.FILE),
    FILE_TOO_LARGE(Severity.BLOCKING, Effect.FILE, "size", "limit"),
    FILE_NAME(Severity.BLOCKING, Effect.FILE),
    FILE_LINK(Severity.BLOCKING, Effect.FILE),
    FILE_UNFINISHED(Severity.WARNING, Effect.WAITS),
    TYPE_UNKNOWN(Severity.BLOCKING, Effect.FILE, "found"),
    TYPE_MISMATCH(Severity.BLOCKING, Effect.FILE, "found"),
    TYPE_HTML(Severity.BLOCKING, Effect.FILE, "found"),
    TYPE_ENCODING(Severity.BLOCKING, Effect.FILE),
    TYPE_XLS(Severity.BLOCKING, Effect.FILE, "found"),
    TYPE_OLD_XLS(Severity.BLOCKING, Effect.FILE, "found"),
    TYPE_XLSB(Severity.BLOCKING, Effect.FILE, "found"),
    TYPE_ODS(Severity.BLOCKING, Effect.FILE, "found"),
    TYPE_ENCRYPTED(Severity.BLOCKING, Effect.FILE),
    ZIP_TRUNCATED(Severity.BLOCKING, Effect.FILE, "detail"),
    ZIP_CRC(Severity.BLOCKING, Effect.FILE, "detail"),
    ZIP_SIZE(Severity.BLOCKING, Effect.FILE, "detail"),
    ZIP_DUPLICATE(Severity.BLOCKING, Effect.FILE, "detail"),
    ZIP_OVERLAP(Severity.BLOCKING, Effect.FILE, "detail"),
    ZIP_PATH(Severity.BLOCKING, Effect.FILE, "detail"),
    ZIP_ENTRIES(Severity.BLOCKING, Effect.FILE, "detail"),
    ZIP_BOMB(Severity.BLOCKING, Effect.FILE, "detail"),
    LIMIT_TIME(Severity.BLOCKING, Effect.FILE, "detail"),
    LIMIT_MEMORY(Severity.BLOCKING, Effect.FILE, "detail"),
    PART_TYPE(Severity.BLOCKING, Effect.FILE, "detail"),
    PART_XML(Severity.BLOCKING, Effect.FILE, "detail"),
    PART_RELATION(Severity.BLOCKING, Effect.FILE, "detail"),
    PART_LIMIT(Severity.BLOCKING, Effect.FILE, "detail"),
    READER_FAILED(Severity.BLOCKING, Effect.FILE, "detail"),
    PART_MACRO(Severity.BLOCKING, Effect.FILE),
    PART_EXTERNAL(Severity.BLOCKING, Effect.FILE, "target"),
    PART_OBJECT(Severity.BLOCKING, Effect.FILE, "target"),
    PART_DOCTYPE(Severity.BLOCKING, Effect.FILE),
    PART_STRICT(Severity.BLOCKING, Effect.FILE),
    SHEET_ROWS(Severity.BLOCKING, Effect.FILE, "found", "unit", "limit"),
    SHEET_COLUMNS(Severity.BLOCKING, Effect.FILE, "found", "unit", "limit"),
    SHEET_CELLS(Severity.BLOCKING, Effect.FILE, "found", "unit", "limit"),
    SHEET_STRINGS(Severity.BLOCKING, Effect.FILE, "found", "unit", "limit"),
    SHEET_TEXT(Severity.BLOCKING, Effect.FILE, "found", "unit", "limit"),
    SHEET_COUNT(Severity.BLOCKING, Effect.FILE, "found", "unit", "limit"),
    SHEET_NAME(Severity.BLOCKING, Effect.FILE, "sheet", "cell", "detail"),
    SHEET_REFERENCE(Severity.BLOCKING, Effect.FILE, "sheet", "cell", "detail"),
    SHEET_ORDER(Severity.BLOCKING, Effect.FILE, "sheet", "cell", "detail"),
    SHEET_STRING_INDEX(Severity.BLOCKING, Effect.FILE, "sheet", "cell", "detail"),
    CELL_MALFORMED(Severity.BLOCKING, Effect.FILE, "sheet", "cell", "detail"),
    CELL_FORMULA_ACTIVE(Severity.BLOCKING, Effect.FILE, "cell"),
    CELL_FORMULA(Severity.WARNING, Effect.NONE, "cell", "value"),
    CELL_FORMULA_NO_VALUE(Severity.BLOCKING, Effect.CELL, "cell"),
    CELL_ERROR(Severity.BLOCKING, Effect.CELL, "cell", "value"),
    CELL_TEXT_FORMULA(Severity.WARNING, Effect.NONE),
    CELL_MERGED(Severity.WARNING, Effect.NONE, "range"),
    LAYOUT_UNKNOWN(Severity.BLOCKING, Effect.FILE, "sheet", "row"),
    LAYOUT_PARTIAL(Severity.WARNING, Effect.WAITS, "found", "asked", "kind", "columns", "missing", "mapping"),
    LAYOUT_AMBIGUOUS(Severity.BLOCKING, Effect.FILE, "a", "b"),
    LAYOUT_QUESTIONNAIRE(Severity.BLOCKING, Effect.FILE),
    LAYOUT_STATISTICS(Severity.BLOCKING, Effect.FILE),
    LAYOUT_EMPTY(Severity.BLOCKING, Effect.FILE, "sheet", "rows"),
    MAPPING_ALONE(Severity.WARNING, Effect.WAITS, "found"),
    MAPPING_COLUMNS(Severity.BLOCKING, Effect.WAITS, "columns"),
    MAPPING_SETTING(Severity.BLOCKING, Effect.WAITS, "cell", "found", "expected"),
    MAPPING_HEADER(Severity.BLOCKING, Effect.WAITS, "cell", "header", "near"),
    MAPPING_VARIABLE(Severity.BLOCKING, Effect.WAITS, "cell", "found", "near"),
    MAPPING_OPTION(Severity.BLOCKING, Effect.WAITS, "cell", "found", "variable", "allowed"),
    MAPPING_VALUE(Severity.BLOCKING, Effect.WAITS, "cell", "found", "variable", "allowed"),
    MAPPING_TWICE(Severity.BLOCKING, Effect.WAITS, "cell", "other"),
    SET_INCOMPLETE(Severity.WARNING, Effect.WAITS, "found", "missing"),
    SET_IGNORED(Severity.NOTE, Effect.NONE, "count"),
    COVER_KIND(Severity.BLOCKING, Effect.FILE, "found", "expected"),
    COVER_VERSION(Severity.BLOCKING, Effect.FILE, "found", "wave", "expected"),
    COVER_WAVE(Severity.BLOCKING, Effect.FILE, "found", "wave", "expected"),
    COVER_REGION(Severity.BLOCKING, Effect.FILE, "found", "expected"),
    COVER_DAMAGED(Severity.BLOCKING, Effect.FILE, "cell", "found", "expected"),
    COVER_LANGUAGE(Severity.BLOCKING, Effect.FILE, "cell", "found", "expected"),
    COVER_COUNTS(Severity.WARNING, Effect.NONE, "cell", "found"),
    COVER_DATES(Severity.WARNING, Effect.NONE, "cell", "found"),
    HEADER_MISSING(Severity.BLOCKING, Effect.FILE, "variables"),
    HEADER_DUPLICATE(Severity.BLOCKING, Effect.FILE, "columns"),
    HEADER_BLANK(Severity.BLOCKING, Effect.FILE, "columns"),
    HEADER_UNKNOWN(Severity.WARNING, Effect.NONE, "column", "header", "near"),
    HEADER_ABBREVIATED(Severity.BLOCKING, Effect.FILE),
    ROW_NO_KEY(Severity.BLOCKING, Effect.ROW, "value"),
    ROW_DUPLICATE_KEY(Severity.BLOCKING, Effect.ROW, "key", "rows"),
    ROW_REPEATED(Severity.NOTE, Effect.ROW, "rows", "first"),
    ROW_ALIKE(Severity.NOTE, Effect.NONE, "rows", "first"),
    ROW_NOT_ELIGIBLE(Severity.BLOCKING, Effect.ROW, "variable", "value", "rule"),
    ROW_UNFINISHED(Severity.NOTE, Effect.ROW, "rows", "reason"),
    ROW_NO_CONSENT(Severity.NOTE, Effect.ROW, "rows", "reason"),
    ROW_REJECTED_BY_TOOL(Severity.NOTE, Effect.ROW, "rows", "reason"),
    ROW_TOTAL(Severity.NOTE, Effect.ROW, "rows", "reason"),
    ROW_HASTY(Severity.NOTE, Effect.NONE, "limit"),
    ROW_OTHER_REGION(Severity.WARNING, Effect.NONE),
    KEY_OTHER_REGION(Severity.NOTE, Effect.NONE),
    ROW_OTHER_PART(Severity.BLOCKING, Effect.ROW, "part"),
    ROW_TOO_FEW_ANSWERS(Severity.WARNING, Effect.ROW, "answered", "asked"),
    VALUE_CODE(Severity.BLOCKING, Effect.CELL, "value", "variable", "allowed", "near"),
    VALUE_TYPE(Severity.BLOCKING, Effect.CELL, "value", "type"),
    VALUE_AMBIGUOUS(Severity.BLOCKING, Effect.CELL, "value"),
    VALUE_RANGE(Severity.BLOCKING, Effect.CELL, "value", "low", "high", "unit"),
    VALUE_DATE(Severity.BLOCKING, Effect.CELL, "value"),
    VALUE_DATE_AMBIGUOUS(Severity.BLOCKING, Effect.CELL, "value"),
    VALUE_EXCEL_DATE(Severity.BLOCKING, Effect.CELL, "value"),
    VALUE_SHIFTED(Severity.BLOCKING, Effect.FILE, "variables", "low", "high", "expected"),
    VALUE_REQUIRED(Severity.BLOCKING, Effect.CELL, "variable"),
    VALUE_ROUTING(Severity.WARNING, Effect.CELL, "variable", "condition", "other"),
    VALUE_CONFLICT(Severity.BLOCKING, Effect.CELL, "cell", "other"),
    VALUE_BLANK_AS_NO(Severity.WARNING, Effect.NONE, "value", "used"),
    VALUE_PERCENT(Severity.WARNING, Effect.NONE, "value", "used"),
    VALUE_UNIT(Severity.WARNING, Effect.NONE, "value", "used"),
    VALUE_LEADING_ZERO(Severity.WARNING, Effect.NONE, "value", "used"),
    VALUE_TRUNCATED(Severity.WARNING, Effect.NONE, "value", "used"),
    VALUE_PERSONAL(Severity.BLOCKING, Effect.CELL, "cell"),
    WEIGHT_RANGE(Severity.BLOCKING, Effect.ROW, "value", "low", "high"),
    WEIGHT_SPREAD(Severity.WARNING, Effect.NONE, "ratio"),
    WEIGHT_AS_GIVEN(Severity.NOTE, Effect.NONE),
    WEIGHT_EQUAL(Severity.NOTE, Effect.NONE),
    WEIGHT_NO_MARGIN(Severity.NOTE, Effect.NONE, "rows", "variable", "value"),
    DESIGN_COUNT(Severity.WARNING, Effect.CELL, "value"),
    DESIGN_CONFLICT(Severity.WARNING, Effect.NONE, "group", "low", "high"),
    DESIGN_SMALL(Severity.WARNING, Effect.NONE, "group", "low", "rows"),
    WEIGHT_RAKING(Severity.BLOCKING, Effect.NONE, "margin", "error", "category", "rows", "fewest"),
    WEIGHT_JOINED(Severity.WARNING, Effect.NONE, "margin", "error", "category", "rows", "fewest", "joined"),
    WEIGHT_MIXED(Severity.BLOCKING, Effect.NONE),
    WEIGHT_PARTLY(Severity.WARNING, Effect.NONE, "file", "others"),
    WEIGHT_TOTAL(Severity.NOTE, Effect.NONE, "sum", "population"),
    WEIGHT_SCALE(Severity.WARNING, Effect.NONE, "sum"),
    WEIGHT_CLUSTERS(Severity.NOTE, Effect.NONE),
    WEIGHT_TRIMMING(Severity.BLOCKING, Effect.NONE, "low", "high"),
    WEIGHT_ROUNDED(Severity.NOTE, Effect.NONE, "rows"),
    STRATUM_EMPTY(Severity.WARNING, Effect.NONE, "stratum"),
    STRATUM_SINGLE(Severity.WARNING, Effect.NONE, "stratum"),
    STRATUM_SINGLE_REFUSED(Severity.BLOCKING, Effect.NONE, "stratum"),
    SUBMISSION_DUPLICATE(Severity.NOTE, Effect.NONE, "name"),
    SUBMISSION_REPLACES(Severity.NOTE, Effect.NONE, "name", "old", "new", "changed"),
    SUBMISSION_TWIN(Severity.WARNING, Effect.WAITS, "a", "b"),
    SUBMISSION_SHRINKS(Severity.WARNING, Effect.WAITS, "new", "old"),
    SUBMISSION_OLDER(Severity.WARNING, Effect.WAITS),
    QUESTIONNAIRE_TYPE(Severity.BLOCKING, Effect.FILE, "sheet", "cell", "found", "expected"),
    QUESTIONNAIRE_COLUMN(Severity.BLOCKING, Effect.FILE, "sheet", "cell", "found", "expected"),
    QUESTIONNAIRE_LIST(Severity.BLOCKING, Effect.FILE, "sheet", "cell", "found", "expected"),
    QUESTIONNAIRE_REFERENCE(Severity.BLOCKING, Effect.FILE, "sheet", "cell", "found", "expected"),
    QUESTIONNAIRE_EXPRESSION(Severity.BLOCKING, Effect.FILE, "sheet", "cell", "found", "expected"),
    QUESTIONNAIRE_TRANSLATION(Severity.BLOCKING, Effect.FILE, "sheet", "cell", "found", "expected");

    private final Severity severity;
    private final Effect effect;
    private final List<String> placeholders;

    FindingCode(Severity severity, Effect effect, String... placeholders) {
        this.severity = severity;
        this.effect = effect;
        this.placeholders = List.of(placeholders);
    }

    /** The code as people see it, for example {@code VALUE-RANGE}. */
    public String text() {
        return name().replace('_', '-');
    }

    /** Usual severity; a finding may differ from it. */
    public Severity severity() {
        return severity;
    }

    /** Usual effect; a finding may differ from it. */
    public Effect effect() {
        return effect;
    }

    /** Names that the wording of this code may use, in the order of the catalogue. */
    public List<String> placeholders() {
        return placeholders;
    }
}
