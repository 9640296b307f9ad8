/** Other engines doing the same works, for comparison only. */
@NullMarked
package org.onewindow.examples.benchmark.peers;

import org.jspecify.annotations.NullMarked;
