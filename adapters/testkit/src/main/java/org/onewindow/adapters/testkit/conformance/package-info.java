/** What conformance kits have in common: the report that can be handed on. */
@NullMarked
package org.onewindow.adapters.testkit.conformance;

import org.jspecify.annotations.NullMarked;
