package org.onewindow.catalog.item;

/** 事项状态: whether an item is offered. Source: the state of the national item list. */
public enum ItemState {
    /** 在用. */
    IN_USE,
    /** 暂停: not offered for the time being. */
    SUSPENDED,
    /** 取消: not offered any more. */
    CANCELLED
}
