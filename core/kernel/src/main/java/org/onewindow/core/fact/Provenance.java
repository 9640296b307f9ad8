package org.onewindow.core.fact;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the values of a form come from, and what the applicant says to that.
 *
 * @param origins key of the field to what registers said
 * @param remarks key of the field to what the applicant says
 */
public record Provenance(SortedMap<String, FieldOrigin> origins, SortedMap<String, FieldRemark> remarks) {
    /** Nobody was asked, and nothing is said. */
    public static final Provenance NONE = of(Map.of(), Map.of());

    public Provenance {
        origins = Collections.unmodifiableSortedMap(new TreeMap<>(origins));
        remarks = Collections.unmodifiableSortedMap(new TreeMap<>(remarks));
    }

    /** From maps in any order. */
    public static Provenance of(Map<String, FieldOrigin> origins, Map<String, FieldRemark> remarks) {
        return new Provenance(new TreeMap<>(origins), new TreeMap<>(remarks));
    }

    /** The same, where {@code later} was learnt after it. */
    public Provenance after(Map<String, FieldOrigin> later) {
        SortedMap<String, FieldOrigin> all = new TreeMap<>(origins);
        all.putAll(later);
        return new Provenance(all, remarks);
    }

    @Override
    public String toString() {
        return "Provenance[" + origins.keySet() + "]";
    }
}
