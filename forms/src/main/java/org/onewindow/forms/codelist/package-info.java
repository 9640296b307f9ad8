/**
 * 代码表: code lists that the forms of a hall share, {@code codes/*.yaml}.
 */
@NullMarked
package org.onewindow.forms.codelist;

import org.jspecify.annotations.NullMarked;
