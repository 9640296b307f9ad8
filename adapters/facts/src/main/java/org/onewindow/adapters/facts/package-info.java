/**
 * Registers that a locality describes in {@code sources/*.yaml}, asked over HTTP or in a database.
 *
 * <p>Where a register is and with what secret it is asked stands in the configuration ({@code onewindow.source.<id>.*}); what it is asked
 * and where in its answer each fact stands, in the definition.
 */
@NullMarked
package org.onewindow.adapters.facts;

import org.jspecify.annotations.NullMarked;
