@NullMarked
package org.onewindow.adapters.testkit.notification;

import org.jspecify.annotations.NullMarked;
