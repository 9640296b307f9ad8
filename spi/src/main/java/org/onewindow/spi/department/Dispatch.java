package org.onewindow.spi.department;

import java.time.Instant;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.ApplicationView;
import org.onewindow.spi.identity.DepartmentId;

/**
 * 分办: what one department is asked to do with one application, or need not do any more.
 *
 * @param key stable for all retries of this dispatch, 32 lower-case hexadecimal digits; a reply names it
 * @param purpose asked, or called off
 * @param department who is asked
 * @param step id of the chain's step
 * @param stepName its name
 * @param wanted what kind of answer the step takes
 * @param application what the department may see
 * @param applicant who applies, with the numbers by which the department knows the applicant
 * @param due when its answer is due, UTC
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record Dispatch(
        String key,
        Purpose purpose,
        DepartmentId department,
        String step,
        LocalizedText stepName,
        Wanted wanted,
        ApplicationView application,
        Applicant applicant,
        Instant due) {
    /** Why something is dispatched. */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    public enum Purpose {
        /** The department is asked for its answer. */
        ASK,
        /** An earlier dispatch, whose key this one carries, needs no answer any more: withdrawn, decided, or answered in the hall. */
        CALL_OFF
    }

    /** What a step takes for an answer. */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    public enum Wanted {
        /** 办理意见: {@link DepartmentReply.Opinion}. */
        OPINION,
        /** 决定: {@link DepartmentReply.Decision}. */
        DECISION
    }

    /** For logs; names nobody. */
    @Override
    public String toString() {
        return "Dispatch[" + key + " " + purpose + " " + department + " " + step + "]";
    }
}
