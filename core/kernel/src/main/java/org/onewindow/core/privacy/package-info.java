/**
 * A key per person: whatever is sensitive is stored under it, and destroying it erases, while the ledger stays valid.
 */
@NullMarked
package org.onewindow.core.privacy;

import org.jspecify.annotations.NullMarked;
