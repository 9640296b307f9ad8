package org.onewindow.forms.template;

/** Of what a form holds base data (表格化), if it belongs to no item. */
public enum Sheet {
    /** Of whoever applies: one entry each. */
    SUBJECT,
    /** Of a project: as many entries as there are projects, of which one is chosen. */
    PROJECT
}
