package eu.regiometer.aggregation;

import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds up what the headers of the cubes of an area count. */
final class FieldCounts {

    private FieldCounts() {}

    static SampleCounts of(SurveyWave data, Territory territory, Area area) {
        List<String> members = territory.regionsIn(area, data.wave()).stream()
                .map(Region::code)
                .sorted()
                .toList();
        List<CubeHeader> headers = members.stream()
                .map(data.regions()::get)
                .filter(Objects::nonNull)
                .map(RegionTable::header)
                .toList();
        SortedSet<String> present =
                headers.stream().map(CubeHeader::region).collect(Collectors.toCollection(TreeSet::new));
        SortedSet<String> absent = new TreeSet<>(members);
        absent.removeAll(present);
        boolean local = area.level() == FigureLevel.LOCAL;
        long accepted = local
                ? data.tables(area).units()
                : headers.stream().mapToLong(CubeHeader::accepted).sum();
        return new SampleCounts(
                data.survey(),
                data.wave().code(),
                area,
                headers.stream().mapToInt(header -> header.hashes().size()).sum(),
                present,
                absent,
                data.adequate(area)
                        ? data.tables(area).regions().stream()
                                .map(region -> region.header().region())
                                .collect(Collectors.toCollection(TreeSet::new))
                        : new TreeSet<>(),
                local ? OptionalLong.empty() : sum(headers, CubeHeader::eligible),
                local ? OptionalLong.empty() : sum(headers, CubeHeader::invited),
                local ? accepted : headers.stream().mapToLong(CubeHeader::found).sum(),
                accepted,
                local ? new TreeMap<>() : added(headers, CubeHeader::leftOut),
                local ? new TreeMap<>() : added(headers, CubeHeader::blanked),
                local ? OptionalDouble.empty() : responseRate(headers),
                headers.stream().flatMap(h -> h.fieldFrom().stream()).min(Comparator.naturalOrder()),
                headers.stream().flatMap(h -> h.fieldTo().stream()).max(Comparator.<LocalDate>naturalOrder()));
    }

    private static OptionalDouble responseRate(List<CubeHeader> headers) {
        long accepted = 0;
        long eligible = 0;
        for (CubeHeader header : headers) {
            if (header.eligible().isPresent()) {
                accepted += header.accepted();
                eligible += header.eligible().getAsLong();
            }
        }
        return eligible > 0 ? OptionalDouble.of((double) accepted / eligible) : OptionalDouble.empty();
    }

    private static OptionalLong sum(List<CubeHeader> headers, Function<CubeHeader, OptionalLong> number) {
        Optional<Long> sum = headers.stream()
                .map(number)
                .map(value -> value.isPresent() ? Optional.of(value.getAsLong()) : Optional.<Long>empty())
                .reduce((a, b) -> a.flatMap(x -> b.map(y -> x + y)))
                .orElse(Optional.empty());
        return sum.isPresent() ? OptionalLong.of(sum.get()) : OptionalLong.empty();
    }

    private static SortedMap<String, Long> added(
            List<CubeHeader> headers, Function<CubeHeader, SortedMap<String, Long>> counts) {
        SortedMap<String, Long> sum = new TreeMap<>();
        headers.forEach(header -> counts.apply(header).forEach((code, count) -> sum.merge(code, count, Long::sum)));
        return sum;
    }
}
