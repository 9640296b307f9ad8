@NullMarked
package org.onewindow.adapters.rest.answer;

import org.jspecify.annotations.NullMarked;
