/**
 * 支付: money, and the door to whoever takes payments for the hall.
 *
 * <table>
 * <caption>What can be extended here</caption>
 * <tr><th>door</th><th>why one would</th></tr>
 * <tr><td>{@link org.onewindow.spi.payment.PaymentGateway}</td><td>the finance bureau's collecting platform, a bank, a payment service</td></tr>
 * </table>
 */
@NullMarked
package org.onewindow.spi.payment;

import org.jspecify.annotations.NullMarked;
