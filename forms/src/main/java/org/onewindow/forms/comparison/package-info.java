/**
 * 材料比对: what the form says, held field by field against what registers know and what the materials say.
 *
 * <p>{@link org.onewindow.forms.comparison.LabelledText} finds what a material says of a field;
 * {@link org.onewindow.forms.comparison.FieldComparer} tells whether two ways of writing mean the same: widths, spaces, punctuation,
 * units, dates, amounts in figures and in Chinese capitals (壹贰叁). {@link org.onewindow.forms.comparison.FormComparer} puts it together.
 * All of it is pure and safe for use by several threads.
 */
@NullMarked
package org.onewindow.forms.comparison;

import org.jspecify.annotations.NullMarked;
