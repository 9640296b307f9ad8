package org.onewindow.forms.field;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fields that stand together under one key. */
final class GroupType extends FieldType {
    private final FieldGroup members;

    GroupType(FieldGroup members) {
        this.members = members;
    }

    @Override
    Name name() {
        return Name.GROUP;
    }

    @Override
    List<Widget> widgets() {
        return List.of(Widget.GROUP);
    }

    @Override
    boolean isEmpty(@Nullable Object value) {
        return super.isEmpty(value) || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    @Override
    void check(Object value, FieldPlace at) {
        if (value instanceof Map<?, ?> data) {
            members.check(data, at);
        } else {
            at.error(FieldCodes.WRONG_TYPE, name().name());
        }
    }

    @Override
    Optional<Object> fromPosted(PageInput input) {
        return input.values().isEmpty() ? Optional.of(members.read(input)) : input.asPosted();
    }

    @Override
    int inputs(Object value) {
        return value instanceof Map<?, ?> data
                ? fields().stream()
                        .mapToInt(field -> field.inputs(data.get(field.key())))
                        .sum()
                : 1;
    }

    @Override
    List<FormField> fields() {
        return members.fields();
    }

    @Override
    Optional<FieldGroup> members() {
        return Optional.of(members);
    }

    @Override
    org.onewindow.core.condition.FieldType shape() {
        return new org.onewindow.core.condition.FieldType.Group(members.shape().fields());
    }

    @Override
    ObjectNode schema(boolean required) {
        return members.schema();
    }
}
