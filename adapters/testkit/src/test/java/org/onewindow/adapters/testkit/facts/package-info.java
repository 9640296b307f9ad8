@NullMarked
package org.onewindow.adapters.testkit.facts;

import org.jspecify.annotations.NullMarked;
