package org.onewindow.core.time;

/** 黄牌、红牌: the colour of a warning; what is neither is in good time. */
public enum Card {
    /** 黄牌: little of the limit is left. */
    YELLOW,
    /** 红牌: the limit has passed. */
    RED
}
