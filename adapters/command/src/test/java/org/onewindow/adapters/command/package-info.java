/** The command line as a locality's build uses it, with local rules on the class path. */
@NullMarked
package org.onewindow.adapters.command;

import org.jspecify.annotations.NullMarked;
