package org.onewindow.spi.department;

import org.onewindow.spi.PluginApi;

/** Thrown by an adapter that does not know whether the department has the dispatch; it will be offered again. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public class DepartmentUnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message that names the department and the cause, and no personal data. */
    public DepartmentUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
