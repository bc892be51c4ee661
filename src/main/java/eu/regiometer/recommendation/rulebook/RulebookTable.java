package eu.regiometer.recommendation.rulebook;

import static eu.regiometer.recommendation.rulebook.Column.choice;
import static eu.regiometer.recommendation.rulebook.Column.number;
import static eu.regiometer.recommendation.rulebook.Column.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The sheets of the rulebook with the columns that each must have; the order of rows means nothing in any of them. */
enum RulebookTable {
    RULES(
            List.of("rule_id"),
            text("rule_id", 10),
            choice("challenge", 11, Choice.CHALLENGE),
            text("linked", 9),
            choice("level", 11, Choice.LEVEL),
            choice("national", 10, Choice.YES_NO),
            choice("lens", 11, Choice.LENS),
            number("months", 9),
            choice("cost", 7, Choice.COST),
            choice("kpi_code", 15, Choice.INDICATOR),
            text("kpi_target", 11),
            text("practice_tag", 22),
            text("drivers", 24),
            text("relations", 22)),
    CONDITIONS(
            List.of("rule_id", "seq"),
            choice("rule_id", 10, Choice.RULE),
            number("seq", 7),
            choice("indicator", 18, Choice.INDICATOR),
            choice("statistic", 15, Choice.STATISTIC),
            text("argument", 32),
            choice("operator", 10, Choice.OPERATOR),
            number("threshold", 11)),
    EXAMPLES(
            List.of("rule_id", "outcome", "seq"),
            choice("rule_id", 10, Choice.RULE),
            choice("outcome", 15, Choice.OUTCOME),
            number("seq", 7),
            number("figure", 11),
            number("ci_low", 11),
            number("ci_high", 11)),
    TEXTS(
            List.of("rule_id", "language"),
            choice("rule_id", 10, Choice.RULE),
            text("language", 10),
            text("title", 44),
            text("evidence", 64),
            text("first_step", 44),
            text("addressee", 28),
            text("owner", 26),
            text("kpi", 34),
            choice("status", 14, Choice.STATUS)),
    FRAMES(List.of("frame"), text("frame", 12), text("name::en", 50), text("valid_from", 12), text("valid_to", 12)),
    HOOKS(List.of("rule_id"), choice("rule_id", 10, Choice.RULE)),
    PRACTICES(
            List.of("practice_id"),
            text("practice_id", 12),
            choice("origin", 12, Choice.ORIGIN),
            choice("region", 10, Choice.REGION),
            text("title", 38),
            text("start", 10),
            text("end", 10),
            text("problem", 38),
            text("resources", 34),
            text("success", 42),
            text("transfer", 42),
            text("tags", 34),
            text("drivers", 24),
            choice("maturity", 12, Choice.MATURITY),
            text("contact", 36)),
    PILOTS(
            List.of("pilot_id"),
            text("pilot_id", 10),
            choice("profile", 15, Choice.PROFILE),
            choice("lens", 11, Choice.LENS),
            text("title", 40),
            choice("first", 10, Choice.REGION),
            choice("second", 10, Choice.REGION),
            choice("stage", 12, Choice.PILOT_STAGE),
            text("start", 10),
            number("users", 9),
            number("relations", 11).optional(),
            text("result", 44)),
    ACTIONS(
            List.of("action_id"),
            text("action_id", 11),
            choice("region", 9, Choice.REGION),
            choice("objective", 10, Choice.OBJECTIVE),
            choice("rule_id", 9, Choice.RULE),
            text("title", 40),
            text("owner", 26),
            text("partners", 28),
            text("step_1", 26),
            text("step_2", 26),
            text("step_3", 26),
            text("step_4", 26),
            text("step_5", 26),
            text("start", 10),
            text("end", 10),
            choice("cost", 7, Choice.COST),
            text("hook", 30),
            choice("status", 12, Choice.ACTION_STATUS),
            choice("kpi_code", 15, Choice.INDICATOR),
            text("target", 10)),
    SLOTS(
            List.of("region", "number"),
            choice("region", 10, Choice.REGION),
            number("number", 9),
            choice("theme", 11, Choice.THEME),
            text("need", 52),
            text("lead", 26),
            choice("stage", 12, Choice.STAGE),
            text("value_band", 26),
            text("year", 9)),
    CENTRES(
            List.of("name"),
            text("name", 50),
            choice("country", 10, Choice.COUNTRY),
            text("reach", 30),
            text("contact", 44)),
    FRAMEWORKS(
            List.of("country"),
            choice("country", 10, Choice.COUNTRY),
            text("law", 60),
            text("law::en", 50),
            text("thresholds::en", 54),
            text("body", 44),
            text("portal", 40),
            text("language", 10),
            text("valid_from", 12),
            text("valid_to", 12),
            text("remark", 36)),
    AGREEMENT(
            List.of("objective", "region"),
            text("objective", 11),
            text("text::en", 54),
            choice("region", 10, Choice.REGION),
            choice("signed", 9, Choice.YES_NO),
            text("date", 12)),
    INVENTORY(
            List.of("region", "solution"),
            choice("region", 10, Choice.REGION),
            text("solution", 48),
            choice("owner_type", 14, Choice.OWNER_TYPE),
            choice("maturity", 12, Choice.MATURITY)),
    PRIORITIES(
            List.of("region"),
            choice("region", 10, Choice.REGION),
            number("C1", 9),
            number("C2", 9),
            number("C3", 9),
            number("C4", 9)),
    SETTINGS(List.of("name"), text("name", 16), text("value", 24));

    private final List<String> key;
    private final List<Column> columns;

    RulebookTable(List<String> key, Column... columns) {
        this.key = key;
        this.columns = List.of(columns);
    }

    /** Name of the sheet. */
    String sheet() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Columns that tell one row from another. */
    List<String> key() {
        return key;
    }

    /** Columns that must be there. */
    List<String> columns() {
        return columns.stream().filter(Column::required).map(Column::name).toList();
    }

    Optional<Column> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    static Optional<RulebookTable> of(String sheet) {
        return Stream.of(values()).filter(t -> t.sheet().equals(sheet)).findFirst();
    }

    static List<String> sheets() {
        return Stream.of(values()).map(RulebookTable::sheet).toList();
    }
}
