package org.onewindow.spi.department;

import java.io.IOException;
import java.io.InputStream;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.application.SubmittedMaterial;

/** Opens the electronic materials of one dispatch while it is being handed over, and no longer. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public interface DispatchedFiles {
    /**
     * The bytes of {@code material}, verified against their digest while being read; the caller closes it.
     *
     * @param material one of the dispatch's that has {@linkplain SubmittedMaterial#content() content}
     * @throws IOException if the file cannot be read now
     */
    InputStream open(SubmittedMaterial material) throws IOException;
}
