/**
 * 表单回填: fills forms from what registers know, so that nobody types it again; each value keeps its source and time.
 *
 * <p>{@link org.onewindow.forms.prefill.Prefill} asks the fact sources, each with a time limit and behind the plug-in border;
 * {@link org.onewindow.forms.prefill.FillShare} counts what was left to type.
 */
@NullMarked
package org.onewindow.forms.prefill;

import org.jspecify.annotations.NullMarked;
