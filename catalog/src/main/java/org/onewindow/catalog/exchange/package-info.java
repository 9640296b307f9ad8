/** The border to the national platform: the fields of its exchange tables, with their codes. */
@NullMarked
package org.onewindow.catalog.exchange;

import org.jspecify.annotations.NullMarked;
