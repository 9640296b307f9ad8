/** Departments whose systems exchange rows with the hall (前置库). Read {@code ExchangeTables} first. */
@NullMarked
package org.onewindow.adapters.department.exchange;

import org.jspecify.annotations.NullMarked;
