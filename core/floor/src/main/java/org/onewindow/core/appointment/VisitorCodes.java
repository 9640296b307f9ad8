package org.onewindow.core.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** 预约码: what a visitor shows or types on the day; chosen by chance, so that knowing one tells nothing of another. */
@ApplicationScoped
class VisitorCodes {
    /** Digits and capitals that cannot be mistaken for one another. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;

    private final RandomGenerator chance;

    @Inject
    VisitorCodes(RandomGenerator chance) {
        this.chance = chance;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VisitorCodes() {
        this(null);
    }

    /** One that no appointment has. */
    String next(AppointmentBook book) {
        String code = any();
        while (book.byCode(code).isPresent()) {
            code = any();
        }
        return code;
    }

    private String any() {
        return chance.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
