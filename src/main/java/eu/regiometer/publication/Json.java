package eu.regiometer.publication;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value (RFC 8259), as far as the product writes it. */
sealed interface Json {

    /** A text. */
    record Text(String value) implements Json {}

    /** A whole number. */
    record Whole(long value) implements Json {}

    /** True or false. */
    record Truth(boolean value) implements Json {}

    /** Values in order. */
    record Items(List<Json> values) implements Json {

        public Items {
            values = List.copyOf(values);
        }
    }

    /** Named values in order. */
    record Fields(Map<String, Json> values) implements Json {

        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** The text of that name; an IllegalArgumentException if there is none. */
        String text(String name) {
            return values.get(name) instanceof Text(String text) ? text : missing(name);
        }

        /** The number of that name; an IllegalArgumentException if there is none. */
        long whole(String name) {
            return values.get(name) instanceof Whole(long whole) ? whole : missing(name);
        }

        /** The objects of that name; an IllegalArgumentException if there are none. */
        List<Fields> list(String name) {
            return values.get(name) instanceof Items(List<Json> items)
                    ? items.stream()
                            .map(item -> item instanceof Fields f ? f : Fields.<Fields>missing(name))
                            .toList()
                    : missing(name);
        }

        private static <T> T missing(String name) {
            throw new IllegalArgumentException("no such value: " + name);
        }
    }

    /** An object to be filled field by field. */
    static FieldsBuilder fields() {
        return new FieldsBuilder();
    }

    /** Texts in order. */
    static Items texts(List<String> texts) {
        return new Items(texts.stream().<Json>map(Text::new).toList());
    }

    /** Collects the fields of an object in their order. */
    final class FieldsBuilder {

        private final Map<String, Json> values = new LinkedHashMap<>();

        FieldsBuilder put(String name, Json value) {
            values.put(name, value);
            return this;
        }

        FieldsBuilder put(String name, String value) {
            return put(name, new Text(value));
        }

        FieldsBuilder put(String name, long value) {
            return put(name, new Whole(value));
        }

        Fields done() {
            return new Fields(values);
        }
    }
}
