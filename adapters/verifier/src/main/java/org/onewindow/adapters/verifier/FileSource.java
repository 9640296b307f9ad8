package org.onewindow.adapters.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** An export: one entry a line, ordered by chain and position. */
final class FileSource extends LedgerSource {
    private final Path file;

    FileSource(Path file) {
        this.file = file;
    }

    @Override
    void read(Visitor visitor) {
        try (Lines lines = new Lines(file)) {
            Rows rows = new Rows(visitor);
            while (lines.next(rows::take)) {
                rows.count++;
            }
        } catch (IOException e) {
            throw new LedgerNotReadableException("the export could not be read: " + e.getMessage(), e);
        }
    }

    private static final class Rows {
        private final Visitor visitor;
        private long count = 1;

        Rows(Visitor visitor) {
            this.visitor = visitor;
        }

        void take(Optional<String> line) {
            line.flatMap(text -> EntryLines.read(count, text))
                    .ifPresentOrElse(visitor::entry, () -> visitor.unreadable(count));
        }
    }
}
