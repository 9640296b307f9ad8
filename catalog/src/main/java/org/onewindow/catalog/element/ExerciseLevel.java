package org.onewindow.catalog.element;

/** 行使层级: at which level of administration the power is exercised. Source: GB/T 39046-2020, A.2. */
public enum ExerciseLevel {
    /** 国家级. */
    STATE,
    /** 省级. */
    PROVINCE,
    /** 市级. */
    CITY,
    /** 县级. */
    COUNTY,
    /** 镇（乡、街道）级. */
    TOWNSHIP,
    /** 村（社区）级. */
    VILLAGE,
    /** 分级管理. */
    BY_LEVELS
}
