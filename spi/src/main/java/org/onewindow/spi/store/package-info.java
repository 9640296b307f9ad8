/**
 * The doors to where files are kept and what looks through them.
 *
 * <table>
 * <caption>What can be extended here</caption>
 * <tr><th>door</th><th>why one would</th></tr>
 * <tr><td>{@link org.onewindow.spi.store.ContentStore}</td><td>files belong in the locality's own object store</td></tr>
 * <tr><td>{@link org.onewindow.spi.store.VirusScanner}</td><td>uploads are to be scanned before they count</td></tr>
 * <tr><td>{@link org.onewindow.spi.store.TextRecognizer}</td><td>scans are to be compared with the form</td></tr>
 * </table>
 */
@NullMarked
package org.onewindow.spi.store;

import org.jspecify.annotations.NullMarked;
