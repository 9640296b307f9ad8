package org.onewindow.core.text;

import jakarta.enterprise.context.ApplicationScoped;

/** The texts of the kernel's own findings. */
@ApplicationScoped
public class KernelTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/core/findings";
    }
}
