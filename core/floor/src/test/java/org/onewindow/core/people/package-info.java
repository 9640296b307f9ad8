@NullMarked
package org.onewindow.core.people;

import org.jspecify.annotations.NullMarked;
