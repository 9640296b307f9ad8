package org.onewindow.routing.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.Handling;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.spi.identity.DepartmentId;

/** Supervision orders that go out as the consequence of another act, by the rule of a definition. */
@ApplicationScoped
public class Escalations {
    private static final int DAYS = 3;

    private final SupervisionDesk desk;
    private final Inquiries inquiries;
    private final RandomIds ids;

    @Inject
    Escalations(SupervisionDesk desk, Inquiries inquiries, RandomIds ids) {
        this.desk = desk;
        this.inquiries = inquiries;
        this.ids = ids;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Escalations() {
        this(null, null, null);
    }

    /** An order that is going out: what the act's ledger entry says of it, on a line of its own. */
    public record Escalation(String id, DepartmentId to, String wanted) {
        /** One line of the grounds. */
        public String grounds() {
            return String.join(" ", id, InquiryKind.ORDER.name(), to.value());
        }
    }

    /** An order to {@code to}, to be answered within three working days. */
    public Escalation prepare(DepartmentId to, String wanted) {
        return new Escalation(ids.next(), to, wanted);
    }

    /** Issues it, with its document, once the act is done whose grounds name it. */
    public void issue(Escalation order, Application application, Handling handling) {
        Inquiry inquiry = Inquiry.of(
                order.id(), application, InquiryKind.ORDER, Optional.of(order.to()), order.wanted(), handling.act());
        desk.write(inquiry, application, handling, order.wanted(), DAYS);
        inquiries.keep(inquiry);
    }

    /** Whether who watches has closed it. */
    public boolean isClosed(String id) {
        return inquiries.isClosed(id);
    }
}
