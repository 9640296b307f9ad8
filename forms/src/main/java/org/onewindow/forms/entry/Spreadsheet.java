package org.onewindow.forms.entry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the cells of an Office Open XML spreadsheet (.xlsx). What it unpacks to is limited while it is unpacked; document types and
 * entities are not read; a cell with a formula is passed over, for neither it nor the result stored beside it can be trusted.
 *
 * @param tables one for each sheet
 * @param formulas the cells that were passed over
 */
public record Spreadsheet(List<Table> tables, Set<String> formulas) {
    private static final int MOST_SHEETS = 10;
    private static final int MOST_CELLS = 100_000;
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d{1,3})\\.xml");
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");
    private static final Pattern DAY_FORMAT = Pattern.compile("(?i).*[yd年月日].*");
    /** Formats that every spreadsheet program has for days, ECMA-376 part 1, 18.8.30, with the Chinese ones. */
    private static final Set<Integer> DAY_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);
    /** Day 0, with the error of 1900 that all of them keep. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final int LETTERS = 26;
    private static final MathContext DIGITS = new MathContext(15);

    /**
     * Reads {@code content}.
     *
     * @throws UnreadableException if it is damaged, or unpacks to too much
     */
    public static Spreadsheet read(byte[] content) throws UnreadableException {
        Map<String, byte[]> parts = ArchiveParts.of(content, Spreadsheet::isWanted);
        try {
            List<String> shared = shared(parts);
            Set<Integer> days = dayStyles(parts);
            Set<String> formulas = new TreeSet<>();
            Map<Integer, byte[]> sheets = new TreeMap<>();
            parts.forEach((name, part) -> {
                var sheet = SHEET.matcher(name);
                if (sheet.matches()) {
                    sheets.put(Integer.valueOf(sheet.group(1)), part);
                }
            });
            List<Table> tables = new ArrayList<>();
            for (Map.Entry<Integer, byte[]> sheet : sheets.entrySet()) {
                if (tables.size() < MOST_SHEETS) {
                    String prefix = sheets.size() == 1 ? "" : sheet.getKey() + "!";
                    tables.add(new Table(new Cells(shared, days, formulas, prefix).read(sheet.getValue()), prefix));
                }
            }
            if (tables.isEmpty()) {
                throw new UnreadableException(EntryCodes.DAMAGED);
            }
            return new Spreadsheet(tables, formulas);
        } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException damaged) {
            throw new UnreadableException(EntryCodes.DAMAGED);
        }
    }

    private static boolean isWanted(String part) {
        return SHEET.matcher(part).matches() || part.equals("xl/sharedStrings.xml") || part.equals("xl/styles.xml");
    }

    private static XMLStreamReader xml(byte[] part) throws XMLStreamException {
        return ArchiveParts.xml(part);
    }

    private static List<String> shared(Map<String, byte[]> parts) throws XMLStreamException {
        List<String> shared = new ArrayList<>();
        if (parts.containsKey("xl/sharedStrings.xml")) {
            XMLStreamReader xml = xml(parts.get("xl/sharedStrings.xml"));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    shared.add(texts(xml, "si"));
                }
            }
        }
        return shared;
    }

    /** The texts inside the element that has just begun, without the readings of characters (rPh). */
    private static String texts(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean reading = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(end)) {
                    return text.toString();
                }
                reading &= !xml.getLocalName().equals("rPh");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    reading = true;
                } else if (xml.getLocalName().equals("t") && !reading) {
                    text.append(xml.getElementText());
                }
            }
        }
        return text.toString();
    }

    /** The numbers of the cell styles that show days. */
    private static Set<Integer> dayStyles(Map<String, byte[]> parts) throws XMLStreamException {
        Set<Integer> days = new TreeSet<>();
        if (!parts.containsKey("xl/styles.xml")) {
            return days;
        }
        Set<Integer> formats = new TreeSet<>(DAY_FORMATS);
        XMLStreamReader xml = xml(parts.get("xl/styles.xml"));
        boolean ofCells = false;
        int style = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> {
                        String code = String.valueOf(xml.getAttributeValue(null, "formatCode"))
                                .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "");
                        if (DAY_FORMAT.matcher(code).matches()) {
                            formats.add(Integer.valueOf(xml.getAttributeValue(null, "numFmtId")));
                        }
                    }
                    case "cellXfs" -> ofCells = true;
                    case "xf" -> {
                        String format = xml.getAttributeValue(null, "numFmtId");
                        if (ofCells) {
                            if (format != null && formats.contains(Integer.valueOf(format))) {
                                days.add(style);
                            }
                            style++;
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                ofCells = false;
            }
        }
        return days;
    }

    /** Reads the cells of one sheet. */
    private record Cells(List<String> shared, Set<Integer> days, Set<String> formulas, String prefix) {
        List<List<String>> read(byte[] part) throws XMLStreamException, UnreadableException {
            Map<Integer, Map<Integer, String>> cells = new TreeMap<>();
            XMLStreamReader xml = xml(part);
            int count = 0;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    var place = CELL.matcher(String.valueOf(xml.getAttributeValue(null, "r")));
                    if (++count > MOST_CELLS) {
                        throw new UnreadableException(EntryCodes.TOO_MANY_ROWS, String.valueOf(Table.MOST_ROWS));
                    }
                    if (place.matches()) {
                        int row = Integer.parseInt(place.group(2)) - 1;
                        int column = column(place.group(1));
                        String text = text(xml, place.group());
                        if (row >= Table.MOST_ROWS || column >= Table.MOST_COLUMNS) {
                            throw new UnreadableException(EntryCodes.TOO_MANY_ROWS, String.valueOf(Table.MOST_ROWS));
                        }
                        cells.computeIfAbsent(row, any -> new TreeMap<>()).put(column, text);
                    }
                }
            }
            return rows(cells);
        }

        private static int column(String letters) {
            int column = 0;
            for (int i = 0; i < letters.length(); i++) {
                column = column * LETTERS + letters.charAt(i) - 'A' + 1;
            }
            return column - 1;
        }

        private String text(XMLStreamReader xml, String place) throws XMLStreamException {
            String type = String.valueOf(xml.getAttributeValue(null, "t"));
            String style = xml.getAttributeValue(null, "s");
            String value = "";
            boolean formula = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    break;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "f" -> formula = true;
                        case "v" -> value = xml.getElementText();
                        case "is" -> value = texts(xml, "is");
                        default -> {}
                    }
                }
            }
            if (formula) {
                formulas.add(prefix + place);
                return "";
            }
            return switch (type) {
                case "s" -> shared.get(Integer.parseInt(value));
                case "inlineStr", "str" -> value;
                case "b" -> value.equals("1") ? "true" : "false";
                case "e" -> "";
                default -> value.isEmpty() ? "" : number(value, style != null && days.contains(Integer.valueOf(style)));
            };
        }

        /** Spreadsheets keep numbers as binary fractions: 15 digits are what was typed. */
        private static String number(String value, boolean day) {
            BigDecimal number = new BigDecimal(value).round(DIGITS);
            boolean known = number.signum() > 0 && number.compareTo(new BigDecimal(2_958_465)) <= 0;
            return day && known ? EPOCH.plusDays(number.longValue()).toString() : plain(number);
        }

        private static String plain(BigDecimal number) {
            boolean handy = Math.abs((long) number.precision() - number.scale()) < 60;
            return handy ? number.stripTrailingZeros().toPlainString() : number.toString();
        }

        private static List<List<String>> rows(Map<Integer, Map<Integer, String>> cells) {
            List<List<String>> rows = new ArrayList<>();
            cells.forEach((number, row) -> {
                while (rows.size() <= number) {
                    rows.add(new ArrayList<>());
                }
                row.forEach((column, text) -> {
                    while (rows.get(number).size() <= column) {
                        rows.get(number).add("");
                    }
                    rows.get(number).set(column, text);
                });
            });
            return rows;
        }
    }
}
