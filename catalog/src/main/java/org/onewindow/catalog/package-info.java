/** What a hall offers, described in definitions; this package says only what of it is kept in the database. */
@NullMarked
package org.onewindow.catalog;

import org.jspecify.annotations.NullMarked;
