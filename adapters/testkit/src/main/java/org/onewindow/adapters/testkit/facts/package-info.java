/** What the door for facts demands, as tests for whoever writes a source. */
@NullMarked
package org.onewindow.adapters.testkit.facts;

import org.jspecify.annotations.NullMarked;
