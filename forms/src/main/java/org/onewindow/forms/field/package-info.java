/**
 * One field of a form: what it asks for, how a page draws it, what may stand in it.
 *
 * <p>A {@link org.onewindow.forms.field.FormField} is read from a template once and then checks data by itself;
 * {@link org.onewindow.forms.field.FieldGroup} does so for fields that stand together: a form, a part of one, a row.
 */
@NullMarked
package org.onewindow.forms.field;

import org.jspecify.annotations.NullMarked;
