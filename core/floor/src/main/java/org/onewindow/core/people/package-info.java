/**
 * People and their accounts: who may sign in, what a signed-in person is to the hall, and how often anybody may guess.
 *
 * <p>Roles and departments of staff are not kept here: they are read from the hall in force with every request, so that a role
 * that is taken away ends with the next one.
 */
@NullMarked
package org.onewindow.core.people;

import org.jspecify.annotations.NullMarked;
