/** The verifier held against the real writer, against defective ones, and against people with full write access. */
@NullMarked
package org.onewindow.adapters.verifier;

import org.jspecify.annotations.NullMarked;
