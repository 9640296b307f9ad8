package org.onewindow.adapters.web.planted;

import org.onewindow.core.application.Application;

/** Planted. */
public interface PageWithAnEntity {
    /** Planted. */
    Application reach();
}
