package org.onewindow.core.bundle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.item.Freshness;
import org.onewindow.spi.item.MaterialForm;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.MaterialRequirement.Copies;

/**
 * One document of the bundle's list: handed in once, whichever parts it serves.
 *
 * @param uses the parts it serves, and what each asks for; at least one
 */
public record MaterialLine(List<Use> uses) {
    public MaterialLine {
        uses = List.copyOf(uses);
    }

    /**
     * A part that the document serves.
     *
     * @param part id of the part
     * @param requirement what the part's item asks for
     * @param sets how many sets of its whole dossier the part's scenario asks for
     */
    public record Use(String part, MaterialRequirement requirement, int sets) {}

    /** The line's name in requests and on pages: {@code part.material} of the first part that it serves. */
    public String id() {
        return first().part() + "." + first().requirement().id();
    }

    /** What it is called. */
    public LocalizedText name() {
        return first().requirement().name();
    }

    /** Whether a part lacks something without it, its condition left aside. */
    public boolean demanded() {
        return uses.stream().anyMatch(use -> use.requirement().demanded());
    }

    /** Whether some part needs it as a file. */
    public boolean asFile() {
        return uses.stream().anyMatch(use -> use.requirement().form() != MaterialForm.PAPER);
    }

    /** Whether some part needs it on paper. */
    public boolean onPaper() {
        return uses.stream().anyMatch(use -> use.requirement().form() != MaterialForm.ELECTRONIC);
    }

    /** The dates that some part asks for; how old it may be each part judges by its own item. */
    public Freshness freshness() {
        return new Freshness(
                uses.stream()
                        .flatMap(use -> use.requirement().freshness().issuedWithin().stream())
                        .min(Comparator.comparing(limit -> limit.lastDayFrom(LocalDate.EPOCH))),
                uses.stream().anyMatch(use -> use.requirement().freshness().expires()));
    }

    /** How many pieces are enough for every part: the most that one of them asks for. */
    public Copies copies() {
        return new Copies(
                most(use -> use.requirement().copies().originals() * use.sets()),
                most(use -> use.requirement().copies().duplicates() * use.sets()));
    }

    private int most(ToIntFunction<Use> pieces) {
        return uses.stream().mapToInt(pieces).max().orElse(0);
    }

    /** What the part asks for under this line. */
    public Optional<Use> useOf(String part) {
        return uses.stream().filter(use -> use.part().equals(part)).findFirst();
    }

    private Use first() {
        return uses.get(0);
    }
}
