package org.onewindow.core.document;

import jakarta.enterprise.context.ApplicationScoped;
import org.onewindow.core.text.TextBundle;

/** The words of the official documents. */
@ApplicationScoped
public class NoticeTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/core/document/notices";
    }
}
