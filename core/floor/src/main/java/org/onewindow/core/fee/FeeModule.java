package org.onewindow.core.fee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** What the fee books keep in the database. */
@ApplicationScoped
class FeeModule implements PersistentModule {
    @Override
    public String name() {
        return "floor";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(
                FeeDay.class,
                FeeDemand.class,
                FeePayment.class,
                PaymentShare.class,
                FeePosting.class,
                GatewayMessage.class,
                CashClosing.class,
                FeeReconciliation.class);
    }
}
