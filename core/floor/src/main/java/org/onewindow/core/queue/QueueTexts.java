package org.onewindow.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import org.onewindow.core.text.TextBundle;

/** The texts about the queue. */
@ApplicationScoped
public class QueueTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/core/queue/findings";
    }
}
