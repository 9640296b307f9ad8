/** Every situation of a chain as a documented pattern: definition, script, picture. */
@org.jspecify.annotations.NullMarked
package org.onewindow.routing.patterns;
