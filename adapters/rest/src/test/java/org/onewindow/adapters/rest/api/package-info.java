@NullMarked
package org.onewindow.adapters.rest.api;

import org.jspecify.annotations.NullMarked;
