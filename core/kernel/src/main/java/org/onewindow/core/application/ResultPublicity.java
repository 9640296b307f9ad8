package org.onewindow.core.application;

import org.onewindow.spi.application.DecisionKind;

/**
 * 结果公开: which decisions on an item everybody may read.
 *
 * <p><b>Source.</b> Licensing Law Art. 40: decisions to grant are published. Open Government Information Regulations (2019) Art. 20 (5):
 * results of licensing are published on the organ's own motion; Art. 15: what would hurt a person's privacy or trade secrets is not.
 */
public enum ResultPublicity {
    /** None; what an item does not say is not published. */
    NONE,
    /** Those to grant. */
    GRANTED,
    /** All, also those to refuse. */
    ALL;

    /** Whether decisions of {@code kind} are published. */
    public boolean covers(DecisionKind kind) {
        return this == ALL || (this == GRANTED && kind == DecisionKind.GRANTED);
    }
}
