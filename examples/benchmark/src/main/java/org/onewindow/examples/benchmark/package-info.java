/**
 * Measures the desks: SERIES, PARALLEL and RACE, interleaved with a mirror that writes the same rows by plain JDBC, and with other
 * engines in the profile {@code peers}. Method and figures stand in the module's README.
 */
@NullMarked
package org.onewindow.examples.benchmark;

import org.jspecify.annotations.NullMarked;
