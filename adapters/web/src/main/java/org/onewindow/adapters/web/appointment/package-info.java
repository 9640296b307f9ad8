/** Pages of appointments: choosing item, day and slot; an appointment; the desk where people are checked in and days are limited. */
@NullMarked
package org.onewindow.adapters.web.appointment;

import org.jspecify.annotations.NullMarked;
