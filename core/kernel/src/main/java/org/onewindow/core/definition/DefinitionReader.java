package org.onewindow.core.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/**
 * Checks folders of definitions: composes every file, holds it against the JSON Schema of its kind, lets the kind understand
 * it, and collects everything that is wrong.
 *
 * <p><b>Errors.</b> Whatever the files say, the answer is a list of findings. A kind that fails on a document is a defect of
 * the program; it becomes finding OW-DEF-2003, and the others are still checked.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class DefinitionReader {
    private final List<DefinitionKind<?>> kinds;
    private final FileSchemas schemas = new FileSchemas();

    /** For the container, whose proxies need it. */
    protected DefinitionReader() {
        this.kinds = List.of();
    }

    /** Reads the kinds that are beans. */
    @Inject
    public DefinitionReader(@Any Instance<DefinitionKind<?>> kinds) {
        this(kinds.stream().toList());
    }

    /** Reads those kinds and no others. */
    public DefinitionReader(List<? extends DefinitionKind<?>> kinds) {
        this.kinds = kinds.stream()
                .<DefinitionKind<?>>map(kind -> kind)
                .sorted(Comparator.comparing(DefinitionKind::name))
                .toList();
        if (this.kinds.stream().map(DefinitionKind::name).distinct().count() < this.kinds.size()) {
            throw new IllegalStateException("two beans read the same kind of definition: " + this.kinds);
        }
    }

    /** Checks a folder. Takes processor time in proportion to its size, and nothing else. */
    public CheckedDefinitions check(DefinitionSource source) {
        return new FolderCheck(kinds, schemas, source).check();
    }

    List<DefinitionKind<?>> kinds() {
        return kinds;
    }
}
