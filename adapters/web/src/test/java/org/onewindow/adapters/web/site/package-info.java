/** The public pages, as visitors see them. */
@NullMarked
package org.onewindow.adapters.web.site;

import org.jspecify.annotations.NullMarked;
