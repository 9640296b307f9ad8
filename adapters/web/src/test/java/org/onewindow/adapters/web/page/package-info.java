/** What holds of every page, whichever group answers it. */
@NullMarked
package org.onewindow.adapters.web.page;

import org.jspecify.annotations.NullMarked;
