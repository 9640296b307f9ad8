package org.onewindow.adapters.persistence;

/** It is not known whether what was committed has reached the disk. */
class BarrierException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BarrierException(String message) {
        super(message);
    }

    BarrierException(Throwable cause) {
        super("the durability barrier failed", cause);
    }
}
