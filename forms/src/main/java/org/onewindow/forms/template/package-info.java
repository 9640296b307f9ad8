/**
 * Form templates: {@code forms/*.json}, read once per version, and the data that is held against them.
 *
 * <p>{@link org.onewindow.forms.template.FormTemplate} knows its fields, their order on the page and what is wrong with data;
 * {@link org.onewindow.forms.template.FormInput} turns what a page posted or a program sent into typed data.
 */
@NullMarked
package org.onewindow.forms.template;

import org.jspecify.annotations.NullMarked;
