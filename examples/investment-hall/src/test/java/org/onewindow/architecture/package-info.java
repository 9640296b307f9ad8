/** The house's rules, each proved to bite by a planted violation. */
@NullMarked
package org.onewindow.architecture;

import org.jspecify.annotations.NullMarked;
