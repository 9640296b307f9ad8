/**
 * What JSON the interface reads and writes: one description of each body, used to check what comes and to publish what may come.
 */
@NullMarked
package org.onewindow.adapters.rest.json;

import org.jspecify.annotations.NullMarked;
