package eu.regiometer.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What somebody wants to try out on the rulebook.
 *
 * @param input input folder
 * @param state private folder of the product
 * @param wave wave; empty: the newest of the programme
 * @param rule rule whose threshold is varied
 * @param threshold the other threshold
 * @param condition number of the condition, 1 is the leading one
 * @param priorities local weights such as {@code SE321:C1=1.2}
 * @param caps largest numbers of cards such as {@code REGIONAL=8}
 */
public record WhatIfRequest(
        Path input,
        Path state,
        Optional<String> wave,
        Optional<String> rule,
        OptionalDouble threshold,
        int condition,
        List<String> priorities,
        List<String> caps) {

    public WhatIfRequest {
        priorities = List.copyOf(priorities);
        caps = List.copyOf(caps);
    }
}
