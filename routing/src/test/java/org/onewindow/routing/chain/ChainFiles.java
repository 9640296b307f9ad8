package org.onewindow.routing.chain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionKind;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.HallKind;
import org.onewindow.core.definition.Pins;
import org.onewindow.spi.item.DefinitionRef;

/** A small hall around the chain that a test writes: five departments, one form, one item. */
public final class ChainFiles {
    private static final String HALL = """
            identity: kunshan-investment
            name: {zh: 投资项目窗口}
            areaCode: 320583
            departments:
              - {id: development-reform, name: {zh: 发展和改革委员会}}
              - {id: planning, name: {zh: 规划局}}
              - {id: land, name: {zh: 国土资源局}}
              - {id: environment, name: {zh: 环境保护局}}
              - {id: archives, name: {zh: 档案局}}
            counters:
              - {id: first, name: {zh: 一号窗口}, kind: INTEGRATED}
            staff:
              - {id: shen.dr, name: {zh: 沈}, roles: [DEPARTMENT_APPROVER], department: development-reform}
              - {id: lu.dr, name: {zh: 陆}, roles: [DEPARTMENT_APPROVER, COUNTER_LEAD], department: development-reform}
              - {id: gu.planning, name: {zh: 顾}, roles: [DEPARTMENT_APPROVER], department: planning}
              - {id: tang.land, name: {zh: 唐}, roles: [DEPARTMENT_APPROVER], department: land}
              - {id: wei.env, name: {zh: 卫}, roles: [DEPARTMENT_APPROVER], department: environment}
            """;

    private static final String FORM = """
            {"type": "object", "properties": {
              "investment": {"type": "number"},
              "landArea": {"type": "number"},
              "industry": {"enum": ["CHEMICAL", "METAL"]},
              "contactPhone": {"type": "string", "sensitive": true}
            }}""";

    private ChainFiles() {}

    /** Checks the hall with {@code chain} as {@code chains/foreign-investment.yaml}. */
    public static CheckedDefinitions check(String chain) {
        return check(chain, "form: project\nchain: foreign-investment\n");
    }

    /** The same, with an item of its own. */
    static CheckedDefinitions check(String chain, String item) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("hall.yaml", HALL);
        files.put("forms/project.json", FORM);
        files.put("items/approval.yaml", item);
        files.put("chains/foreign-investment.yaml", chain);
        return new DefinitionReader(
                        List.of(new HallKind(), new FormFile(), new ItemFile(), new ChainKind(new Conditions())))
                .check(DefinitionSource.of(files));
    }

    /** The chain that a text means; the test fails if anything is wrong with it. */
    static Chain chain(String text) {
        CheckedDefinitions checked = check(text);
        if (!checked.findings().isEmpty()) {
            throw new AssertionError(checked.findings());
        }
        return checked.values(Chain.class).get(0);
    }

    /** Takes any form: stands in for the module that understands them. */
    private record FormFile() implements Anything<FormFile> {
        @Override
        public String name() {
            return "form";
        }

        @Override
        public FormFile self() {
            return this;
        }
    }

    /** Takes any item: stands in for the module that understands them. */
    private record ItemFile() implements Anything<ItemFile> {
        @Override
        public String name() {
            return "item";
        }

        @Override
        public ItemFile self() {
            return this;
        }
    }

    private interface Anything<T> extends DefinitionKind<T> {
        T self();

        @Override
        @SuppressWarnings("unchecked") // T is the implementing record
        default Class<T> type() {
            return (Class<T>) getClass();
        }

        @Override
        default String folder() {
            return name() + "s";
        }

        @Override
        default String schemaResource() {
            return "org/onewindow/routing/chain/anything.schema.json";
        }

        @Override
        default Optional<T> read(
                DefinitionDocument document, DefinitionRef ref, Pins pins, DefinitionSet others, FindingSink findings) {
            return Optional.of(self());
        }
    }
}
