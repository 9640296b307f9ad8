package org.onewindow.forms.field;

import org.onewindow.core.condition.ConditionFault;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.FindingSink;

/**
 * What is wrong with one template, collected while it is read.
 *
 * <p>For one thread.
 */
public final class Problems {
    private final DefinitionDocument document;
    private final FindingSink findings;
    private boolean sound = true;

    /** Of {@code document}, for {@code findings}. */
    public Problems(DefinitionDocument document, FindingSink findings) {
        this.document = document;
        this.findings = findings;
    }

    /** Of the same document, for nobody: where it is read twice. */
    Problems unheard() {
        return new Problems(document, new FindingSink());
    }

    /** The value at {@code pointer} is wrong: the template cannot be used. */
    public void error(String code, String pointer, String... arguments) {
        sound = false;
        findings.error(code, document, pointer, arguments);
    }

    /** The key at {@code pointer} is wrong: the template cannot be used. */
    public void errorAtKey(String code, String pointer, String... arguments) {
        sound = false;
        findings.errorAtKey(code, document, pointer, arguments);
    }

    /** Something is wrong within the text at {@code pointer}: the template cannot be used. */
    public void errorWithin(ConditionFault fault, String pointer) {
        sound = false;
        findings.errorWithin(
                fault.code(),
                document,
                pointer,
                fault.offset(),
                fault.arguments().toArray(String[]::new));
    }

    /** Somebody should look at the value at {@code pointer}. */
    public void warning(String code, String pointer, String... arguments) {
        findings.warning(code, document, pointer, arguments);
    }

    /** Whether the template can be used. */
    public boolean sound() {
        return sound;
    }
}
