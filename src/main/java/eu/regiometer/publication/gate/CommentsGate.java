package eu.regiometer.publication.gate;

import eu.regiometer.revision.review.DocumentLife.Objection;
import eu.regiometer.revision.review.ReviewComment;
import java.util.List;
import java.util.Optional;

/** No must-comment is open. */
public record CommentsGate() implements PublishGate {

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public Optional<Objection> objection(Candidate candidate) {
        List<String> open = candidate.comments().stream()
                .filter(ReviewComment::blocks)
                .map(comment -> Integer.toString(comment.number()))
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection(
                        "open must-comments: " + String.join(", ", open),
                        "an answer to each",
                        "answer them in output/reviews/" + candidate.id()
                                + ".xlsx and put it into input/reviews, or with regiometer review --answer"));
    }
}
