package org.onewindow.core.document;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.onewindow.core.act.Json;
import org.onewindow.spi.notification.NoticeKind;

/**
 * How each kind of document is laid out: {@code kinds.json}, beside this class.
 *
 * <p><b>Source.</b> The fields that the published form sets make mandatory, per kind.
 * <p><b>Threads.</b> Immutable.
 */
@ApplicationScoped
class NoticeLayouts {
    private static final String FILE = "kinds.json";

    private final Map<NoticeKind, NoticeLayout> layouts;

    @Inject
    NoticeLayouts(Json json) {
        this.layouts = read(json);
    }

    /** For the container's proxy. */
    protected NoticeLayouts() {
        this.layouts = Map.of();
    }

    private static Map<NoticeKind, NoticeLayout> read(Json json) {
        try (InputStream file = NoticeLayouts.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("missing from the module: " + FILE);
            }
            return json.mapper().readValue(file, new TypeReference<EnumMap<NoticeKind, NoticeLayout>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NoticeLayout of(NoticeKind kind) {
        NoticeLayout layout = layouts.get(kind);
        if (layout == null) {
            throw new IllegalStateException(FILE + " says nothing of " + kind);
        }
        return layout;
    }
}
