package eu.regiometer.territory;

import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.Settings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The registers of a programme: partner regions, their municipalities and countries, and the waves. */
public final class Territory {

    private static final Comparator<Region> PROTOCOL_ORDER = Comparator.comparing(
                    (Region r) -> !r.country().member())
            .thenComparingInt(r -> r.country().protocolOrder())
            .thenComparing(Region::code);

    private final List<Region> regions;
    private final SortedMap<String, Region> regionsByCode;
    private final SortedMap<String, String> aliases;
    private final SortedMap<String, Municipality> municipalities;
    private final List<Wave> waves;
    private final SizeClasses sizes;
    private final SortedMap<String, LocalDate> consents;

    /**
     * Creates the registers.
     *
     * @param regions in any order, with distinct codes
     * @param aliases other codes and names of regions, in capitals, to their code
     * @param municipalities each of one of the regions
     * @param waves in any order; without one nothing can be made but the defects of a programme
     */
    public Territory(
            Collection<Region> regions,
            Map<String, String> aliases,
            Collection<Municipality> municipalities,
            Collection<Wave> waves) {
        this(regions, aliases, municipalities, waves, SizeClasses.DEFAULT, new TreeMap<>());
    }

    /**
     * The same with size classes of its own.
     *
     * @param consents regions that agreed to be named at quality criteria, with the day from which on
     */
    public Territory(
            Collection<Region> regions,
            Map<String, String> aliases,
            Collection<Municipality> municipalities,
            Collection<Wave> waves,
            SizeClasses sizes,
            SortedMap<String, LocalDate> consents) {
        this.sizes = sizes;
        this.consents = new TreeMap<>(consents);
        this.regions = regions.stream().sorted(PROTOCOL_ORDER).toList();
        this.regionsByCode = index(regions, Region::code);
        this.aliases = new TreeMap<>(aliases);
        this.municipalities = index(municipalities, Municipality::code);
        this.waves = waves.stream().sorted().toList();
    }

    /**
     * Reads {@code regions.csv} and {@code municipalities.csv} of a programme and the waves of its settings.
     *
     * @param programmeFolder folder of the programme
     * @param programme settings of {@code programme.yaml}
     * @param defects takes everything that is wrong; the result then holds what could be read
     */
    public static Territory read(Path programmeFolder, Settings programme, Defects defects) {
        return new TerritoryReader(programmeFolder, programme, defects).read();
    }

    /** Bounds of the size classes of regions. */
    public SizeClasses sizes() {
        return sizes;
    }

    /** Whether a region has agreed by a day to be named at the quality criteria that it applies. */
    public boolean mayBeNamedAtCriteria(String region, LocalDate day) {
        LocalDate from = consents.get(region);
        return from != null && !from.isAfter(day);
    }

    /** All partner regions: members of the Union first, countries in protocol order, then by code. */
    public List<Region> regions() {
        return regions;
    }

    /** The region with a code, an older or national spelling of it, or a name of the alias table. */
    public Optional<Region> region(String codeOrAlias) {
        return Optional.ofNullable(regionsByCode.get(canonical(codeOrAlias)));
    }

    /** The code that stands for a region's code, alias or name; the text itself in capitals if it is none. */
    public String canonical(String codeOrAlias) {
        String code = codeOrAlias.strip().toUpperCase(Locale.ROOT);
        if (regionsByCode.containsKey(code)) {
            return code;
        }
        String known = aliases.get(code);
        if (known != null) {
            return known;
        }
        String respelt = RegionCode.respelt(code);
        return regionsByCode.containsKey(respelt) ? respelt : aliases.getOrDefault(respelt, code);
    }

    /** All municipalities by code. */
    public List<Municipality> municipalities() {
        return List.copyOf(municipalities.values());
    }

    /** The municipalities of one region by code. */
    public List<Municipality> municipalities(String region) {
        return municipalities.values().stream()
                .filter(m -> m.region().equals(region))
                .toList();
    }

    /** The municipality with this code. */
    public Optional<Municipality> municipality(String code) {
        return Optional.ofNullable(municipalities.get(code));
    }

    /** All waves, oldest first. */
    public List<Wave> waves() {
        return waves;
    }

