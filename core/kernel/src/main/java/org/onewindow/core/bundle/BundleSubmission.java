package org.onewindow.core.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an applicant is told on handing in a bundle.
 *
 * @param id outside identifier
 * @param number the one number
 * @param receivedAt date and time of receipt, UTC
 * @param dueOn the one due date
 * @param parts in the order in which they can be done
 */
public record BundleSubmission(String id, String number, Instant receivedAt, LocalDate dueOn, List<Part> parts) {
    public BundleSubmission {
        parts = List.copyOf(parts);
    }

    /**
     * What became of a part.
     *
     * @param part its id
     * @param application its application
     * @param number its own number; absent while it waits for another part's result
     */
    public record Part(String part, String application, Optional<String> number) {}
}
