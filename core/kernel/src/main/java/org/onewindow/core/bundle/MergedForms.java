package org.onewindow.core.bundle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onewindow.core.fact.Provenance;
import org.onewindow.spi.finding.Finding;

/**
 * What the kernel asks about a bundle's one form (一表申请). Answers come from memory.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public interface MergedForms {
    /**
     * Everything that is wrong with {@code data} at once; empty if the form is complete and right.
     *
     * @param data key of the merged form to value
     * @return findings whose subject is the JSON pointer of the merged form's field
     */
    List<Finding> check(BundlePlan plan, Map<String, Object> data);

    /** Whether registers fill anything of the bundle's one form. */
    boolean asksRegisters(BundlePlan plan);

    /**
     * Everything that stands against {@code data} because of what registers said of it.
     *
     * @param materials ids of the lines of the bundle's list
     * @return findings whose subject is the JSON pointer of the merged form's field
     */
    List<Finding> checkOrigins(BundlePlan plan, Map<String, Object> data, Provenance provenance, Set<String> materials);

    /**
     * Where each part's fields stand in the one form.
     *
     * @return id of each part to the keys of its own form, each with the key of the merged one
     */
    Map<String, Map<String, String>> keys(BundlePlan plan);

    /**
     * What each part gets: exactly what its own form would have got, had each datum been typed there.
     *
     * @return id of each part to its form's data
     */
    Map<String, Map<String, Object>> split(BundlePlan plan, Map<String, Object> data);
}
