package org.onewindow.catalog.element;

/** 通办形式: how an item is handled away from home. Source: 国办发〔2020〕35号. */
public enum CrossRegionForm {
    /** 全程网办. */
    ALL_ONLINE,
    /** 异地代收代办. */
    TAKEN_IN_ELSEWHERE,
    /** 多地联办. */
    SEVERAL_PLACES_TOGETHER
}
