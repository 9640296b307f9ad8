package org.onewindow.routing.planted;

import org.onewindow.forms.template.FormTemplate;

/** Planted. */
public interface RoutingReachingIntoForms {
    /** Planted. */
    FormTemplate reach();
}
