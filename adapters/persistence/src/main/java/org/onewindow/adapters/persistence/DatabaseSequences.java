package org.onewindow.adapters.persistence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Sequences;

/** Sequences of the database, taken in blocks of 50 and given out one by one. */
final class DatabaseSequences implements Sequences {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    private final Map<String, Block> blocks = new ConcurrentHashMap<>();
    private final Reading reading;
    private final Dialect dialect;

    DatabaseSequences(Reading reading, Dialect dialect) {
        this.reading = reading;
        this.dialect = dialect;
    }

    @Override
    public long next(String sequence) {
        if (!NAME.matcher(sequence).matches()) {
            throw new IllegalArgumentException("no name of a sequence: " + sequence);
        }
        return blocks.computeIfAbsent(sequence, name -> new Block()).next(sequence);
    }

    /** Numbers taken and not yet given out. */
    private final class Block {
        private static final int SIZE = 50;

        private long last;
        private int left;

        synchronized long next(String sequence) {
            if (left == 0) {
                Number end = reading.read(entities -> (Number)
                        entities.createNativeQuery(dialect.nextNumber(sequence)).getSingleResult());
                last = end.longValue();
                left = SIZE;
            }
            left--;
            return last - left;
        }
    }
}
