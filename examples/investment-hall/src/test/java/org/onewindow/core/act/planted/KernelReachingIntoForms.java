package org.onewindow.core.act.planted;

import org.onewindow.forms.template.FormTemplate;

/** Planted. */
public interface KernelReachingIntoForms {
    /** Planted. */
    FormTemplate reach();
}
