package org.onewindow.core.voice;

/** 疑似异常: why those who watch over the hall should look at a rating; it counts all the same, unless the hall's own people gave it. */
public enum RatingDoubt {
    /** 同一设备一分钟内: another came from the same device within a minute. */
    SAME_DEVICE,
    /** 集中评价: more of them for one clerk than can be within ten minutes. */
    BURST,
    /** 本大厅人员代评: given in a browser in which somebody of the hall was signed in; not counted, and the visitor can still rate. */
    OWN_STAFF
}
