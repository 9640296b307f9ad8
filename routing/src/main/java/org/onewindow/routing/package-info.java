/**
 * Through which departments an application goes, and who has to do what by when.
 *
 * <p>{@code routing.chain} understands the definitions, {@code routing.task} keeps what departments have been asked and what they
 * answered.
 */
@NullMarked
package org.onewindow.routing;

import org.jspecify.annotations.NullMarked;
