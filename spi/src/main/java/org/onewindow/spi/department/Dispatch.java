package org.onewindow.spi.department;

import java.time.Instant;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.application.ApplicationView;
import org.onewindow.spi.identity.DepartmentId;

/**
 * 分办: what one department is asked to do with one application.
 *
 * @param key stable for all retries of this dispatch, 32 hexadecimal digits
 * @param department who is asked
 * @param step id of the chain's step
 * @param application what the department may see
 * @param due when its answer is due, UTC
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record Dispatch(String key, DepartmentId department, String step, ApplicationView application, Instant due) {}
