/**
 * What the hall says to people: one place for the texts of every module, in zh-CN and English.
 *
 * <p>A module ships its texts in UTF-8 and announces them with one {@link org.onewindow.core.text.TextBundle} bean;
 * {@link org.onewindow.core.text.Messages} answers for all of them; {@link org.onewindow.core.text.TextGaps} tells a module's
 * test which texts are missing.
 */
@NullMarked
package org.onewindow.core.text;

import org.jspecify.annotations.NullMarked;
