/**
 * Conditions in definitions (CEL): the one place that fixes their functions, their cost and what an empty field means.
 *
 * <p>A definition gives a line of text; {@link org.onewindow.core.condition.Conditions} checks it against the
 * {@link org.onewindow.core.condition.FormShape} of the form it asks about and compiles it once;
 * {@link org.onewindow.core.condition.Condition#holds} answers from an application's form data.
 */
@NullMarked
package org.onewindow.core.condition;

import org.jspecify.annotations.NullMarked;
