package eu.regiometer.workbook.mutants;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One change to the text of an XML part, as a faulty program or a person with an editor could make it. */
enum XmlEdit {
    /** An attribute takes the value of another one. */
    COPY_VALUE {
        @Override
        String apply(String xml, Dice dice) {
            List<MatchResult> values = find(VALUE, xml);
            return values.isEmpty()
                    ? xml
                    : put(xml, dice.pick(values), 1, dice.pick(values).group(1));
        }
    },
    /** An attribute takes an unusual value. */
    ODD_VALUE {
        @Override
        String apply(String xml, Dice dice) {
            List<MatchResult> values = find(VALUE, xml);
            return values.isEmpty() ? xml : put(xml, dice.pick(values), 1, dice.pick(ODD));
        }
    },
    /** A number anywhere grows or shrinks by a little: indices, references, relations, values. */
    NEXT_NUMBER {
        @Override
        String apply(String xml, Dice dice) {
            List<MatchResult> numbers = find(NUMBER, xml);
            if (numbers.isEmpty()) {
                return xml;
            }
            MatchResult number = dice.pick(numbers);
            long changed = Long.parseLong(number.group()) + dice.pick(List.of(-1, 1, 2, 10, -10));
            return put(xml, number, 0, Long.toString(changed));
        }
    },
    /** A cell gets another place. */
    REFERENCE {
        @Override
        String apply(String xml, Dice dice) {
            List<MatchResult> places = find(REFERENCES, xml);
            return places.isEmpty() ? xml : put(xml, dice.pick(places), 1, dice.pick(PLACES));
        }
    },
    /** A cell gets another type or format. */
    CELL_KIND {
        @Override
        String apply(String xml, Dice dice) {
            List<MatchResult> cells = find(CELL, xml);
            return cells.isEmpty() ? xml : put(xml, dice.pick(cells), 1, dice.pick(KINDS));
        }
    },
    /** An attribute is lost. */
    DROP_ATTRIBUTE {
        @Override
        String apply(String xml, Dice dice) {
            List<MatchResult> attributes = find(ATTRIBUTE, xml);
            return attributes.isEmpty() ? xml : put(xml, dice.pick(attributes), 0, "");
        }
    },
    /** An attribute or element gets another name. */
    RENAME {
        @Override
        String apply(String xml, Dice dice) {
            List<MatchResult> names = find(NAME, xml);
            if (names.isEmpty()) {
                return xml;
            }
            String name = dice.pick(names).group(1);
            String other = dice.pick(names).group(1);
            return dice.once(2)
                    ? xml.replaceAll("(</?)" + Pattern.quote(name) + "\\b", "$1" + other)
                    : put(xml, dice.pick(names), 1, other);
        }
    },
    /** A text between tags becomes another. */
    TEXT {
        @Override
        String apply(String xml, Dice dice) {
            List<MatchResult> texts = find(CONTENT, xml);
            if (texts.isEmpty()) {
                return xml;
            }
            String other = dice.once(2) ? dice.pick(texts).group(1) : dice.pick(ODD);
            return put(xml, dice.pick(texts), 1, other);
        }
    },
    /** An element is lost, comes twice or moves elsewhere. */
    ELEMENT {
        @Override
        String apply(String xml, Dice dice) {
            List<MatchResult> elements = find(ELEMENTS, xml);
            if (elements.isEmpty()) {
                return xml;
            }
            MatchResult element = dice.pick(elements);
            return switch (dice.below(4)) {
                case 0 -> put(xml, element, 0, "");
                case 1 -> put(xml, element, 0, element.group() + element.group());
                case 2 -> put(xml, dice.pick(elements), 0, element.group());
                default -> {
                    MatchResult place = dice.pick(find(TAG, xml));
                    yield xml.substring(0, place.end()) + element.group() + xml.substring(place.end());
                }
            };
        }
    },
    /** Two tags change places. */
    SWAP_TAGS {
        @Override
        String apply(String xml, Dice dice) {
            List<MatchResult> tags = find(TAG, xml);
            if (tags.isEmpty()) {
                return xml;
            }
            MatchResult first = dice.pick(tags);
            MatchResult second = dice.pick(tags);
            return first.start() < second.start()
                    ? put(put(xml, second, 0, first.group()), first, 0, second.group())
                    : xml;
        }
    },
    /** Something that XML allows, or nearly, appears between tags. */
    INSERT {
        @Override
        String apply(String xml, Dice dice) {
            List<MatchResult> tags = find(TAG, xml);
            int at = tags.isEmpty() ? 0 : dice.pick(tags).end();
            return xml.substring(0, at) + dice.pick(SNIPPETS) + xml.substring(at);
        }
    },
    /** The part ends early. */
    CUT {
        @Override
        String apply(String xml, Dice dice) {
            return xml.substring(0, dice.below(xml.length() + 1));
        }
    },
    /** One character becomes another. */
    CHARACTER {
        @Override
        String apply(String xml, Dice dice) {
            if (xml.isEmpty()) {
                return xml;
            }
            int at = dice.below(xml.length());
            return xml.substring(0, at) + (char) (dice.below(128)) + xml.substring(at + 1);
        }
    };

