package org.onewindow.adapters.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.catalog.opendata.OpenFile;

/** Reads the shape of a body off its Java type; it is the shape that {@link org.onewindow.core.act.Json} writes and reads. */
public final class Shapes {
    private static final Shape TEXT = new Shape.Text("");
    private static final Map<Class<?>, Shape> SIMPLE = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(byte[].class, new Shape.Text("binary")),
            Map.entry(ZoneId.class, TEXT),
            Map.entry(Instant.class, new Shape.Text("date-time")),
            Map.entry(LocalDate.class, new Shape.Text("date")),
            Map.entry(LocalTime.class, TEXT),
            Map.entry(LocalDateTime.class, TEXT),
            Map.entry(Duration.class, new Shape.Text("duration")),
            Map.entry(int.class, new Shape.Whole()),
            Map.entry(long.class, new Shape.Whole()),
            Map.entry(Integer.class, new Shape.Whole()),
            Map.entry(Long.class, new Shape.Whole()),
            Map.entry(BigDecimal.class, new Shape.Decimal()),
            Map.entry(boolean.class, new Shape.Truth()),
            Map.entry(Boolean.class, new Shape.Truth()),
            Map.entry(JsonNode.class, new Shape.Anything()),
            Map.entry(OpenFile.class, new Shape.Anything()),
            Map.entry(Object.class, new Shape.Anything()));

    private Shapes() {}

    /**
     * The shape of {@code type}.
     *
     * @throws IllegalArgumentException for a type that no body may have
     */
    public static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), type);
        }
        Class<?> plain = type instanceof Class<?> known ? known : Object.class;
        if (SIMPLE.containsKey(plain)) {
            return SIMPLE.get(plain);
        }
        if (plain.isEnum()) {
            return new Shape.Names(nameOf(plain), names(plain));
        }
        if (plain.isRecord()) {
            return isWord(plain) ? TEXT : new Shape.Members(nameOf(plain), members(plain));
        }
        if (plain.isSealed()) {
            return new Shape.Either(
                    nameOf(plain),
                    Arrays.stream(plain.getPermittedSubclasses())
                            .map(Shapes::of)
                            .toList());
        }
        throw new IllegalArgumentException("no body can hold a " + type.getTypeName());
    }

    private static Shape ofGeneric(Class<?> raw, Type[] arguments, Type type) {
        if (raw == Optional.class) {
            return new Shape.Maybe(of(arguments[0]));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return new Shape.Many(of(arguments[0]));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return new Shape.Keyed(of(arguments[1]));
        }
        throw new IllegalArgumentException("no body can hold a " + type.getTypeName());
    }

    private static List<String> names(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static List<Shape.Member> members(Class<?> object) {
        return Arrays.stream(object.getRecordComponents())
                .map(component -> new Shape.Member(component.getName(), of(component.getGenericType())))
                .toList();
    }

    /** A record whose only component is the text {@code value} is written as that text. */
    private static boolean isWord(Class<?> object) {
        RecordComponent[] components = object.getRecordComponents();
        return components.length == 1
                && components[0].getType() == String.class
                && components[0].getName().equals("value");
    }

    /** The class's name without its package; a nested one with its outer one's, so that names stay apart. */
    private static String nameOf(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
