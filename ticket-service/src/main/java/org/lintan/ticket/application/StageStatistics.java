package org.lintan.ticket.application;

/**
 * How a stage does in this county.
 *
 * @param open cases standing there now
 * @param left cases that have left it so far
 * @param averageHours mean time a case stood there, whole hours; null before one has left
 */
record StageStatistics(String stage, String stageName, String stageNameEn, long open, long left, Long averageHours) {}
