@NullMarked
package org.onewindow.adapters.rest.server;

import org.jspecify.annotations.NullMarked;
