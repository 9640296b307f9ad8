/**
 * Bringing definitions into force: what a folder would change, and the act that changes it.
 */
@NullMarked
package org.onewindow.catalog.publishing;

import org.jspecify.annotations.NullMarked;
