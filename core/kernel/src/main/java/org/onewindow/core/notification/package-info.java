/** The ways in which the hall tells people of anything: the channels that plug-ins bring, across their border. */
@NullMarked
package org.onewindow.core.notification;

import org.jspecify.annotations.NullMarked;
