/** What every seal service must keep, as tests. */
@NullMarked
package org.onewindow.adapters.testkit.seal;

import org.jspecify.annotations.NullMarked;
