package org.onewindow.spi.item;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.PluginApi;

/**
 * 材料: one material that an item asks for, and when it does.
 *
 * <p><b>When it applies.</b> In the scenarios named (all, if none is named) and, within them, where {@code condition} holds on
 * the form data. Of the materials of one {@code oneOf} group that apply, one is enough.
 *
 * @param id {@code [a-z][a-z0-9-]*}, unique within the item
 * @param name what it is called, never a catch-all (其他材料)
 * @param necessity whether it must be there at acceptance
 * @param main whether it is a main material (主审要件), which can never be deferred
 * @param copies how many, per form
 * @param form paper, electronic, or both
 * @param source who makes it
 * @param issuer the body that issues it, or empty
 * @param acquisition whether the applicant hands it in or the hall gets it by data sharing
 * @param scenarios ids of the scenarios it belongs to; empty for all
 * @param condition CEL over the form data; absent if it always applies
 * @param oneOf name of a group of alternatives of which one is enough; absent if it stands alone
 * @param annexForm title of the blank form to be used (附件), or empty
 * @param acceptanceCriteria what the desk checks, or empty
 * @param freshness how old it may be, and whether it runs out
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record MaterialRequirement(
        String id,
        LocalizedText name,
        Necessity necessity,
        boolean main,
        Copies copies,
        MaterialForm form,
        MaterialSource source,
        String issuer,
        Acquisition acquisition,
        Set<String> scenarios,
        Optional<String> condition,
        Optional<String> oneOf,
        String annexForm,
        String acceptanceCriteria,
        Freshness freshness) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public MaterialRequirement {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(oneOf, "oneOf");
        Objects.requireNonNull(freshness, "freshness");
        scenarios = Set.copyOf(scenarios);
        if (!SHAPE.matcher(id).matches()) {
            throw new IllegalArgumentException("not a material id: " + id);
        }
        if (main && necessity == Necessity.DEFERRABLE) {
            throw new IllegalArgumentException("a main material cannot be deferred: " + id);
        }
    }

    /** A material that the applicant hands in, of whatever age. */
    public MaterialRequirement(
            String id,
            LocalizedText name,
            Necessity necessity,
            boolean main,
            Copies copies,
            MaterialForm form,
            MaterialSource source,
            String issuer,
            Set<String> scenarios,
            Optional<String> condition,
            Optional<String> oneOf,
            String annexForm,
            String acceptanceCriteria) {
        this(
                id,
                name,
                necessity,
                main,
                copies,
                form,
                source,
                issuer,
                Acquisition.HANDED_IN,
                scenarios,
                condition,
                oneOf,
                annexForm,
                acceptanceCriteria,
                Freshness.ANY);
    }

    /** Whether an application lacks something as long as the applicant has not handed it in. */
    public boolean demanded() {
        return necessity != Necessity.OPTIONAL && acquisition == Acquisition.HANDED_IN;
    }

    /** Whether the material belongs to {@code scenario}, its condition left aside. */
    public boolean belongsTo(String scenario) {
        return scenarios.isEmpty() || scenarios.contains(scenario);
    }

    /**
     * How many pieces of a material are handed in.
     *
     * @param originals originals (原件), 0 or more
     * @param duplicates copies (复印件), 0 or more
     */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    public record Copies(int originals, int duplicates) {
        public Copies {
            if (originals < 0 || duplicates < 0) {
                throw new IllegalArgumentException("numbers of copies are not negative");
            }
        }
    }
}
