package org.onewindow.spi.application;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.store.ContentRef;

/**
 * 收到的材料: one material as it was handed in, or as the hall came by it.
 *
 * @param requirement id of the material requirement it answers
 * @param title file name or description, 1 to 200 characters
 * @param originals originals taken or seen
 * @param duplicates copies taken
 * @param content the electronic file, absent for paper only
 * @param dates what it says of its own age, where somebody has said it
 * @param supply how the hall came by it, absent if it was handed in
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record SubmittedMaterial(
        String requirement,
        String title,
        int originals,
        int duplicates,
        Optional<ContentRef> content,
        Optional<PaperDates> dates,
        Optional<Supply> supply) {
    public SubmittedMaterial {
        Objects.requireNonNull(requirement, "requirement");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(supply, "supply");
        dates = dates.filter(borne -> !borne.equals(PaperDates.UNKNOWN));
        if (title.isBlank() || title.length() > 200) {
            throw new IllegalArgumentException("a title has 1 to 200 characters");
        }
        if (originals < 0 || duplicates < 0) {
            throw new IllegalArgumentException("numbers of copies are not negative");
        }
    }

    /** A material that was handed in, with the dates that it bears. */
    public SubmittedMaterial(
            String requirement,
            String title,
            int originals,
            int duplicates,
            Optional<ContentRef> content,
            Optional<PaperDates> dates) {
        this(requirement, title, originals, duplicates, content, dates, Optional.empty());
    }

    /** A material whose dates nobody has asked for. */
    public SubmittedMaterial(
            String requirement, String title, int originals, int duplicates, Optional<ContentRef> content) {
        this(requirement, title, originals, duplicates, content, Optional.empty());
    }

    /** The day on which it was issued, if that is known. */
    public Optional<LocalDate> issuedOn() {
        return dates.flatMap(PaperDates::issuedOn);
    }

    /** The last day on which it holds, if it names one. */
    public Optional<LocalDate> validUntil() {
        return dates.flatMap(PaperDates::validUntil);
    }

    /** A material that the hall came by without its being handed in. */
    public static SubmittedMaterial supplied(String requirement, String title, PaperDates dates, Supply supply) {
        return new SubmittedMaterial(
                requirement, title, 0, 0, Optional.empty(), Optional.of(dates), Optional.of(supply));
    }

    /** Dates that somebody has typed for a material of which nothing has been handed in yet: a draft keeps them. */
    public static SubmittedMaterial datesOnly(String requirement, String title, PaperDates dates) {
        return new SubmittedMaterial(requirement, title, 0, 0, Optional.empty(), Optional.of(dates));
    }

    /** Whether anything of it is there: paper, a file, or what the hall came by. */
    public boolean isThere() {
        return originals + duplicates > 0 || content.isPresent() || supply.isPresent();
    }

    /** The same as the answer to another requirement. */
    public SubmittedMaterial as(String other) {
        return new SubmittedMaterial(other, title, originals, duplicates, content, dates, supply);
    }

    /** The same with the dates that it bears. */
    public SubmittedMaterial dated(PaperDates borne) {
        return new SubmittedMaterial(requirement, title, originals, duplicates, content, Optional.of(borne), supply);
    }
}
