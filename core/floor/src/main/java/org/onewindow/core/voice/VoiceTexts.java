package org.onewindow.core.voice;

import jakarta.enterprise.context.ApplicationScoped;
import org.onewindow.core.text.TextBundle;

/** The texts about ratings, complaints, consultations and praise. */
@ApplicationScoped
public class VoiceTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/core/voice/findings";
    }
}
