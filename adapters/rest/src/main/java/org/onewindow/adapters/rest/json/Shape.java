package org.onewindow.adapters.rest.json;

import java.util.List;
import java.util.Optional;

/** How a value looks in JSON. */
public sealed interface Shape {
    /**
     * A text.
     *
     * @param format as OpenAPI names it, such as {@code date}; empty for any text
     */
    record Text(String format) implements Shape {}

    /** A whole number. */
    record Whole() implements Shape {}

    /** Any number. */
    record Decimal() implements Shape {}

    /** {@code true} or {@code false}. */
    record Truth() implements Shape {}

    /** Whatever JSON can say. */
    record Anything() implements Shape {}

    /** One of a few names. */
    record Names(String name, List<String> values) implements Shape {}

    /** An array. */
    record Many(Shape element) implements Shape {}

    /** An object with any keys. */
    record Keyed(Shape value) implements Shape {}

    /** A value or {@code null}; in an object the member may also be left out. */
    record Maybe(Shape value) implements Shape {}

    /** An object with the members of a record. */
    record Members(String name, List<Member> members) implements Shape {
        /** The member of that name. */
        Optional<Member> member(String wanted) {
            return members.stream().filter(each -> each.name().equals(wanted)).findFirst();
        }
    }

    /** One of several objects. */
    record Either(String name, List<Shape> shapes) implements Shape {}

    /** One member of an object. */
    record Member(String name, Shape shape) {
        /** Whether it must be there. */
        public boolean required() {
            return !(shape instanceof Maybe);
        }
    }
}