    private static final Pattern VALUE = Pattern.compile("=\"([^\"<]*)\"");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final Pattern REFERENCES = Pattern.compile("[ :\"](?:r|ref)=\"([^\"<]*)\"");
    private static final Pattern CELL = Pattern.compile("<c\\b([^>/]*)");
    private static final Pattern ATTRIBUTE = Pattern.compile(" [\\w:]+=\"[^\"<]*\"");
    private static final Pattern NAME = Pattern.compile("[< ]([A-Za-z][\\w:]*)(?=[ />=])");
    private static final Pattern CONTENT = Pattern.compile(">([^<>]+)<");
    private static final Pattern ELEMENTS = Pattern.compile("<([\\w:]+)\\b[^<>]*(?:/>|>[^<>]*</\\1>)");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final List<String> ODD = List.of(
            "",
            "0",
            "1",
            "-1",
            "2",
            "99999999999",
            "1e999",
            "NaN",
            "3,0",
            "0x10",
            " 1 ",
            "true",
            "A1",
            "rId1",
            "rId2",
            "hidden",
            "n",
            "s",
            "str",
            "b",
            "e",
            "d",
            "inlineStr",
            "&amp;",
            "&#0;",
            "&xxe;",
            "\u202E",
            "é",
            "#REF!",
            "2026-06-05",
            "../workbook.xml",
            "xl/workbook.xml",
            "/xl/worksheets/sheet1.xml",
            "External",
            "60",
            "0.5",
            "1.",
            "+7",
            "_x0041_",
            "=1+1",
            "\u0661");
    private static final List<String> PLACES = List.of(
            "A1",
            "B1",
            "A2",
            "C3",
            "XFD1",
            "XFE1",
            "A1048576",
            "A1048577",
            "a1",
            "$A$1",
            "A01",
            "1A",
            "A",
            "1",
            "A1:B2",
            "",
            "ZZZZ1",
            "A-1",
            "A1 ");
    private static final List<String> KINDS = List.of(
            "",
            " t=\"s\"",
            " t=\"str\"",
            " t=\"b\"",
            " t=\"e\"",
            " t=\"d\"",
            " t=\"inlineStr\"",
            " t=\"n\"",
            " s=\"1\"",
            " s=\"9999\"",
            " s=\"-1\"",
            " r=\"A1\" t=\"s\"",
            " t=\"n\" t=\"s\"",
            " x:t=\"s\"",
            " T=\"s\"");
    private static final List<String> SNIPPETS = List.of(
            "<!-- -->",
            "<?x y?>",
            "<![CDATA[7]]>",
            "&#65;",
            "&lt;",
            "&unknown;",
            "<!DOCTYPE x>",
            "<x/>",
            "<v>7</v>",
            "<c><v>7</v></c>",
            "<c r=\"B2\"><v>7</v></c>",
            "<row><c><v>7</v></c></row>",
            "<sheetData><row r=\"99\"><c><v>7</v></c></row></sheetData>",
            "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice"
                    + " Requires=\"x\"><c><v>7</v></c></mc:Choice><mc:Fallback><c><v>8</v></c></mc:Fallback>"
                    + "</mc:AlternateContent>",
            "<extLst><ext><c><v>7</v></c></ext></extLst>",
            "<f>1+1</f>",
            "<is><t>inline</t></is>",
            "<r><t>run</t></r>",
            "<rPh><t>aid</t></rPh>",
            "<si><t>more</t></si>",
            "<xf numFmtId=\"14\"/>",
            "<numFmt numFmtId=\"164\" formatCode=\"yyyy\"/>",
            "<sheet name=\"New\" sheetId=\"9\" r:id=\"rId1\"/>",
            "<workbookPr date1904=\"1\"/>",
            "<t>text</t>",
            "text",
            "\u0000",
            "\uFEFF",
            " ");

    /** The changed text; the same text where the change finds no place. */
    abstract String apply(String xml, Dice dice);

    private static List<MatchResult> find(Pattern pattern, String xml) {
        return pattern.matcher(xml).results().toList();
    }

    private static String put(String xml, MatchResult place, int group, String text) {
        return xml.substring(0, place.start(group)) + text + xml.substring(place.end(group));
    }
}
