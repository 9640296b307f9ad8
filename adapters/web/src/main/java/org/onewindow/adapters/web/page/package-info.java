/**
 * How a page is found, answered and rendered.
 */
@NullMarked
package org.onewindow.adapters.web.page;

import org.jspecify.annotations.NullMarked;
