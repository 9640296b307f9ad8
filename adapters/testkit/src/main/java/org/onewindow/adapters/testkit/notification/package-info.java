/** What every notification channel must keep. */
@NullMarked
package org.onewindow.adapters.testkit.notification;

import org.jspecify.annotations.NullMarked;
