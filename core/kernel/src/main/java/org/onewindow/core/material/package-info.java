/**
 * Looking into materials (材料): pictures of pages and texts, made outside the hall's process, and what comparison says of them.
 */
@NullMarked
package org.onewindow.core.material;

import org.jspecify.annotations.NullMarked;
