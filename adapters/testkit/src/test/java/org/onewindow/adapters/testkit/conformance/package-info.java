@NullMarked
package org.onewindow.adapters.testkit.conformance;

import org.jspecify.annotations.NullMarked;
