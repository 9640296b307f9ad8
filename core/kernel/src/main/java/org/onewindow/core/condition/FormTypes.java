package org.onewindow.core.condition;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.Immutable;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A form and its groups as types of CEL, so that unknown members are found when a condition is checked. */
@Immutable
final class FormTypes implements CelTypeProvider {
    private static final String FORM = "form";

    private final ImmutableMap<String, CelType> byName;
    private final StructType form;

    FormTypes(FormShape shape) {
        Map<String, CelType> named = new LinkedHashMap<>();
        this.form = group(FORM, shape.fields(), named);
        this.byName = ImmutableMap.copyOf(named);
    }

    /** The type of the whole form. */
    StructType form() {
        return form;
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return byName.values();
    }

    @Override
    public Optional<CelType> findType(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static StructType group(String name, Map<String, FieldType> fields, Map<String, CelType> named) {
        ImmutableMap.Builder<String, CelType> builder = ImmutableMap.builder();
        fields.forEach((key, type) -> builder.put(key, type(name + "." + key, type, named)));
        ImmutableMap<String, CelType> members = builder.buildOrThrow();
        StructType group = StructType.create(name, members.keySet(), key -> Optional.ofNullable(members.get(key)));
        named.put(name, group);
        return group;
    }

    private static CelType type(String path, FieldType type, Map<String, CelType> named) {
        if (type instanceof FieldType.Numeric) {
            return SimpleType.DOUBLE;
        }
        if (type instanceof FieldType.YesNo) {
            return SimpleType.BOOL;
        }
        if (type instanceof FieldType.Day) {
            return SimpleType.TIMESTAMP;
        }
        if (type instanceof FieldType.ListOf list) {
            return ListType.create(type(path, list.element(), named));
        }
        return type instanceof FieldType.Group group ? group(path, group.fields(), named) : SimpleType.STRING;
    }
}
