package eu.regiometer.report.part;

import java.util.List;

/**
 * The political page.
 *
 * @param messages what was found, three if the data allow
 * @param actions what to do, three if so many recommendations are made
 */
public record Summary(List<Message> messages, List<Action> actions) {

    public Summary {
        messages = List.copyOf(messages);
        actions = List.copyOf(actions);
    }

    /**
     * One finding.
     *
     * @param lead the finding
     * @param detail the figures behind it
     */
    public record Message(String lead, String detail) {}

    /**
     * One action.
     *
     * @param rule rule id
     * @param title what to do
     * @param owner who carries it out
     * @param firstStep first step
     * @param cost cost class in words
     * @param months duration in words, empty if open
     */
    public record Action(String rule, String title, String owner, String firstStep, String cost, String months) {}
}
