/**
 * A whole hall for a test: container, clock to set, caller to choose, database to throw away.
 */
@NullMarked
package org.onewindow.adapters.testkit.hall;

import org.jspecify.annotations.NullMarked;
