/**
 * Sheets of base data (表格化): forms that belong to no item but to a subject or a project, filled in once, from which the forms of items are
 * filled.
 */
@NullMarked
package org.onewindow.forms.basedata;

import org.jspecify.annotations.NullMarked;
