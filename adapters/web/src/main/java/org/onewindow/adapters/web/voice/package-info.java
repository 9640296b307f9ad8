/** Pages of voices: rating a visit or an application, complaining, asking and praising, public figures and answers, and the desk. */
@NullMarked
package org.onewindow.adapters.web.voice;

import org.jspecify.annotations.NullMarked;
