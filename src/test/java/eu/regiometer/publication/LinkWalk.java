package eu.regiometer.publication;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Follows every link of all pages in a folder. */
public final class LinkWalk {

    private static final Pattern LINK = Pattern.compile(" (?:href|src|action)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    private LinkWalk() {}

    /** All pages, sorted. */
    public static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    /** Ids of a page, in order. */
    public static List<String> ids(Path page) throws IOException {
        return ID.matcher(Files.readString(page)).results().map(m -> m.group(1)).toList();
    }

    /** Addresses that a page leads to. */
    public static List<String> links(Path page) throws IOException {
        return LINK.matcher(Files.readString(page))
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    /** Links to a file that is not in the folder, or to a place that is not in the file. */
    public static List<String> dead(Path folder) throws IOException {
        Map<Path, Set<String>> places = new HashMap<>();
        List<String> dead = new ArrayList<>();
        for (Path page : pages(folder)) {
            for (String link : links(page)) {
                if (link.matches("(https?|mailto):.*")) {
                    continue;
                }
                String[] parts = link.split("#", 2);
                Path target = parts[0].isEmpty()
                        ? page
                        : page.resolveSibling(URI.create(parts[0]).getPath()).normalize();
                boolean there = target.startsWith(folder.normalize()) && Files.isRegularFile(target);
                if (there && parts.length == 2) {
                    if (!places.containsKey(target)) {
                        places.put(target, new HashSet<>(ids(target)));
                    }
                    there = places.get(target).contains(parts[1]);
                }
                if (!there) {
                    dead.add(folder.relativize(page) + " -> " + link);
                }
            }
        }
        return dead;
    }
}
