/**
 * HTTP calls to other people's systems: signed, bounded in time and size, never redirected. Read {@code OutsideCalls} first.
 */
@NullMarked
package org.onewindow.adapters.outbound;

import org.jspecify.annotations.NullMarked;
