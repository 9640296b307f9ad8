/** The small hall whose pages are tried over HTTP, and the people who use it. */
@NullMarked
package org.onewindow.adapters.web.hall;

import org.jspecify.annotations.NullMarked;
