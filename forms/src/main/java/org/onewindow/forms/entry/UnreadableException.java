package org.onewindow.forms.entry;

/** An input cannot be read; the finding says why. Carries nothing of the input. */
final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient String[] arguments;

    UnreadableException(String code, String... arguments) {
        super(code);
        this.code = code;
        this.arguments = arguments.clone();
    }

    EntryReading reading() {
        return EntryReading.refused(code, arguments);
    }
}
