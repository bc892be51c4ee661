package eu.regiometer.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the different texts of one column. */
final class TextPool {

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    long number(String text) {
        return numbers.computeIfAbsent(text, t -> {
            texts.add(t);
            return texts.size() - 1;
        });
    }

    String text(long number) {
        return texts.get((int) number);
    }

    List<String> texts() {
        return List.copyOf(texts);
    }
}
