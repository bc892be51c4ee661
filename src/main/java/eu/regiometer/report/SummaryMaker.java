package eu.regiometer.report;

import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.measures.Indicator;
import eu.regiometer.report.Extremes.Named;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.part.Summary;
import eu.regiometer.report.part.Summary.Message;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the three messages of the political page. */
final class SummaryMaker {

    private final Issue issue;

    SummaryMaker(Issue issue) {
        this.issue = issue;
    }

    /** Up to three messages and up to three actions; a message without a figure is left out. */
    Summary summary(CardMaker cards) {
        List<Message> messages = new ArrayList<>();
        standing().ifPresent(messages::add);
        balance().ifPresent(messages::add);
        movement().ifPresent(messages::add);
        if (messages.isEmpty()) {
            messages.add(new Message(issue.text("finding.nothing"), issue.text("finding.nothing.detail")));
        }
        return new Summary(messages, cards.actions());
    }

    /** Which challenge is strong and which is weak. */
    private Optional<Message> standing() {
        List<Named> challenges = issue.heads().stream()
                .map(c -> new Named(
                        issue.borrowing().label(issue.figures(), c.code()), issue.figure(issue.figures(), c.code())))
                .filter(n -> n.figure().known())
                .toList();
        return challenges.isEmpty()
                ? Optional.empty()
                : Optional.of(new Message(new ChartMaker(issue).order(challenges), listed(challenges)));
    }

    private String listed(List<Named> figures) {
        return figures.stream()
                        .map(n -> issue.text(
                                "named",
                                "name",
                                n.name(),
                                "value",
                                issue.printer().full(n.figure())))
                        .collect(Collectors.joining(issue.between()))
                + ".";
    }

    /** Citizens against organisations, demand against supply. */
    private Optional<Message> balance() {
        GapCharts gaps = new GapCharts(issue);
        boolean views = gaps.mismatches().stream()
                .anyMatch(i -> issue.figure(issue.figures(), i.code()).known());
        Figure digital = issue.figure(issue.figures(), "GAP_DS");
        String balance = digital.known() ? gaps.gapFinding(digital) : "";
        if (views) {
            String detail = issue.text("finding.mismatch.detail", "gaps", listed(gaps.differences()));
            return Optional.of(
                    new Message(gaps.mismatchFinding(), balance.isEmpty() ? detail : detail + " " + balance + "."));
        }
        return balance.isEmpty() ? Optional.empty() : Optional.of(new Message(balance, ""));
    }

    /** What changed; without an earlier wave, where the area stands among the partners. */
    private Optional<Message> movement() {
        Optional<String> before = issue.previousWave();
        List<Named> changes = issue.heads().stream()
                .map(c -> new Named(
                        issue.borrowing().label(issue.figures(), c.code()), issue.change(issue.figures(), c.code())))
                .filter(n -> n.figure().known())
                .toList();
        if (before.isPresent() && !changes.isEmpty()) {
            String lead = new IndexCharts(issue)
                    .changes(
                            issue.figures(),
                            issue.heads(),
                            before.get(),
                            issue.challenges().isEmpty()
                                    ? "finding.change.none.indices"
                                    : "finding.change.none.challenges");
            boolean alone = changes.stream()
                    .map(Named::figure)
                    .anyMatch(f -> f.unclear() && f.tested(true).excludesZero());
            return Optional.of(new Message(
                    lead, alone ? listed(changes) + " " + issue.text("finding.change.together") : listed(changes)));
        }
        return issue.single() ? comparison() : spread();
    }

    /** Which questions differ from all partners by the test; without one, where the indices lie. */
    private Optional<Message> comparison() {
        List<String> tested = new DifferenceMaker(issue).findings(DifferenceFamily.PARTNERS);
        if (!tested.isEmpty()) {
            String earlier =
                    issue.text(issue.previousWave().isPresent() ? "nothing.trend" : "finding.comparison.detail");
            List<String> detail = new ArrayList<>(tested.subList(1, tested.size()));
            detail.add(earlier);
            String lead = tested.getFirst();
            return Optional.of(new Message(lead.substring(0, lead.length() - 1), String.join(" ", detail)));
        }
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        issue.heads().forEach(c -> {
            Figure own = issue.figure(issue.figures(), c.code());
            Figure partner = issue.figure(Area.PARTNERS, c.code());
            if (own.known() && partner.known()) {
                boolean higher = own.value().getAsDouble() >= partner.value().getAsDouble();
                (higher ? above : below).add(issue.borrowing().label(issue.figures(), c.code()));
            }
        });
        if (above.isEmpty() && below.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Message(
                issue.text("finding.comparison", "above", issue.list(above), "below", issue.list(below)),
                issue.text(issue.previousWave().isPresent() ? "nothing.trend" : "finding.comparison.detail")));
    }

    private Optional<Message> spread() {
        return issue.top().map(Indicator::code).flatMap(this::spread);
    }

    private Optional<Message> spread(String code) {
        List<Named> regions = issue.regions().stream()
                .map(Region::area)
                .map(area -> new Named(issue.name(area), issue.figure(area, code)))
                .toList();
        return regions.stream().noneMatch(n -> n.figure().known())
                ? Optional.empty()
                : Optional.of(new Message(new ChartMaker(issue).order(regions), issue.text("finding.ranks")));
    }
}
