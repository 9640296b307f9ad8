package org.onewindow.core.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** 一号多件: an application that was handled at the counter while a ticket was served there. */
@Entity
@Table(name = "ticket_matter")
class TicketMatter {
    @Id
    private String id = "";

    @Column(name = "ticket_id", nullable = false)
    private String ticketId = "";

    @Column(name = "application_id", nullable = false)
    private String applicationId = "";

    protected TicketMatter() {}

    TicketMatter(String ticketId, String applicationId) {
        this.id = id(ticketId, applicationId);
        this.ticketId = ticketId;
        this.applicationId = applicationId;
    }

    static String id(String ticketId, String applicationId) {
        return ticketId + "/" + applicationId;
    }

    String applicationId() {
        return applicationId;
    }
}
