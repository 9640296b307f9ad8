package org.onewindow.adapters.command;

import jakarta.enterprise.context.ApplicationScoped;
import org.onewindow.core.text.TextBundle;

/** The texts of the command line. */
@ApplicationScoped
public class CommandTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/adapters/command/findings";
    }
}
