package org.onewindow.core.fact;

/** 共享结果: what became of a material that is got by data sharing. */
public enum SharedOutcome {
    /** 已获取: a source said everything that the material proves. */
    SUPPLIED,
    /** 数据源无记录: the sources answered, and know nothing. */
    NOTHING_KNOWN,
    /** 数据源不可用: a source that could know could not be asked. */
    OUT_OF_REACH
}
