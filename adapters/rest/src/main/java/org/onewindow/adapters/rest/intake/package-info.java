/**
 * What people type about themselves, as interface and pages take it in: every mistake at its field.
 */
@NullMarked
package org.onewindow.adapters.rest.intake;

import org.jspecify.annotations.NullMarked;
