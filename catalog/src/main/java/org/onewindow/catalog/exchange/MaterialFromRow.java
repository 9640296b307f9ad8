package org.onewindow.catalog.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import org.onewindow.catalog.element.Originality;
import org.onewindow.spi.item.Acquisition;
import org.onewindow.spi.item.MaterialForm;
import org.onewindow.spi.item.MaterialSource;
import org.onewindow.spi.item.Necessity;

/** Makes one material of an item file of one record. */
final class MaterialFromRow {
    private static final int MOST_PAGES = 99;

    private final FieldReading fields;
    private final ObjectNode material = JsonNodeFactory.instance.objectNode();

    MaterialFromRow(FieldReading fields) {
        this.fields = fields;
    }

    ObjectNode material(String id) {
        material.put("id", id);
        fields.text("material_name", fields.required("material_name")).ifPresent(name -> material.set("name", name));
        need();
        form();
        pieces();
        word("paperSize", "page_format");
        fields.word("source_type", MaterialSource.class, NationalCodes::of)
                .ifPresent(word -> material.put("source", word.name()));
        fields.text("source_explain", fields.optional("source_explain"))
                .ifPresent(note -> material.set("sourceNote", note));
        word("criteria", "accept_stand");
        fields.longText("fill_explain", fields.optional("fill_explain"))
                .ifPresent(notes -> material.set("fillingNotes", notes));
        fields.text("remark", fields.optional("remark")).ifPresent(remark -> material.set("remark", remark));
        LegalBases.put(material, fields, "by_law");
        return material;
    }

    /** 材料必要性 by its code or its word; platforms add that data sharing supplies it, and that good credit lets it follow. */
    private void need() {
        String said = fields.optional("is_need").orElse("");
        if (said.equals(NationalCodes.SUPPLIED)) {
            material.put("acquisition", Acquisition.SHARED.name());
        } else if (said.equals(NationalCodes.ON_CREDIT)) {
            material.put("necessity", Necessity.DEFERRABLE.name()).put("onCredit", true);
        } else {
            Arrays.stream(Necessity.values())
                    .filter(word -> NationalCodes.wordOf(word).equals(said))
                    .findFirst()
                    .or(() -> fields.word("is_need", Necessity.class, NationalCodes::of))
                    .ifPresent(word -> material.put("necessity", word.name()));
        }
    }

    /** 材料形式; a province says there that the system fetches the material, which is then no paper. */
    private void form() {
        Optional<Acquisition> fetched = fields.optional("material_format")
                .flatMap(said -> Arrays.stream(Acquisition.values())
                        .filter(each ->
                                NationalCodes.formOf(each).filter(said::equals).isPresent())
                        .findFirst());
        if (fetched.isPresent()) {
            material.put("acquisition", fetched.get().name()).put("form", MaterialForm.ELECTRONIC.name());
        } else {
            fields.requiredWord("material_format", MaterialForm.class, NationalCodes::of)
                    .ifPresent(word -> material.put("form", word.name()));
        }
    }

    /** The tables have one number; whether it counts originals or copies says the kind of material. */
    private void pieces() {
        Optional<Originality> originality = fields.word("material_type", Originality.class, NationalCodes::of);
        originality.ifPresent(word -> material.put("originality", word.name()));
        boolean copies = originality.filter(Originality.COPY::equals).isPresent();
        fields.number("page_num", MOST_PAGES).ifPresent(number -> {
            material.put("originals", copies ? 0 : number);
            material.put("duplicates", copies ? number : 0);
        });
    }

    private void word(String key, String field) {
        fields.limited(field, fields.optional(field), fields.limits().ofMaterial(key))
                .ifPresent(word -> material.put(key, word));
    }
}
