@NullMarked
package org.onewindow.examples.investment;

import org.jspecify.annotations.NullMarked;
