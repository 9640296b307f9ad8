@NullMarked
package org.onewindow.examples.starter;

import org.jspecify.annotations.NullMarked;
