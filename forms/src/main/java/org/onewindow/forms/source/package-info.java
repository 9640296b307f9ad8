/**
 * 数据源定义: registers that a locality describes in {@code sources/*.yaml} instead of writing a plug-in.
 *
 * <p>What a register answers and where in the answer each fact stands is a {@link org.onewindow.forms.source.SourceDefinition}; how it is
 * asked is a {@link org.onewindow.forms.source.SourceConnector}, a CDI bean for each way.
 */
@NullMarked
package org.onewindow.forms.source;

import org.jspecify.annotations.NullMarked;
