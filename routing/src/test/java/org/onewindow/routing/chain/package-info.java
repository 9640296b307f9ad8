@NullMarked
package org.onewindow.routing.chain;

import org.jspecify.annotations.NullMarked;
