/**
 * Forms on paper (表单打印): where each field of a filled-in form stands, for whoever puts it on a page or into a file. Nothing here knows
 * of pages or files.
 */
@NullMarked
package org.onewindow.forms.print;

import org.jspecify.annotations.NullMarked;
