package org.onewindow.routing.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentReplies;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.StrayMessage;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;

/**
 * What departments' systems send to the hall of their own accord: read as the department's binding maps it; whatever cannot be read, or
 * is not proven to be theirs, is kept aside.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class CallBacks {
    private final PublishedDefinitions published;
    private final DepartmentReplies replies;

    @Inject
    CallBacks(PublishedDefinitions published, DepartmentReplies replies) {
        this.published = published;
        this.replies = replies;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CallBacks() {
        this(null, null);
    }

    /**
     * The reply that {@code message} says in the department's own format.
     *
     * @throws UnreadableReplyException with everything that is missing or wrong; the message is kept aside
     */
    public DepartmentReply read(DepartmentId from, JsonNode message, String place) {
        try {
            return binding(from)
                    .map(ReplyMapping::of)
                    .orElseThrow(() -> new UnreadableReplyException(Finding.error(DispatchCodes.UNKNOWN_DISPATCH, "")))
                    .read(message);
        } catch (UnreadableReplyException e) {
            replies.keepAside(new StrayMessage(from, place, e.why()));
            throw e;
        }
    }

    /** Keeps aside that somebody called in the name of {@code claimed} and could not prove it; of nobody the hall knows, nothing is kept. */
    public void forged(DepartmentId claimed, String place) {
        if (binding(claimed).isPresent()) {
            replies.keepAside(new StrayMessage(claimed, place, Finding.error(DispatchCodes.FORGED, "")));
        }
    }

    private Optional<DepartmentBinding> binding(DepartmentId department) {
        return published.hall().flatMap(hall -> hall.department(department)).flatMap(Hall.Department::binding);
    }
}
