package org.onewindow.adapters.events.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import org.onewindow.core.text.TextBundle;

/** The texts of this module's findings. */
@ApplicationScoped
public class KafkaTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/adapters/events/kafka/findings";
    }
}