    /** The wave with this code. */
    public Optional<Wave> wave(String code) {
        return waves.stream().filter(w -> w.code().equals(code)).findFirst();
    }

    /** The wave whose field work begins last. */
    public Wave newest() {
        return waves.stream()
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalArgumentException("the programme has no wave"));
    }

    /** The wave before this one. */
    public Optional<Wave> previous(Wave wave) {
        return waves.stream().filter(w -> w.compareTo(wave) < 0).reduce((first, second) -> second);
    }

    /** The regions that take part in a wave, in protocol order. */
    public List<Region> members(Wave wave) {
        return wave.members().isEmpty()
                ? regions
                : regions.stream()
                        .filter(r -> wave.members().contains(r.code()))
                        .toList();
    }

    /** The countries of the partner regions in protocol order. */
    public List<Country> countries() {
        return regions.stream().map(Region::country).distinct().toList();
    }

    /** Whether an area belongs to the programme. */
    public boolean contains(Area area) {
        return switch (area.level()) {
            case EU -> area.equals(Area.PARTNERS) || area.equals(Area.EU);
            case COUNTRY -> country(area.code()).isPresent();
            case REGIONAL -> regionsByCode.containsKey(area.code());
            case LOCAL -> municipalities.containsKey(area.code());
        };
    }

    /** Name of a region, municipality or country; the code itself for the two areas at the top, which texts name. */
    public String name(Area area, String language) {
        return switch (area.level()) {
            case EU -> area.code();
            case COUNTRY -> country(area.code()).map(c -> c.name(language)).orElseThrow(() -> unknown(area));
            case REGIONAL ->
                Optional.ofNullable(regionsByCode.get(area.code()))
                        .map(r -> r.name(language))
                        .orElseThrow(() -> unknown(area));
            case LOCAL -> municipality(area.code()).map(Municipality::name).orElseThrow(() -> unknown(area));
        };
    }

    /** The region that a region or municipality is or lies in; none for wider areas. */
    public Optional<Region> regionOf(Area area) {
        return switch (area.level()) {
            case EU, COUNTRY -> Optional.empty();
            case REGIONAL -> Optional.ofNullable(regionsByCode.get(area.code()));
            case LOCAL -> municipality(area.code()).map(m -> regionsByCode.get(m.region()));
        };
    }

    /** The regions of a wave that an area holds, in protocol order; for a municipality the region it lies in. */
    public List<Region> regionsIn(Area area, Wave wave) {
        return members(wave).stream().filter(region -> holds(area, region)).toList();
    }

    /**
     * All areas of a wave in reading order: {@link Area#PARTNERS}, {@link Area#EU} if a member of the Union takes part,
     * then each country, region and municipality in protocol order.
     */
    public List<Area> areas(Wave wave) {
        List<Region> members = members(wave);
        var areas = new ArrayList<Area>();
        areas.add(Area.PARTNERS);
        if (members.stream().anyMatch(r -> r.country().member())) {
            areas.add(Area.EU);
        }
        members.stream().map(r -> Area.country(r.country().code())).distinct().forEach(areas::add);
        members.stream().map(Region::area).forEach(areas::add);
        members.stream()
                .flatMap(r -> municipalities(r.code()).stream())
                .map(Municipality::area)
                .forEach(areas::add);
        return List.copyOf(areas);
    }

    private boolean holds(Area area, Region region) {
        return switch (area.level()) {
            case EU -> area.equals(Area.PARTNERS) || region.country().member();
            case COUNTRY -> region.country().code().equals(area.code());
            case REGIONAL, LOCAL -> regionOf(area).filter(region::equals).isPresent();
        };
    }

    private Optional<Country> country(String code) {
        return regions.stream()
                .map(Region::country)
                .filter(c -> c.code().equals(code))
                .findFirst();
    }

    private static <T> SortedMap<String, T> index(Collection<T> all, Function<T, String> key) {
        return all.stream()
                .collect(Collectors.toMap(
                        key,
                        Function.identity(),
                        (a, b) -> {
                            throw new IllegalArgumentException("two entries have the code " + key.apply(b));
                        },
                        TreeMap::new));
    }

    private static IllegalArgumentException unknown(Area area) {
        return new IllegalArgumentException("not an area of the programme: " + area);
    }
}
