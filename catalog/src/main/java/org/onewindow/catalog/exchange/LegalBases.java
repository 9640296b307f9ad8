package org.onewindow.catalog.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 设定依据: 《document》(number)article, one after another; what is not written so becomes a document's name as it stands. */
final class LegalBases {
    private static final Pattern BASIS = Pattern.compile("《(.+?)》(?:[(（]([^()（）]+)[)）])?(.*)");

    private final FieldReading fields;
    private final String field;

    private LegalBases(FieldReading fields, String field) {
        this.fields = fields;
        this.field = field;
    }

    /** Puts what {@code field} lists into {@code node}, if it lists anything. */
    static void put(ObjectNode node, FieldReading fields, String field) {
        LegalBases bases = new LegalBases(fields, field);
        fields.texts(field).forEach(text -> bases.put(node, text));
    }

    private void put(ObjectNode node, String text) {
        Matcher known = BASIS.matcher(text);
        boolean told = known.matches();
        Optional<String> document = limited("document", told ? known.group(1) : text);
        if (document.isPresent()) {
            ObjectNode basis = node.withArray("legalBasis").addObject();
            basis.put("document", document.orElseThrow());
            if (told && known.group(2) != null) {
                limited("number", known.group(2)).ifPresent(number -> basis.put("number", number));
            }
            if (told && !known.group(3).isBlank()) {
                limited("article", known.group(3)).ifPresent(article -> basis.put("article", article));
            }
        }
    }

    private Optional<String> limited(String key, String text) {
        return fields.limited(field, Optional.of(text), fields.limits().ofBasis(key));
    }
}
