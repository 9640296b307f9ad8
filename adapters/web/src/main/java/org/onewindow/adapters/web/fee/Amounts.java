package org.onewindow.adapters.web.fee;

import java.math.BigDecimal;

/** Amounts for templates. */
public final class Amounts {
    /** {@code fen} in yuan with two decimals; may be negative, as differences are. */
    public String of(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
