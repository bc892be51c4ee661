package eu.regiometer.publication;

import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.chart.TileMap;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The tile map of the overview: each tile is a link to the page of its region. */
final class RegionMap {

    private static final int SIDE = 60;
    private static final int GAP = 4;

    private final SiteContent content;
    private final Texts texts;
    private final Markup page;

    RegionMap(SiteContent content, Texts texts, Markup page) {
        this.content = content;
        this.texts = texts;
        this.page = page;
    }

    /** Writes the map of the index over everything; without such an index the tiles hold no figure. */
    void write() {
        List<Region> regions = content.territory().members(content.wave());
        Optional<Indicator> top = top();
        List<OptionalDouble> values =
                regions.stream().map(region -> value(top, region.area())).toList();
        List<TileMap.Tile> tiles = new ArrayList<>();
        for (Region region : regions) {
            tiles.add(new TileMap.Tile(
                    region.shortName(),
                    region.tileColumn(),
                    region.tileRow(),
                    TileMap.reading(value(top, region.area())),
                    false));
        }
        List<TileMap.Placed> placed = TileMap.placed(tiles);
        int columns = placed.stream().mapToInt(TileMap.Placed::column).max().orElse(0) + 1;
        int rows = placed.stream().mapToInt(TileMap.Placed::row).max().orElse(0) + 1;
        page.start("figure", "class", "map")
                .start(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "role",
                        "group",
                        "aria-label",
                        texts.text("overview.map"),
                        "viewBox",
                        "0 0 " + columns * SIDE + " " + rows * SIDE);
        for (int i = 0; i < regions.size(); i++) {
            tile(regions.get(i), placed.get(i), values.get(i));
        }
        page.end()
                .element(
                        "figcaption",
                        texts.text(
                                "overview.map.words",
                                "indicator",
                                top.map(indicator -> indicator.name(texts.language()))
                                        .orElse("–")))
                .end();
    }

    private Optional<Indicator> top() {
        List<Indicator> lenses = content.tree().at(NodeLevel.LENS);
        return content.tree().at(NodeLevel.COMPOSITE).stream()
                .findFirst()
                .or(() -> lenses.size() == 1 ? Optional.of(lenses.getFirst()) : Optional.empty());
    }

    private OptionalDouble value(Optional<Indicator> indicator, Area area) {
        return indicator
                .flatMap(i ->
                        content.monitoring().release().indicator(content.wave().code(), area, i.code()))
                .map(ReleasedIndicator::value)
                .orElse(OptionalDouble.empty());
    }

    private void tile(Region region, TileMap.Placed place, OptionalDouble value) {
        String name = region.name(texts.language());
        String shown = value.isPresent() ? Long.toString(Math.round(value.getAsDouble())) : ":";
        Optional<ReportKey> report = content.shelf().nearest(region.area(), texts.language());
        report.ifPresentOrElse(
                key -> page.start(
                        "a",
                        "href",
                        Links.href(content.page(key)),
                        "aria-label",
                        texts.text("overview.map.tile", "region", name, "value", shown)),
                () -> page.start("g"));
        String x = Integer.toString(place.column() * SIDE + GAP / 2);
        String y = Integer.toString(place.row() * SIDE + GAP / 2);
        String side = Integer.toString(SIDE - GAP);
        page.start(
                        "rect",
                        "x",
                        x,
                        "y",
                        y,
                        "width",
                        side,
                        "height",
                        side,
                        "rx",
                        "4",
                        "fill",
                        place.fill().hex(),
                        "stroke",
                        "#5b6b7d")
                .end();
        text(place, 24, 15, 600, region.shortName());
        text(place, 45, 18, 700, shown);
        page.end();
    }

    private void text(TileMap.Placed place, int below, int size, int weight, String words) {
        page.element(
                "text",
                words,
                "x",
                Integer.toString(place.column() * SIDE + SIDE / 2),
                "y",
                Integer.toString(place.row() * SIDE + below),
                "text-anchor",
                "middle",
                "font-size",
                Integer.toString(size),
                "font-weight",
                Integer.toString(weight),
                "fill",
                place.ink().hex());
    }
}
