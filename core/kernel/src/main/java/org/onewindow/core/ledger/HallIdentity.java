package org.onewindow.core.ledger;

/**
 * What this hall is called in its ledger and numbers; never changed once the hall has run. One CDI bean, supplied by whoever assembles the hall.
 *
 * @param value {@code [a-z][a-z0-9-]*}, at most 40 characters
 * @param areaCode 6 digits of GB/T 2260, the first part of every application number
 */
public record HallIdentity(String value, String areaCode) {
    public HallIdentity {
        if (!value.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("not a hall identity: " + value);
        }
        if (!areaCode.matches("\\d{6}")) {
            throw new IllegalArgumentException("not an area code: " + areaCode);
        }
    }
}
