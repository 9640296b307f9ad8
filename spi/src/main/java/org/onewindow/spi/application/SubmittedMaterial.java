package org.onewindow.spi.application;

import java.util.Objects;
import java.util.Optional;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.store.ContentRef;

/**
 * 收到的材料: one material as it was handed in.
 *
 * @param requirement id of the material requirement it answers
 * @param title file name or description, 1 to 200 characters
 * @param originals originals taken or seen
 * @param duplicates copies taken
 * @param content the electronic file, absent for paper only
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record SubmittedMaterial(
        String requirement, String title, int originals, int duplicates, Optional<ContentRef> content) {
    public SubmittedMaterial {
        Objects.requireNonNull(requirement, "requirement");
        Objects.requireNonNull(content, "content");
        if (title.isBlank() || title.length() > 200) {
            throw new IllegalArgumentException("a title has 1 to 200 characters");
        }
        if (originals < 0 || duplicates < 0) {
            throw new IllegalArgumentException("numbers of copies are not negative");
        }
    }

    /** The same as the answer to another requirement. */
    public SubmittedMaterial as(String other) {
        return new SubmittedMaterial(other, title, originals, duplicates, content);
    }
}
