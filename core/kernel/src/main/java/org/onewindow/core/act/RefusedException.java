package org.onewindow.core.act;

/** For callers that hold a refusal to be a defect, such as scripted demonstrations. */
public class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** Carries {@code refusal}, and names its codes. */
    public RefusedException(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    /** Why the act was refused. */
    public Refusal refusal() {
        return refusal;
    }
}
